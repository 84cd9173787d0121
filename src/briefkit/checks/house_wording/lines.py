"""A line of inlines as one text for wording rules, each character with its place in the source."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefkit.checks.excerpt import find
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
    Styled,
    Text,
)
from briefkit.model.positions import Position, Span
from briefkit.model.walk import SPANNING

GAP = "\ufffc"
"""Stands for what is not read: code, a citation in the sentence, words in another language. No letter and no space."""

_AROUND = 12
"""Characters on both sides of a slice that tell it from others like it."""
_ADDRESS = re.compile(
    r"https?://(?:[^\s()]|\([^\s()]*\))+|www\.(?:[^\s()]|\([^\s()]*\))+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+"
)
_MARK = re.compile('[“«„"‘]')
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"]*\"|(?<!\w)‘[^‘]*?’(?!\w)")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line that stands in one piece in the source."""

    start: int
    length: int
    span: Span

    @property
    def is_exact(self) -> bool:
        """Tell whether each character stands where it should: an escape or an entity is longer than what it means."""
        start, end = self.span.start, self.span.end
        return start.line == end.line and end.column - start.column == self.length


@dataclass(frozen=True, slots=True)
class Line:
    """A text with the runs that it consists of."""

    text: str
    runs: tuple[Run, ...]
    citations: tuple[int, ...] = ()
    """Behind which character a work is cited or a note is called."""

    def masked(self) -> str:
        """Give the text, of the same length, without the words in quotation marks."""
        if not _MARK.search(self.text):
            return self.text
        return _QUOTED.sub(lambda match: f"{match[0][0]}{GAP * (len(match[0]) - 2)}{match[0][-1]}", self.text)

    def quotations(self) -> Iterator["Line"]:
        """Give the words in quotation marks, each as a line of its own."""
        for start, end in self.quoted():
            yield self.part(start, end)

    def quoted(self) -> Iterator[tuple[int, int]]:
        """Give where the words in quotation marks begin and end, without the marks."""
        for match in _QUOTED.finditer(self.text):
            yield match.start() + 1, match.end() - 1

    def part(self, start: int, end: int) -> "Line":
        """Give a slice as a line of its own."""
        first = max(bisect_right(self.runs, start, key=lambda run: run.start) - 1, 0)
        last = bisect_left(self.runs, end, key=lambda run: run.start)
        runs = tuple(Run(run.start - start, run.length, run.span) for run in self.runs[first:last])
        cited = self.citations[bisect_left(self.citations, start) : bisect_right(self.citations, end)]
        return Line(self.text[start:end], runs, tuple(at - start for at in cited))

    def place(self, source: str, start: int, end: int) -> tuple[Span, bool]:
        """Give where a slice stands in the source, and whether the source there says nothing but that slice."""
        first, last = self._run(start), self._run(max(end - 1, start))
        if first is last and not first.is_exact:
            return self._found(source, first, start, end)
        begin = _at(first, start) if first.is_exact else first.span.start
        finish = _at(last, end) if last.is_exact else last.span.end
        return Span(begin, finish), first is last

    def _found(self, source: str, run: Run, start: int, end: int) -> tuple[Span, bool]:
        """Give where a slice of a run with escapes stands: where its surroundings stand once, or else its words."""
        head, tail = max(run.start, start - _AROUND), min(run.start + run.length, end + _AROUND)
        around = find(source, run.span, self.text[head:tail])
        if around is not run.span and self.text.count(self.text[head:tail]) == 1:
            line, column = around.start.line, around.start.column + start - head
            return Span.of(line, column, line, column + end - start), True
        words = self.text[start:end]
        found = find(source, run.span, words)
        return found, found is not run.span and self.text.count(words) == 1

    def _run(self, offset: int) -> Run:
        index = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        return self.runs[max(index, 0)]


def _at(run: Run, offset: int) -> Position:
    return Position(run.span.start.line, run.span.start.column + offset - run.start)


def words_at(text: str, span: Span) -> Line:
    """Give a text that stands somewhere within a span as a line."""
    return Line(_without_addresses(text), (Run(0, len(text), span),))


def line_of(inlines: Iterable[Inline], lang: str) -> Line:
    """Give a line of text.

    Args:
        inlines: its pieces. Citations in brackets, notes and pictures are no part of the sentence.
        lang: its language; pieces in another one are not read.

    """
    builder = _Builder()
    waiting = list(inlines)[::-1]
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, Styled) and piece.lang and _base(piece.lang) != _base(lang):
            builder.add(GAP, piece.span)
        elif isinstance(piece, SPANNING):
            waiting.extend(reversed(piece.children))
        else:
            _add(builder, piece)
    text = _without_addresses("".join(builder.parts))
    return Line(text, tuple(builder.runs), tuple(builder.citations))


def _without_addresses(text: str) -> str:
    """Give a text of the same length without the addresses in it; few texts have any."""
    if "@" in text or "://" in text or "www." in text:
        return _ADDRESS.sub(_gaps, text)
    return text


def _gaps(match: re.Match[str]) -> str:
    return GAP * len(match[0])


def _base(lang: str) -> str:
    return lang.partition("-")[0].lower()


def _add(builder: "_Builder", piece: Inline) -> None:
    if isinstance(piece, Citation | NoteCall):
        builder.citations.append(builder.length)
    if isinstance(piece, Text | Abbreviated):
        builder.add(piece.text, piece.span)
    elif isinstance(piece, SoftBreak | LineBreak):
        builder.add(" ", piece.span)
    elif isinstance(piece, Code | CrossReference) or (isinstance(piece, Citation) and piece.narrative):
        builder.add(GAP, piece.span)
    elif isinstance(piece, Citation):
        builder.drop_space()
    elif not isinstance(piece, NoteCall | InlinePicture):
        raise TypeError(piece)


class _Builder:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.citations: list[int] = []
        self.length = 0

    def add(self, text: str, span: Span) -> None:
        self.parts.append(text)
        self.runs.append(Run(self.length, len(text), span))
        self.length += len(text)

    def drop_space(self) -> None:
        """Take the space before a citation in brackets away: it belongs to the citation."""
        if self.parts and self.parts[-1].endswith(" "):
            last = self.runs.pop()
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
            end = Position(last.span.end.line, last.span.end.column - 1) if last.is_exact else last.span.end
            self.runs.append(Run(last.start, last.length - 1, Span(last.span.start, end)))
