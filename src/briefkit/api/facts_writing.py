"""A `facts.yaml` on disk, written so that nothing that stands in it can be lost."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefkit import reader
from briefkit.api.facts import BriefFacts
from briefkit.api.facts_file import facts_path
from briefkit.api.writing import write_over, write_together
from briefkit.errors import UsageError
from briefkit.model.facts import Facts
from briefkit.model.positions import TOP
from briefkit.reader import facts_text

_NOT_IN_YAML = frozenset(("Cc", "Cn", "Cs", "Zl", "Zp"))


def change_facts(one: BriefFacts, change: Callable[[str], str], expected: Facts) -> None:
    """Write a `facts.yaml` anew, whole or not at all; it is read again first, so that nothing in it can be lost.

    Args:
        one: the brief.
        change: gives the new text from the old one.
        expected: what the new text has to say.

    Raises:
        UsageError: something in it cannot be read, or it was changed by somebody else in the meantime.

    """
    path = facts_path(one.reading.file)
    if not one.is_readable:
        raise UsageError(f"{one.path}: This brief cannot be read. `briefkit check` says why.")
    for problem in one.problems[:1]:
        start = problem.span.start
        raise UsageError(f"{path}:{start.line}:{start.column}: {problem.message}. Mend it first; nothing was changed.")
    old = path.read_bytes() if path.exists() else b""
    if reader.read_facts(old, str(path))[0] != one.facts:
        raise UsageError(f"{path}: This file has changed since it was read. Nothing was written; try again.")
    try:
        new = change(old.decode("utf-8")).encode("utf-8")
    except facts_text.UneditableError as error:
        raise UsageError(f"{path}: {error}. Nothing was changed.") from error
    after, problems = reader.read_facts(new, str(path))
    if problems or _bare(after) != _bare(expected):
        raise UsageError(f"{path}: No entry can be put into this file as it is written. Nothing was changed.")
    if new == old:
        return
    if path.exists():
        write_over(path, new)
    else:
        _write_new(path, new)


def _write_new(path: Path, data: bytes) -> None:
    try:
        write_together(path.parent, {path.name: data})
    except UsageError as error:
        reason = getattr(error.__cause__, "strerror", None) or str(error)
        raise UsageError(f"{path}: This file cannot be written: {reason}.") from error


def _bare(said: Facts) -> Facts:
    """Give what a file says, wherever it says it."""
    records = tuple(replace(record, span=TOP) for record in said.records)
    return Facts(said.path, records, tuple(replace(approval, span=TOP) for approval in said.approvals))


def clean(text: str) -> str:
    """Give a text on one line, without characters that YAML does not allow."""
    return "".join(sign for sign in " ".join(text.split()) if unicodedata.category(sign) not in _NOT_IN_YAML)
