"""A line of a brief as a terminal shows it: how wide it is, cut around a place, and without what a terminal obeys."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

TAB = "    "
_ELLIPSIS = "…"
_COMMANDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, ends of lines, halves of characters, and what turns the order of letters on a screen around
(Unicode Standard Annex 9)."""
_ODD = re.compile(r"[^\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]")
"""Characters that may take another room than one column: not those of European languages and their marks."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A source line with the columns on a screen that a stretch of it takes."""

    line: str
    indent: int
    """Screen columns before the stretch."""
    length: int
    """Screen columns of the stretch, at least one."""


def harmless(text: str) -> str:
    """Give text in which no character commands a terminal: control characters become their pictures."""
    return _COMMANDS.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    character = match[0]
    if character == "\t":
        return TAB
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"


def width(text: str) -> int:
    """Give the screen columns of harmless text: East Asian letters take two, combining marks none."""
    return len(text) + sum(_width(character) - 1 for character in _ODD.findall(text))


@cache
def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def show(line: str, start: int, end: int, room: int) -> Shown:
    """Show the part of a line that fits into `room` screen columns and holds a stretch of it, or its beginning.

    Args:
        line: a source line without its end.
        start: index of the first character of the stretch.
        end: index behind its last one.
        room: screen columns.

    """
    start, end = min(start, len(line)), min(end, len(line))
    before, within, after = (harmless(part) for part in (line[:start], line[start:end], line[end:]))
    if width(before) + width(within) + width(after) > room:
        before, within, after = _cut(before, within, after, room)
    return Shown((before + within + after).rstrip(), width(before), max(1, width(within)))


def _cut(before: str, within: str, after: str, room: int) -> tuple[str, str, str]:
    """Keep the stretch, or its beginning, and share what room is left between both sides."""
    if width(within) > room // 2 and width(before) + width(within) > room:
        within = _head(within, max(room // 2, 1))
    left = room - width(within)
    before = _tail(before, max(left // 2, left - width(after)))
    after = _head(after, left - width(before))
    return before, within, after


def _head(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    if not _ODD.search(text, 0, room):
        return text[: max(room - 1, 0)] + _ELLIPSIS
    kept, used = [], 1  # the ellipsis takes a column
    for character in text:
        used += _width(character)
        if used > room:
            break
        kept.append(character)
    return "".join(kept) + _ELLIPSIS


def _tail(text: str, room: int) -> str:
    """Give the end of a text; combining marks stay with their letter."""
    return _head(text[::-1], room)[::-1]


def size(count: int) -> str:
    """Give a size in bytes as people read it: `84 kB`."""
    return f"{max(1, round(count / 1000)):,} kB"
