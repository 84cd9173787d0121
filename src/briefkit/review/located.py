"""The changes that editors ask for, by the texts of a brief and their characters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from briefkit.model.findings import Edit
from briefkit.model.positions import Position
from briefkit.review.accepted import Read
from briefkit.review.characters import Character, characters
from briefkit.review.pieces import TAKEN

_CLOSING: Final = " .,;:!?)”’…"
"""Before what no space stands."""
_UNKNOWN: Final = "the brief does not write it as it is printed"


@dataclass(frozen=True, slots=True)
class Located:
    """A stretch of one text."""

    text: int
    """Its number."""
    first: int
    last: int
    """Behind its last character; `first` for a place between two."""
    reason: str = ""
    """Why it cannot be taken away; empty where it can."""


@dataclass
class Finder:
    """Finds the characters that edits of the source are about."""

    read: Read
    lines: list[tuple[Character, ...]] = field(init=False)
    """The characters of each text."""
    _starts: dict[Position, list[tuple[int, int]]] = field(init=False, default_factory=dict)
    _ends: dict[Position, list[tuple[int, int]]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.lines = [characters(text.pieces) for text in self.read.texts]
        for text, line in enumerate(self.lines):
            for place, character in enumerate(line):
                if character.span.start != character.span.end:
                    self._starts.setdefault(character.span.start, []).append((text, place))
                    self._ends.setdefault(character.span.end, []).append((text, place + 1))

    def found(self, edit: Edit) -> list[Located]:
        """Give what an edit is about; twice where a text is part of another."""
        return list(self._found(edit))

    def _found(self, edit: Edit) -> Iterator[Located]:
        start, end = edit.span.start, edit.span.end
        if start == end:
            places = self._ends.get(start) or self._starts.get(start) or []
            yield from (Located(text, place, place) for text, place in places)
            return
        ends = dict(self._ends.get(end, ()))
        for text, first in self._starts.get(start, ()):
            last = ends.get(text, first)
            if last > first:
                yield Located(text, first, last, _hindrance(self.lines[text][first:last]))

    def with_space(self, place: Located) -> Located:
        """Give a stretch with the space beside it that would part nothing, were the stretch taken away."""
        line = self.lines[place.text]
        before = line[place.first - 1].text if place.first and not line[place.first - 1].is_break else ""
        behind = line[place.last].text if place.last < len(line) else ""
        if before == " " and (not behind or behind in _CLOSING):
            return replace(place, first=place.first - 1)
        if behind == " " and not place.first:
            return replace(place, last=place.last + 1)
        return place


def _hindrance(line: Sequence[Character]) -> str:
    """Give why characters cannot be taken away."""
    for one in line:
        if one.sign:
            return TAKEN[str(one.sign[0])]
        if not one.is_word:
            return _UNKNOWN
    return ""
