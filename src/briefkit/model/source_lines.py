"""The lines of a source, ended by LF, CRLF or CR and by nothing else (CommonMark 0.31, section 2.1), and its edits."""

import re
from collections.abc import Iterable
from typing import Final

from briefkit.model.findings import Edit

LINE_END: Final = re.compile(r"\r\n|\n|\r")


def source_lines(text: str) -> list[str]:
    """Give the lines of a text without their ends."""
    return LINE_END.split(text)


def line_starts(text: str) -> list[int]:
    """Give how many characters of a text stand before each line, its ends as they are written."""
    return [0, *(found.end() for found in LINE_END.finditer(text))]


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Give a source with edits made that do not overlap; every other character stays as it is, line ends too."""
    starts = line_starts(text)
    parts, at = [], 0
    for edit in sorted(edits, key=lambda one: one.span):
        first, last = (starts[place.line - 1] + place.column - 1 for place in (edit.span.start, edit.span.end))
        parts += [text[at:first], edit.text]
        at = last
    return "".join((*parts, text[at:]))
