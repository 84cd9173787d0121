"""The text that is parsed, and the way back from it to lines and columns of the file."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from briefkit.model.characters import printable
from briefkit.model.positions import Position, Span


class Source:
    """A brief's text with plain line ends and without a byte order mark."""

    def __init__(self, text: str) -> None:
        self.mark = 1 if text.startswith("\ufeff") else 0
        """How many columns the byte order mark takes in the first line."""
        self.text = printable(text[self.mark :].replace("\r\n", "\n").replace("\r", "\n"))
        self.starts = [0, *(m.end() for m in re.finditer("\n", self.text))]

    def line_number(self, offset: int) -> int:
        """Give the line of an offset, the first being 0."""
        return bisect_right(self.starts, offset) - 1

    def position(self, offset: int) -> Position:
        """Give the place in the file of an offset into `text`."""
        line = self.line_number(offset)
        return Position(line + 1, offset - self.starts[line] + 1 + (self.mark if line == 0 else 0))

    def span(self, start: int, end: int) -> Span:
        """Give the span in the file of a slice of `text`."""
        return Span(self.position(start), self.position(end))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of running text without their indents and quotation marks, and where each piece stood."""

    text: str
    marks: tuple[tuple[int, int], ...]
    """Offset into `text` and offset into the source, one pair per line."""

    def place(self, offset: int) -> int:
        """Give the offset into the source of a character."""
        index = bisect_right(self.marks, (offset, 1 << 62)) - 1
        mine, theirs = self.marks[max(index, 0)]
        return theirs + offset - mine

    def end_place(self, start: int, end: int) -> int:
        """Give the offset into the source behind the last character of a slice."""
        return self.place(end - 1) + 1 if end > start else self.place(end)

    def part(self, start: int, end: int) -> "Stretch":
        """Give a slice as a stretch of its own."""
        inner = [(mine - start, theirs) for mine, theirs in self.marks if start < mine < end]
        return Stretch(self.text[start:end], ((0, self.place(start)), *inner))


def stretch_of(text: str, pieces: list[tuple[int, int]]) -> Stretch:
    """Join slices of the source, one per line, to a stretch without trailing spaces.

    Args:
        text: the source.
        pieces: start and end of each slice.

    """
    marks, lines, length = [], [], 0
    for start, end in pieces:
        marks.append((length, start))
        lines.append(text[start:end])
        length += end - start + 1
    return Stretch("\n".join(lines).rstrip(" \t\n"), tuple(marks))
