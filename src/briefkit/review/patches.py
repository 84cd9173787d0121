"""Changes of a source as a unified diff, and the way back from it without the program `patch`."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

_LINE: Final = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|$)")
_HUNK: Final = re.compile(
    r"^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n((?:[-+ ][^\n]*\n(?:\\ [^\n]*\n)?)+)", re.MULTILINE
)
_SIGNED: Final = re.compile(r"([-+ ])([^\n]*\n)(\\ [^\n]*\n)?")
_CONTEXT: Final = 3
"""Lines around a change that tell where it is; fewer do where somebody has changed these."""


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines that stand in a text, and those that are to stand there instead."""

    line: int
    """Where they stood when the patch was made, from 0."""
    before: tuple[str, ...]
    there: tuple[str, ...]
    after: tuple[str, ...]
    instead: tuple[str, ...]


def patch_of(name: str, before: str, after: str) -> str:
    """Give what changes in a file, as a unified diff; empty where nothing does."""
    old, new = _lines(before), _lines(after)
    return "".join(_closed(line) for line in difflib.unified_diff(old, new, name, name, n=_CONTEXT))


def taken_back(text: str, patch: str) -> str | None:
    """Give a text without what a patch changed in it; None where that does not stand there as it was written.

    Every other change of the text stays, and may have moved the lines.
    """
    return _replaced(text, list(_changes(patch, "+")))


def is_taken_back(text: str, patch: str) -> bool:
    """Tell whether a text has at every place of a patch what stood there before."""
    return _replaced(text, list(_changes(patch, "-"))) is not None


def _replaced(text: str, changes: Sequence[_Change]) -> str | None:
    lines, made = _lines(text), list[str]()
    at = shift = 0
    for change in changes:
        place = _place(lines, change, at, change.line + shift)
        if place is None:
            return None
        made += [*lines[at:place], *change.instead]
        at, shift = place + len(change.there), place - change.line
    return "".join((*made, *lines[at:])) if changes else None


def _place(lines: Sequence[str], change: _Change, first: int, expected: int) -> int | None:
    """Give where lines stand: at the expected place, or else at the only one; with as much around them as there is."""
    fewest = 0 if any(line.strip() for line in change.there) else 1
    for context in range(_CONTEXT, fewest - 1, -1):
        before, after = change.before[::-1][:context][::-1], change.after[:context]
        wanted = (*before, *change.there, *after)
        found = [
            place
            for place in range(first, len(lines) + 1)
            if tuple(lines[max(0, place - len(before)) : place + len(change.there) + len(after)]) == wanted
        ]
        if expected in found:
            return expected
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _changes(patch: str, there: Literal["+", "-"]) -> Iterator[_Change]:
    """Give the changes of a patch: what one side of it has, and what the other one has instead."""
    for start, body in _hunks(patch, there):
        side = [line for sign, line in body if sign in (" ", there)]
        at = 0
        for is_context, group in groupby(body, lambda line: line[0] == " "):
            part = list(group)
            has = tuple(line for sign, line in part if sign in (" ", there))
            instead = tuple(line for sign, line in part if sign not in (" ", there))
            end = at + len(has)
            if not is_context:
                yield _Change(start + at, tuple(side[:at][-_CONTEXT:]), has, tuple(side[end:][:_CONTEXT]), instead)
            at = end


def _hunks(patch: str, there: Literal["+", "-"]) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Give the hunks: the line at which one side begins, from 0, and the lines with their signs."""
    for found in _HUNK.finditer(patch):
        number, count = (found[3], found[4]) if there == "+" else (found[1], found[2])
        signed = [
            (sign, line.removesuffix("\n") if no_end else line) for sign, line, no_end in _SIGNED.findall(found[5])
        ]
        yield int(number) - (count != "0"), signed  # of no lines, the number is that of the line before them


def _lines(text: str) -> list[str]:
    return [line for line in _LINE.findall(text) if line]


def _closed(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
