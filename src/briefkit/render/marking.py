"""The words that findings speak of, marked in the lines of a brief: every format then sets the marks in its own way."""

import html
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from briefkit.model.brief import Brief
from briefkit.model.inlines import Inline, Marked, NoteCall, Text
from briefkit.model.positions import Position, Span
from briefkit.model.rewrite import Line, rewritten
from briefkit.model.source_lines import source_lines
from briefkit.model.walk import SPANNING, brief_blocks, brief_inlines, inlines

_ENTITY: Final = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_MOST_LINES: Final = 60
"""Lines of a place; of a longer one only the first is marked, since a page that is one mark marks nothing."""


@dataclass(frozen=True, slots=True)
class Marking:
    """A brief with its words marked, and the blocks that are marked as a whole."""

    brief: Brief
    at_words: frozenset[int]
    at_blocks: Mapping[str, tuple[int, ...]]


def mark(brief: Brief, places: Mapping[int, Span]) -> Marking:
    """Give a brief with marks at the words of some places.

    A place that has no words in the text, such as a picture, a number in large type or code, marks the innermost block
    there; a place between blocks marks the one before it.

    Args:
        brief: the brief; its citations may be set already.
        places: number of a remark -> the stretch of the source that it speaks of.

    """
    index = _Index(brief.text, places)
    marked = rewritten(brief, index.marked)
    at_words = frozenset(
        number for piece in brief_inlines(marked) if isinstance(piece, Marked) for number in piece.numbers
    )
    blocks: dict[str, tuple[int, ...]] = {}
    known = sorted(_places(brief))
    for number, span in places.items():
        key = "" if number in at_words else _block_at(span, known)
        if key:
            blocks[key] = (*blocks.get(key, ()), number)
    return Marking(marked, at_words, blocks)


class _Index:
    """The places by the lines that they touch."""

    def __init__(self, text: str, places: Mapping[int, Span]) -> None:
        self._lines = source_lines(text)
        self._by_line: dict[int, list[tuple[int, Span]]] = {}
        for number, span in places.items():
            short = self._shown(span)
            for line in range(short.start.line, short.end.line + 1):
                self._by_line.setdefault(line, []).append((number, short))

    def _shown(self, span: Span) -> Span:
        start, end = span.start, span.end
        if end.line - start.line > _MOST_LINES:
            end = Position(start.line, len(self._line(start.line)) + 1)
        return Span(start, end) if end > start else Span(start, Position(start.line, start.column + 1))

    def marked(self, line: Line) -> Line:
        """Give a line with its marks; of each the last piece in the line closes it."""
        pieces = tuple(changed for piece in line for changed in self._piece(piece))
        last = {number: id(piece) for piece in inlines(pieces) if isinstance(piece, Marked) for number in piece.numbers}
        return tuple(_closed(piece, last) for piece in pieces) if last else line

    def _piece(self, piece: Inline) -> Iterator[Inline]:
        if isinstance(piece, SPANNING):
            children = tuple(changed for child in piece.children for changed in self._piece(child))
            yield replace(piece, children=children)
            return
        found = self._over(piece)
        if not found:
            yield piece
        elif isinstance(piece, Text) and piece.span.start.line == piece.span.end.line:
            yield from self._cut(piece, found)
        else:
            yield Marked((piece,), tuple(number for number, _ in found), span=piece.span)

    def _over(self, piece: Inline) -> list[tuple[int, Span]]:
        """Give the places that touch a piece; what is no words of its line only where they hold all of it."""
        start, end = piece.span.start, piece.span.end
        if end <= start:
            return []
        found = {
            number: span
            for line in range(start.line, end.line + 1)
            for number, span in self._by_line.get(line, ())
            if span.start < end and span.end > start
        }
        if isinstance(piece, NoteCall) or _stands_elsewhere(piece):
            found = {number: span for number, span in found.items() if span.start <= start and span.end >= end}
        return sorted(found.items())

    def _cut(self, piece: Text, found: Sequence[tuple[int, Span]]) -> Iterator[Inline]:
        """Cut a text where places begin and end."""
        line = piece.span.start.line
        columns = _columns(piece, self._line(line))
        reach = [(number, *_slice(columns, span, line)) for number, span in found]
        reach = [(number, start, max(end, start + 1)) for number, start, end in reach if start < len(piece.text)]
        edges = sorted({0, len(piece.text), *(edge for _, start, end in reach for edge in (start, end))})
        for start, end in pairwise(edges):
            place = Span(Position(line, columns[start]), Position(line, columns[end]))
            words = Text(piece.text[start:end], span=place)
            numbers = tuple(number for number, first, last in reach if first <= start and end <= last)
            yield Marked((words,), numbers, span=place) if numbers else words

    def _line(self, number: int) -> str:
        return self._lines[number - 1] if number <= len(self._lines) else ""


def _stands_elsewhere(piece: Inline) -> bool:
    """Tell whether words come from a file of data: their place is that of the whole table."""
    return isinstance(piece, Text) and piece.span.end.line > piece.span.start.line


def _columns(piece: Text, line: str) -> list[int]:
    """Give the column of each character of a text in the source, and the one behind its last.

    Escapes and entities are longer in the source than on the page; what cannot be found there stands at the start.
    """
    start, end = piece.span.start.column, piece.span.end.column
    if end - start == len(piece.text):
        return list(range(start, end + 1))
    columns = []
    at = start - 1
    for character in piece.text:
        found, at = _found(line, at, end - 1, character)
        columns.append(found + 1)
    return [*columns, end]


def _found(line: str, at: int, end: int, character: str) -> tuple[int, int]:
    """Give where a character stands in a line, at some offset or behind it, and where the next one may stand."""
    for offset in range(at, end):
        entity = _ENTITY.match(line, offset, end)
        if entity and html.unescape(entity[0]).startswith(character):
            return offset, entity.end()
        if line[offset] == character:
            return offset, offset + 1
    return at, at


def _slice(columns: Sequence[int], span: Span, line: int) -> tuple[int, int]:
    """Give the characters of a text in one line that a place covers: the first, and the one behind the last."""
    first = 0 if span.start.line < line else bisect_left(columns, span.start.column)
    last = len(columns) - 1 if span.end.line > line else bisect_left(columns, span.end.column)
    return first, min(last, len(columns) - 1)


def _closed(piece: Inline, last: Mapping[int, int]) -> Inline:
    """Give a piece whose marks know which of their numbers they close."""
    if isinstance(piece, Marked):
        return replace(piece, closing=tuple(number for number in piece.numbers if last[number] == id(piece)))
    if isinstance(piece, SPANNING):
        return replace(piece, children=tuple(_closed(child, last) for child in piece.children))
    return piece


def _places(brief: Brief) -> Iterator[tuple[Span, str]]:
    """Give the place and the key of every section's heading and of every block."""
    yield from ((section.heading_span, section.key) for section in brief.sections if section.title and section.key)
    yield from (
        (block.span, block.key) for block in brief_blocks(brief) if block.key and block.span.end > block.span.start
    )


def _block_at(span: Span, known: Sequence[tuple[Span, str]]) -> str:
    """Give the key of the innermost block around the start of a place, or of the one before it; empty for none."""
    before = [(place, key) for place, key in known if place.start <= span.start]
    around = [(place, key) for place, key in before if place.end > span.start]
    # of blocks around one place the innermost begins last, and of those that begin there it ends first
    best = max(around, key=lambda one: (one[0].start, _backwards(one[0].end)), default=None)
    return (best or max(before, default=(span, "")))[1]


def _backwards(end: Position) -> tuple[int, int]:
    return -end.line, -end.column
