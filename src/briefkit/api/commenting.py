"""Marks of editors put into the source as comments, where the brief stays what it is."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Final

from briefkit.api.reading import Reading, read_again
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit
from briefkit.model.positions import Position, Span
from briefkit.model.review import ReviewItem
from briefkit.model.source_lines import edited
from briefkit.review.source_comments import Spot, comment_on, spots

_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")


@dataclass(frozen=True, slots=True)
class Commented:
    """Comments that can stand in a source."""

    edits: tuple[Edit, ...]
    done: tuple[int, ...]
    """Places in the review of the marks that they tell, or that the source told already."""
    reasons: Mapping[int, str]
    """Place in the review of a mark that has none -> why."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A comment, and where it may stand."""

    place: int
    ways: tuple[Edit, ...]


def commented(reading: Reading, edits: Sequence[Edit], items: Mapping[int, ReviewItem]) -> Commented:
    """Give marks as comments behind the blocks that they are about; a comment that stands there is not put in twice.

    Args:
        reading: the brief as it is.
        edits: those that are made besides.
        items: the marks by their places in the review.

    """
    there = {line.lstrip(" \t>").rstrip() for line, _ in _LINE.findall(reading.brief.text)}
    new = {place: item for place, item in items.items() if item.span is not None and comment_on(item) not in there}
    good = _Writer(reading, edits).good(new) if new else []
    lost = set(new) - {place for place, _ in good}
    done = tuple(place for place, item in items.items() if item.span is not None and place not in lost)
    reasons = {place: "it has no place in the brief" for place, item in items.items() if item.span is None}
    reasons |= dict.fromkeys(sorted(lost), "a comment here would change the brief")
    return Commented(tuple(edit for _, edit in good), done, reasons)


class _Writer:
    """Finds out where comments may stand, by reading the brief with them."""

    def __init__(self, reading: Reading, edits: Sequence[Edit]) -> None:
        self._reading, self._edits = reading, edits
        self._lines = _LINE.findall(reading.brief.text)
        self._line_end = next((end for _, end in self._lines if end), "\n")
        self._before = _said(self._read(()))

    def good(self, items: Mapping[int, ReviewItem]) -> list[tuple[int, Edit]]:
        """Give the marks that can be comments, by their places in the review, each with what is written."""
        return self._placed([_Wanted(place, tuple(self._ways(item))) for place, item in sorted(items.items())])

    def _ways(self, item: ReviewItem) -> Iterator[Edit]:
        for spot in spots(self._reading.brief, item.span.end) if item.span else ():
            yield self._edit(spot, comment_on(item))

    def _placed(self, wanted: Sequence[_Wanted]) -> list[tuple[int, Edit]]:
        """Give those that leave the brief as it is; halving where all together do not."""
        if not wanted:
            return []
        first = [(one.place, one.ways[0]) for one in wanted]
        if self._leaves(first):
            return first
        if len(wanted) == 1:
            return next(([(wanted[0].place, way)] for way in wanted[0].ways if self._leaves([(0, way)])), [])
        half = len(wanted) // 2
        before, behind = self._placed(wanted[:half]), self._placed(wanted[half:])
        return [*before, *behind] if self._leaves([*before, *behind]) else before

    def _edit(self, spot: Spot, words: str) -> Edit:
        if not spot.line:
            return Edit(_at(1, 1), f"{words}{self._line_end}")
        column = len(self._lines[spot.line - 1][0]) + 1
        apart = f"{self._line_end}{spot.prefix.rstrip()}" if spot.is_apart else ""
        return Edit(_at(spot.line, column), f"{apart}{self._line_end}{spot.prefix}{words}")

    def _leaves(self, comments: Iterable[tuple[int, Edit]]) -> bool:
        edits = [edit for _, edit in comments]
        return _said(self._read(edits)) == self._before

    def _read(self, comments: Sequence[Edit]) -> Brief:
        return read_again(self._reading, edited(self._reading.brief.text, [*self._edits, *comments])).brief


def _at(line: int, column: int) -> Span:
    place = Position(line, column)
    return Span(place, place)


def _said(brief: Brief) -> tuple[object, ...]:
    """Give all that a brief says, wherever it stands in its source, and what its own comments silence."""
    lines = [line for line, _ in _LINE.findall(brief.text)]
    silenced = [(one.codes, one.reason, lines[one.covers.start.line - 1 :][:1]) for one in brief.suppressions]
    problems = [(problem.name, problem.message) for problem in brief.problems]
    told = (brief.metadata, brief.sections, brief.notes, brief.abbreviations, tuple(brief.pictures), brief.references)
    return _bare(told), silenced, problems


def _bare(value: object) -> object:
    """Give a value without the places in it."""
    if isinstance(value, Span):
        return None
    if isinstance(value, Mapping):
        return {key: _bare(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_bare(one) for one in value]
    if is_dataclass(value):
        return type(value), [_bare(getattr(value, field.name)) for field in fields(value)]
    return value
