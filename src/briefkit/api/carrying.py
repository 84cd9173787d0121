"""What of a brief travels in the Word file that is built of it: its text without comments, and the files it names."""

import re
from typing import Final

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
    return _APART.sub(_emptied, text)


def _emptied(found: re.Match[str]) -> str:
    if found["code"]:
        return found[0]
    return "<!--" + "\n" * (found["words"] or "").count("\n") + " -->"
