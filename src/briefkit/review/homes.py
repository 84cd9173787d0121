"""Which texts of the brief the paragraphs of a returned file are: by their bookmarks, else by their words."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from briefkit.model.brief import Brief
from briefkit.model.positions import Span
from briefkit.model.review import FoundBy, Version
from briefkit.model.source_lines import source_lines
from briefkit.review.aligned import plain
from briefkit.review.front_texts import FRONT, front_texts, within
from briefkit.review.pulled import pulled_in
from briefkit.review.returned import Mapped, Original, SourceMap
from briefkit.review.source_texts import SourceText
from briefkit.review.versions import Worded, versions

_ALIKE: Final = frozenset(("cell", "caption", "source"))
"""Kinds of texts that become nothing else; an item of a list may become a paragraph."""
_LINE: Final = "line"
_BETWEEN: Final = " "
_TELLING: Final = 4
"""Words of a value of the front matter by which it is known in a file without a map."""


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
    _newer: dict[str, SourceText] = field(default_factory=dict)
    """Key of the map -> the text of the brief that it has become, where the brief has changed."""
    _fronts: list[SourceText] = field(default_factory=list)
    _keys: set[str] = field(default_factory=set)
    """Of the map."""
    _lines_of_brief: list[str] = field(default_factory=list)
    _by_key: dict[str, SourceText] = field(default_factory=dict)
    _outer: dict[str, Mapped] = field(default_factory=dict)
    """Key of a part of a paragraph -> the whole."""

    def __post_init__(self) -> None:
        self._fronts = front_texts(self.brief)
        self._keys = {row.key for row in self.source_map.blocks}
        self._lines_of_brief = source_lines(self.brief.text)
        self._by_key = {text.key: text for text in self.texts}
        self._outer = {key: row for row in self.source_map.blocks for key in row.holds}
        if self.version != "same":
            self._newer = self._versions()

    def _versions(self) -> dict[str, SourceText]:
        """Give for the keys of the map that the brief has no more the texts that they have become."""
        rows = [row for row in self.source_map.blocks if row.kind != _LINE and not row.holds]
        both = {row.key for row in rows} & {text.key for text in self.texts}
        olds = [_worded(row.words, row.kind, row.key, both) for row in rows]
        news = [_worded(text.text, text.kind, text.key, both) for text in self.texts]
        return {
            rows[old].key: self.texts[new]
            for old, new in versions(olds, news).items()
            if not {rows[old].key, self.texts[new].key} & both
        }

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
            texts += known
            found_by = found_by if all(text.key in keys for text in known) else "text"
        base = _BETWEEN.join(row.words for row in rows)
        if not texts and rows[0].kind == _LINE:
            texts += pulled_in(base, self.brief)
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
        return self._by_key.get(key) or self._newer.get(key)

    def _lines(self, row: Mapped) -> Span | None:
        """Give the lines that the map tells of a row, as long as they are those of the brief."""
        if row.kind == _LINE or self.version != "same" or row.last <= 1:
            return None
        lines = self._lines_of_brief
        last = min(row.last, len(lines))
        return Span.of(min(row.first, last), 1, last, len(lines[last - 1]) + 1)

    def _find_by_words(self, originals: Sequence[Original], homes: list[Home | None], wanted: Container[int]) -> None:
        """Find homes for the paragraphs without bookmarks: by the order in which their words stand."""
        numbers = [
            number
            for number, original in enumerate(originals)
            if homes[number] is None and _may_have_a_home(original, self._keys)
        ]
        words = [Worded(originals[number].text) for number in numbers]
        if not self.source_map.blocks:
            found = versions(words, [Worded(text.text) for text in self.texts])
            for place, number in enumerate(numbers):
                homes[number] = self._in_brief(originals[number], found.get(place)) if number in wanted else None
            return
        held, borne = self._outer.keys(), {key for original in originals for key in original.keys}
        rows = [row for row in self.source_map.blocks if not {row.key, *row.holds} & borne and row.key not in held]
        for old, new in versions(words, [Worded(row.words) for row in rows]).items():
            if numbers[old] in wanted:
                self.claimed.add(rows[new].key)
                homes[numbers[old]] = self._home([rows[new]], "text")

    def _in_brief(self, original: Original, found: int | None) -> Home | None:
        """Give the home of a paragraph of a file without a map."""
        if found is not None:
            return Home((self.texts[found],), None, "text", kind=self.texts[found].kind)
        if pulled := pulled_in(original.text, self.brief):
            return Home(pulled, None, "text", kind=pulled[0].kind)
        telling = [value for value in self._fronts if len(value.text.split()) >= _TELLING]
        fronts = within(original.text, [value for value in telling if value.text in original.text])
        return Home(fronts, None, "text", kind=FRONT) if fronts else None


def _may_have_a_home(original: Original, keys: Container[str]) -> bool:
    """Whether a paragraph is to be found by its words: it has some, and no bookmark that the map knows."""
    is_old = not original.is_new and original.where != "furniture" and bool(plain(original.text))
    return is_old and not any(key in keys for key in original.keys)


def _worded(words: str, kind: str, key: str, both: Container[str]) -> Worded:
    return Worded(words, kind if kind in _ALIKE else "", key if key in both else "")
