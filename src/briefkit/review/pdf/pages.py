"""Where the words of a brief stand on the pages, as the source map of a copy for editors tells it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from briefkit.review.pdf.annotations import Rectangle
from briefkit.review.returned import Mapped

_MOST: Final = 5_000
_LONGEST: Final = 10_000
"""Characters of a text that are read."""
_FARTHEST: Final = 1e6
_RUN: Final = 7
"""Numbers that tell of a run: page, rectangle, characters before it, characters in it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A line of words, or a part of one, on a page."""

    text: int
    """Number of the text that it belongs to."""
    page: int
    start: float
    """Where its words begin, from the left; behind their end, where they run from right to left."""
    bottom: float
    end: float
    top: float
    offset: int
    """Characters of the text before it."""
    length: int

    def character_at(self, across: float) -> int:
        """Give how many characters of the text stand before a place in this line, about."""
        width = self.end - self.start
        share = (across - self.start) / width if width else 0.0
        return self.offset + round(min(1.0, max(0.0, share)) * self.length)

    def overlap(self, place: Rectangle) -> float:
        """Give how many points of its width lie in a rectangle."""
        left, right = min(self.start, self.end), max(self.start, self.end)
        return min(right, place.right) - max(left, place.left)

    def is_level_with(self, place: Rectangle) -> bool:
        """Whether a rectangle marks this line, and not the one above or below it."""
        middle, height = place.middle[1], (self.bottom + self.top) / 2
        return self.bottom <= middle <= self.top or place.bottom <= height <= place.top


@dataclass(frozen=True, slots=True)
class Touch:
    """A line that a rectangle marks."""

    run: Run
    start: int
    """Characters of the text before what is marked, about."""
    end: int
    place: Rectangle
    """What of the rectangle lies over the line."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The texts of a brief and their lines."""

    texts: tuple[Mapped, ...]
    runs: Mapping[int, tuple[Run, ...]]
    """Those of each page, counted from 0."""

    def under(self, page: int, quads: Sequence[Rectangle]) -> list[Touch]:
        """Give the lines that rectangles mark."""
        found = []
        for quad in quads:
            for run in self.runs.get(page, ()):
                if run.is_level_with(quad) and run.overlap(quad) > 0:
                    ends = sorted((run.character_at(quad.left), run.character_at(quad.right)))
                    left, right = min(run.start, run.end), max(run.start, run.end)
                    place = replace(quad, left=max(left, quad.left), right=min(right, quad.right))
                    found.append(Touch(run, ends[0], ends[1], place))
        return found

    def beside(self, page: int, place: tuple[float, float]) -> tuple[Run, int] | None:
        """Give the line that a note stands at, and the character it points to."""
        across, up = place

        def distance(run: Run) -> tuple[bool, float]:
            left, right = min(run.start, run.end), max(run.start, run.end)
            above = max(run.bottom - up, up - run.top, 0.0)
            return above > 0, above + max(left - across, across - right, 0.0)

        nearest = min(self.runs.get(page, ()), key=distance, default=None)
        return None if nearest is None else (nearest, nearest.character_at(across))

    def words_of(self, run: Run) -> str:
        """Give the words of a line."""
        return self.texts[run.text].words[run.offset : run.offset + run.length]


def pages_of(told: Mapping[str, Any]) -> Pages:
    """Give what a map tells of the pages; whatever in it is not as it should be is passed over."""
    lines = told.get("blocks")
    lines = lines if isinstance(lines, dict) else {}
    texts: list[Mapped] = []
    runs: dict[int, list[Run]] = {}
    listed = told.get("texts")
    for entry in listed[:_MOST] if isinstance(listed, list) else ():
        if not isinstance(entry, dict):
            continue
        key, words = str(entry.get("key", "")), str(entry.get("words", ""))[:_LONGEST]
        first, last = _lines(lines, key)
        texts.append(Mapped(f"#{len(texts)}", "part", first, last, words, (key, f"work_{key}") if key else ()))
        for run in _runs(entry.get("runs"), len(texts) - 1, len(words)):
            runs.setdefault(run.page, []).append(run)
    return Pages(tuple(texts), {page: tuple(held) for page, held in runs.items()})


def _lines(lines: Mapping[str, Any], key: str) -> tuple[int, int]:
    """Give the lines of a block, or of the one that a cell or a caption stands in; zeros where nothing is told."""
    told = lines.get(key, lines.get(key.partition("_")[0]))
    if isinstance(told, list) and len(told) == 2 and all(isinstance(each, int) and each > 0 for each in told):  # noqa: PLR2004 - first and last
        return told[0], told[1]
    return 0, 0


def _runs(told: Any, text: int, length: int) -> Iterator[Run]:  # noqa: ANN401 - what a file holds
    for each in told if isinstance(told, list) else ():
        if not (isinstance(each, list) and len(each) == _RUN and all(map(_is_place, each))):
            continue
        page, start, bottom, end, top, offset, count = each
        if 0 <= offset <= offset + count <= length:
            yield Run(text, int(page), start, bottom, end, top, int(offset), int(count))


def _is_place(told: Any) -> bool:  # noqa: ANN401 - what a file holds
    return isinstance(told, int | float) and -_FARTHEST < told < _FARTHEST
