"""Words of a brief and the stretches of its source that they came from, however they are written there."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Final

from briefkit.model.inlines import (
    Abbreviated,
    Citation,
    Code,
    CrossReference,
    Inline,
    InlinePicture,
    LineBreak,
    NoteCall,
    SoftBreak,
    Text,
)
from briefkit.model.positions import Position, Span
from briefkit.model.source_map import OBJECT
from briefkit.model.walk import SPANNING
from briefkit.review.aligned import UNSET

TAKEN: Final = {
    "Citation": "it changes a citation",
    "CrossReference": "it changes a cross reference",
    "NoteCall": "it takes out the call of a note",
    "InlinePicture": "it takes out a picture",
    "LineBreak": "it takes out the end of a line",
}
"""Kind of what stands among words and is none -> why an edit that covers it is not made."""
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w*);")
_LINE_END: Final = re.compile(r"[ \t]*\n[ \t>]*")
_PREFIX: Final = re.compile(r"[ \t>]*")
_UNSAID: Final = frozenset({"span", "children", "items", "source", "text"})
"""Fields of a piece of text that say where it stands, hold others, or are words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words and the stretch of the source that they came from."""

    text: str
    span: Span
    exact: bool
    """Whether each character stands in the source as it is printed."""
    is_break: bool = False
    """Whether it is the end of a source line, printed as a space."""
    is_one: bool = False
    """Whether it is one character that is written otherwise: `&nbsp;`, a sign behind a backslash."""
    holders: tuple[Inline, ...] = ()
    """The emphasis, links and the like around it, from the outside."""
    sign: tuple[object, ...] = ()
    """What a citation, the call of a note or a picture is; empty for words."""

    @property
    def is_written(self) -> bool:
        """Whether it is known for each of its characters where it stands."""
        return self.exact or self.is_one


def said(piece: Inline) -> tuple[object, ...]:
    """Give what tells a piece of text from others of its kind, apart from its words: kind, address, language."""
    values: list[object] = []
    for field in fields(piece):
        if field.name == "items" and isinstance(piece, Citation):
            values += [(item.key, item.prefix, item.locator, item.suffix) for item in piece.items]
        elif field.name not in _UNSAID:
            values.append(getattr(piece, field.name))
    return type(piece).__name__, *values


class Lines:
    """The lines of a source."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._starts = [0, *(found.end() for found in re.finditer("\n", self.text))]

    def line(self, number: int) -> str:
        """Give a line by its number; empty where there is none."""
        if number > len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]

    def pieces(self, line: Sequence[Inline], holders: tuple[Inline, ...] = ()) -> Iterator[Piece]:
        """Give the pieces of a line of text, with what they stand in."""
        for piece, behind in pairwise((*line, None)):
            assert piece is not None  # noqa: S101 - the last of a pair alone is none
            if isinstance(piece, SPANNING):
                yield from self.pieces(piece.children, (*holders, piece))
            elif isinstance(piece, SoftBreak):
                yield Piece(" ", self._break(piece, behind), exact=False, is_break=True, holders=holders)
            elif isinstance(piece, LineBreak):
                yield Piece("\n", self._break(piece, behind), exact=False, holders=holders, sign=said(piece))
            elif isinstance(piece, Text | Abbreviated):
                yield from self.found(piece.text, piece.span, holders)
            elif isinstance(piece, Code):
                yield from self.found(piece.text, piece.span, (*holders, piece))
            else:
                yield Piece(_SHOWN[type(piece)], piece.span, exact=False, holders=holders, sign=said(piece))

    def _break(self, piece: Inline, behind: Inline | None) -> Span:
        """Give the end of a line with what opens the next one: an indent, the mark of a quotation."""
        if behind is None or not _PREFIX.fullmatch(self._between(piece.span.end, behind.span.start)):
            return piece.span
        return Span(piece.span.start, behind.span.start)

    def _between(self, start: Position, end: Position) -> str:
        return self.text[self._offset(start) : self._offset(end)]

    def found(self, words: str, span: Span, holders: tuple[Inline, ...] = ()) -> Iterator[Piece]:
        """Give words where they stand in a stretch of the source; all of it where they cannot be found in it."""
        start, end = self._offset(span.start), self._offset(span.end)
        place = self.text.find(words, start, end)
        if place >= 0 and end - start != len(words) and not _is_escaped(self.text, place, start):
            start, end = place, place + len(words)
        if self.text[start:end] == words and "\n" not in words:
            yield Piece(words, self._span(start, end), exact=True, holders=holders)
            return
        places = next((found for at in range(start, end) if (found := _written(words, self.text, at, end))), None)
        if places is None:
            yield Piece(words, span, exact=False, holders=holders)
        else:
            yield from self._parts(words, places, holders)

    def _parts(self, words: str, places: Sequence[tuple[int, int]], holders: tuple[Inline, ...]) -> Iterator[Piece]:
        """Give runs of characters that stand as they are printed, and the others one by one."""
        first = 0
        for number, (start, end) in enumerate((*places, (-1, -1))):
            if number < len(places) and self.text[start:end] == words[number]:
                continue
            if number > first:
                span = self._span(places[first][0], places[number - 1][1])
                yield Piece(words[first:number], span, exact=True, holders=holders)
            if number < len(places):
                is_break = "\n" in self.text[start:end]
                span = self._span(start, end)
                yield Piece(words[number], span, exact=False, is_break=is_break, is_one=not is_break, holders=holders)
            first = number + 1

    def _offset(self, place: Position) -> int:
        line = min(place.line, len(self._starts))
        return min(self._starts[line - 1] + place.column - 1, len(self.text))

    def _span(self, start: int, end: int) -> Span:
        return Span(self._position(start), self._position(end))

    def _position(self, offset: int) -> Position:
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)


_SHOWN: Final[dict[type[Inline], str]] = {
    NoteCall: OBJECT,
    InlinePicture: OBJECT,
    Citation: UNSET,
    CrossReference: UNSET,
}


def _is_escaped(text: str, place: int, start: int) -> bool:
    return place > start and text[place - 1] == "\\"


def _written(words: str, text: str, at: int, end: int) -> list[tuple[int, int]] | None:
    """Give for each character of words where it stands from a place of the source on; None where others stand there."""
    places: list[tuple[int, int]] = []
    for number, character in enumerate(words):
        length = _length(character, words[number + 1 : number + 2], text, at)
        if not length or at + length > end:
            return None
        places.append((at, at + length))
        at += length
    return places


def _length(character: str, following: str, text: str, at: int) -> int:
    """Give how many characters of the source one printed character is written with; 0 where another stands there."""
    if text[at : at + 1] == "\\" and text[at + 1 : at + 2] == character:
        return 2
    if text[at : at + 2] == "''" and character == "'" != following:  # within 'single quotes' of YAML
        return 2
    entity = _ENTITY.match(text, at)
    if entity and html.unescape(entity[0]) == character:
        return len(entity[0])
    if text[at : at + 1] == character:
        return 1
    line_end = _LINE_END.match(text, at) if character == " " else None
    return len(line_end[0]) if line_end else 0


def position_in(piece: Piece, offset: int) -> Position:
    """Give the place in the source of a character of a piece; about there in one that is written otherwise."""
    start, end = piece.span.start, piece.span.end
    if piece.exact:
        return Position(start.line, start.column + offset)
    if offset >= len(piece.text):
        return end
    if start.line == end.line and offset:
        width = end.column - start.column
        return Position(start.line, start.column + min(width, width * offset // max(1, len(piece.text))))
    return start
