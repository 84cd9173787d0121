"""What of a brief travels in the Word file that is built of it: its text without comments, and the files it names."""

import re
from typing import Final

import yaml

from briefkit.api.briefs import BriefFile
from briefkit.api.files import BriefFiles
from briefkit.errors import ResourceError, UsageError
from briefkit.importers.docx import read_docx
from briefkit.importers.docx.carried import carrying, fingerprint

_NAMED: Final = re.compile(r"[\w./%-]+\.(?:bib|json|ya?ml|ris|csv|tsv|csl|png|jpe?g|svg)\b", re.IGNORECASE)
_APART: Final = re.compile(
    r"(?P<code>^(?P<fence>[ \t]*(?P<ticks>`{3,}|~{3,})).*?^[ \t]*(?P=ticks)[`~]*[ \t]*$|(?P<span>`+).*?(?P=span))"
    r"|<!--(?!\s*briefkit-)(?P<words>.*?)-->",
    re.MULTILINE | re.DOTALL,
)
_HEAD: Final = re.compile(r"\ufeff?---[ \t]*\r?\n.*?^---[ \t]*$", re.MULTILINE | re.DOTALL)
_REMARK: Final = re.compile(r"((?:^|[ \t])#)[^\r\n]*", re.MULTILINE)
"""What may be a comment of YAML 1.2.2, section 6.6; a text may hold the like."""
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LARGEST: Final = 4 * 1024 * 1024
"""Bytes of all files together."""


def with_manuscript(data: bytes, file: BriefFile, text: str) -> bytes:
    """Give a Word file that carries the brief that it was built of, so that `briefkit import` brings it back whole.

    Args:
        data: the Word file.
        file: the brief on disk.
        text: its source.

    """
    files = {"brief.md": without_comments(text).encode("utf-8", "replace")}
    beside = BriefFiles(file.folder)
    for name in dict.fromkeys(_NAMED.findall(text)):
        try:
            found = beside.read(name)
        except ResourceError:
            continue
        if sum(map(len, files.values())) + len(found) <= _LARGEST:
            files[name] = found
    try:
        seen = fingerprint(read_docx(data))
    except UsageError:  # too large for an import: the file itself is as good without
        return data
    return carrying(data, files, seen)


def without_comments(text: str) -> str:
    """Give a text with empty comments: they are for those who work on the file; suppressions and lines stay."""
    head = _HEAD.match(text)
    if not head:
        return _APART.sub(_emptied, text)
    return _without_remarks(head[0]) + _APART.sub(_emptied, text[head.end() :])


def _without_remarks(head: str) -> str:
    """Give front matter without the words of its YAML comments; a number sign in a text is none, and stays."""
    said = _read(head)
    emptied = _REMARK.sub(r"\1", head)
    if emptied == head or _read(emptied) == said:
        return emptied
    for match in reversed(list(_REMARK.finditer(head))):
        shorter = head[: match.end(1)] + head[match.end() :]
        head = shorter if _read(shorter) == said else head
    return head


def _read(head: str) -> object:
    try:
        return yaml.load(head.strip().strip("-"), Loader=_LOADER)  # noqa: S506 - a safe one
    except yaml.YAMLError as fault:
        return str(fault)


def _emptied(found: re.Match[str]) -> str:
    if found["code"]:
        return found[0]
    return "<!--" + "\n" * (found["words"] or "").count("\n") + " -->"
