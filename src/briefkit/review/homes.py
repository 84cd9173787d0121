"""Which texts of the brief the paragraphs of a returned file are: by their bookmarks, else by their words."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from briefkit.model.brief import Brief
from briefkit.model.positions import Span
from briefkit.model.review import FoundBy, Version
from briefkit.model.source_lines import source_lines
from briefkit.review.aligned import Aligned, plain
from briefkit.review.front_texts import FRONT, front_texts, within
from briefkit.review.returned import Mapped, Original, SourceMap
from briefkit.review.source_texts import SourceText

_LIKE: Final = 0.6
"""Share of equal words from which two texts are versions of one another."""
_LINE: Final = "line"
_BETWEEN: Final = " "


@dataclass(frozen=True, slots=True)
class Home:
    """What a paragraph of a returned file is in the brief."""

    texts: tuple[SourceText, ...] = ()
    """Its texts; empty where it has none of its own."""
    base: str | None = None
    """Its words as they were built; None where the file does not tell."""
    found_by: FoundBy = "anchor"
    span: Span | None = None
    """Where it stands, if it has no texts."""
    kind: str = ""
    joined: tuple[int, ...] = ()
    """Where blocks meet in it that were paragraphs of their own: characters of its words before each place."""


@dataclass(slots=True)
class Homes:
    """The brief beside the map of one returned file."""

    brief: Brief
    texts: Sequence[SourceText]
    source_map: SourceMap
    version: Version
    claimed: set[str] = field(default_factory=set)
    """Keys of the map that a paragraph was found for."""
    _free: dict[str, SourceText] = field(default_factory=dict)
    """Texts of the brief that no row of the map is about: where the brief has changed, these are other versions."""
    _fronts: list[SourceText] = field(default_factory=list)
    _lines_of_brief: list[str] = field(default_factory=list)
    _by_key: dict[str, SourceText] = field(default_factory=dict)
    _words: dict[str, str] = field(default_factory=dict)
    """Key of a row of the map -> its words."""
    _outer: dict[str, Mapped] = field(default_factory=dict)
    """Key of a part of a paragraph -> the whole."""

    def __post_init__(self) -> None:
        mapped = {key for row in self.source_map.blocks for key in (row.key, *row.holds)}
        self._fronts = front_texts(self.brief)
        self._lines_of_brief = source_lines(self.brief.text)
        self._by_key = {text.key: text for text in self.texts}
        self._words = {row.key: row.words for row in reversed(self.source_map.blocks)}
        self._outer = {key: row for row in self.source_map.blocks for key in row.holds}
        self._free = {text.key: text for text in self.texts if text.key not in mapped}

    def of(self, originals: Sequence[Original]) -> list[Home | None]:
        """Give the home of each paragraph; None for one that has none."""
        rows = {row.key: row for row in self.source_map.blocks}
        wanted = self._wanted(originals)
        homes: list[Home | None] = []
        for number, original in enumerate(originals):
            known = [rows[key] for key in original.keys if key in rows and number in wanted]
            homes.append(self._anchored(known) if known else None)
        self._find_by_words(originals, homes, wanted)
        return homes

    def _wanted(self, originals: Sequence[Original]) -> set[int]:
        """Give the numbers of the paragraphs that need a home."""
        led = {mark.to for original in originals for mark in original.marks}
        return {
            number
            for number, original in enumerate(originals)
            if original.where != "furniture" and (self.source_map.compares or original.marks or number in led)
        }

    def _anchored(self, rows: Sequence[Mapped]) -> Home:
        """Give the home of a paragraph with bookmarks: it is that of the whole paragraph, if only a part's is left."""
        whole = list({row.key: row for row in (self._outer.get(row.key, row) for row in rows)}.values())
        tops = [row for row in whole if row.key not in self.claimed] or whole[:1]
        self.claimed.update(row.key for row in tops)
        return self._home(tops, "anchor")

    def _home(self, rows: Sequence[Mapped], found_by: FoundBy) -> Home:
        texts: list[SourceText] = []
        for row in rows:
            keys = row.holds if row.kind == _LINE else row.holds or (row.key,)
            known = [text for key in keys if (text := self._text(key)) is not None]
            if not known and row.kind != _LINE and self.version != "same" and (found := self._nearest(row.words)):
                known = [found]
            texts += known
            found_by = found_by if all(text.key in keys for text in known) else "text"
        base = _BETWEEN.join(row.words for row in rows)
        lines = None if texts else self._lines(rows[0])
        if not texts and lines is None and (fronts := within(base, self._fronts)):
            return Home(fronts, base, "text", kind=FRONT)
        joined = tuple(accumulate(len(row.words) + len(_BETWEEN) for row in rows))[:-1]
        return Home(tuple(texts), base, found_by, lines, rows[0].kind, joined)

    def home_of(self, row: Mapped) -> Home:
        """Give the home of a row of the map."""
        return self._home([row], "anchor")

    def _text(self, key: str) -> SourceText | None:
        """Give the text of a key, or in another version of the brief the one that its words have become."""
        if key in self._by_key or self.version == "same":
            return self._by_key.get(key)
        words = self._words.get(key, "")
        return self._nearest(words) if words else None

    def _lines(self, row: Mapped) -> Span | None:
        """Give the lines that the map tells of a row, as long as they are those of the brief."""
        if row.kind == _LINE or self.version != "same" or row.last <= 1:
            return None
        lines = self._lines_of_brief
        last = min(row.last, len(lines))
        first = min(row.first, last)
        words = rf"(?<!\w){re.escape(row.words)}(?!\w)"
        for number in range(first, last + 1) if plain(row.words) else ():
            if found := re.search(words, lines[number - 1]):
                return Span.of(number, found.start() + 1, number, found.end() + 1)
        return Span.of(first, 1, last, len(lines[last - 1]) + 1)

    def _nearest(self, words: str) -> SourceText | None:
        """Give the text of the brief that is most like some words, if any is like them at all."""
        best = _best(words, self._free.values())
        if best is not None:
            del self._free[best.key]
        return best

    def _find_by_words(self, originals: Sequence[Original], homes: list[Home | None], wanted: Container[int]) -> None:
        """Find homes for the paragraphs without bookmarks: equal words first, then the most alike."""
        held = {key for row in self.source_map.blocks for key in row.holds}
        rows = {
            row.key: row
            for row in self.source_map.blocks
            if row.key not in self.claimed and row.key not in held and plain(row.words)
        }
        waiting = [
            number
            for number, original in enumerate(originals)
            if homes[number] is None and not original.is_new and number in wanted and plain(original.text)
        ]
        if not self.source_map.blocks:
            self._find_in_brief(originals, homes, waiting)
            return
        equal: dict[str, list[Mapped]] = {}
        for row in rows.values():
            equal.setdefault(plain(row.words), []).append(row)
        for exactly in (True, False):
            for number in waiting:
                words = originals[number].text
                if homes[number] is not None:
                    continue
                same = [row for row in equal.get(plain(words), ()) if row.key in rows]
                found = same[0] if same else None if exactly else _most_like(words, rows.values())
                if found is not None:
                    del rows[found.key]
                    self.claimed.add(found.key)
                    homes[number] = self._home([found], "text")

    def _find_in_brief(self, originals: Sequence[Original], homes: list[Home | None], waiting: Sequence[int]) -> None:
        """Find homes where the file has no map at all."""
        for exactly in (True, False):
            for number in waiting:
                if homes[number] is not None:
                    continue
                words = plain(originals[number].text)
                same = next((text for text in self._free.values() if plain(text.text) == words), None)
                found = same or (None if exactly else _best(originals[number].text, self._free.values()))
                if found is not None:
                    del self._free[found.key]
                    homes[number] = Home((found,), None, "text", kind=found.kind)


def _most_like(words: str, rows: Iterable[Mapped]) -> Mapped | None:
    best, likeness = None, _LIKE
    for row in rows:
        if _can_be(words, row.words, likeness) and (found := Aligned(words, row.words).likeness) >= likeness:
            best, likeness = row, found
    return best


def _best(words: str, texts: Iterable[SourceText]) -> SourceText | None:
    best, likeness = None, _LIKE
    for text in texts:
        if _can_be(words, text.text, likeness) and (found := Aligned(words, text.text).likeness) >= likeness:
            best, likeness = text, found
    return best


def _can_be(words: str, other: str, likeness: float) -> bool:
    """Whether two texts can be so much alike at all: by their lengths, and by the words that both hold."""
    whole = len(words) + len(other)
    if not whole or 2 * min(len(words), len(other)) < likeness * whole:
        return False
    left, right = set(words.split()), set(other.split())
    return 2 * len(left & right) >= likeness * min(len(left), len(right))
