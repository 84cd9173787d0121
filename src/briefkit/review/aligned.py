"""Two versions of a text laid side by side: where a place in one of them is in the other."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from briefkit.model.source_map import OBJECT

Side: TypeAlias = Literal["start", "end"]
UNSET: Final = "\ue000"
"""Stands in a text for a citation or a reference, whose words somebody else makes."""
_MARKS: Final = (
    "\u0300-\u036f\u0591-\u05bd\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u1dc0-\u1dff\u200c\u200d\u2060"
)
"""Accents, vowel signs and joiners, which stand in words and are no letters to `\\w`."""
_TOKEN: Final = re.compile(rf"\w[\w{_MARKS}]*|\s+|.", re.DOTALL)
_SAME: Final = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u201c": '"',
        "\u201d": '"',
        UNSET: None,
        "\u00ad": None,
        "\u200e": None,
        "\u200b": None,
        "\u2060": None,
        "\ufeff": None,
        "\u2011": "-",
        "\u2010": "-",
    }
)
"""What word processors and viewers write in one way or the other, and what nobody sees."""
_KEPT: Final = 4096
"""Texts of which the words are remembered."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a space or a sign."""

    start: int
    text: str
    key: str
    """By which it is compared."""

    @property
    def end(self) -> int:
        """Give the characters before its end."""
        return self.start + len(self.text)


def tokens(text: str) -> list[Token]:
    """Give the words, spaces and signs of a text."""
    return [Token(found.start(), found[0], _key(found[0])) for found in _TOKEN.finditer(text)]


@lru_cache(maxsize=_KEPT)
def words(text: str) -> tuple[Token, ...]:
    """Give the words and signs of a text, without what nobody sees."""
    return tuple(token for token in tokens(text) if token.key.strip())


@lru_cache(maxsize=_KEPT)
def keys(text: str) -> tuple[str, ...]:
    """Give the words and signs of a text as they are looked for: in small letters."""
    return tuple(token.key.casefold() for token in words(text))


def _key(text: str) -> str:
    return " " if text.isspace() else text.translate(_SAME)


@dataclass(frozen=True, slots=True)
class Change:
    """Where the texts differ: a stretch of each."""

    start: int
    end: int
    other_start: int
    other_end: int


class Aligned:
    """A text and another one, word by word."""

    def __init__(self, text: str, other: str) -> None:
        self._runs: list[tuple[int, int, int]] = []
        self.changes: list[Change] = []
        self.length, self.other_length = len(text), len(other)
        if text == other:
            self._runs = [(0, 0, len(text))]
            return
        left, right = tokens(text), tokens(other)
        self._compare(left, right)

    def _compare(self, left: Sequence[Token], right: Sequence[Token]) -> None:
        matcher = SequenceMatcher(None, [each.key for each in left], [each.key for each in right], autojunk=False)
        for name, first, last, other_first, other_last in matcher.get_opcodes():
            if name == "equal":
                pairs = zip(left[first:last], right[other_first:other_last], strict=True)
                self._runs += [(a.start, b.start, min(len(a.text), len(b.text))) for a, b in pairs]
                continue
            start, end = _stretch(left, first, last, self.length)
            other_start, other_end = _stretch(right, other_first, other_last, self.other_length)
            self.changes.append(Change(start, end, other_start, other_end))

    def to(self, offset: int, side: Side) -> int:
        """Give where a place is in the other text.

        Args:
            offset: characters before it.
            side: whether a stretch begins or ends there: then the character behind it counts, or the one before.

        """
        wanted = offset if side == "start" else offset - 1
        place = bisect_right(self._runs, (wanted, self.other_length + 1, 0)) - 1
        if place >= 0:
            start, other, length = self._runs[place]
            if start <= wanted < start + length:
                return other + offset - start
        if side == "start" and place + 1 < len(self._runs):
            return self._runs[place + 1][1] if place < 0 else self._after(place)
        return self._after(place) if place >= 0 else 0

    def _after(self, place: int) -> int:
        _, other, length = self._runs[place]
        return other + length

    def same(self, character: int) -> bool:
        """Whether one character stands in both texts."""
        place = bisect_right(self._runs, (character, self.other_length + 1, 0)) - 1
        if place < 0:
            return False
        start, _, length = self._runs[place]
        return start <= character < start + length

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch is the same in both texts."""
        return not any(change.start < end and start < change.end for change in self.changes)

    @property
    def likeness(self) -> float:
        """Give the share of the words that are the same, from 0 to 1."""
        whole = self.length + self.other_length
        return 2 * sum(length for _, _, length in self._runs) / whole if whole else 1.0


def _stretch(all_: Sequence[Token], first: int, last: int, length: int) -> tuple[int, int]:
    start = all_[first].start if first < len(all_) else length
    return start, all_[last - 1].end if last > first else start


def plain(text: str) -> str:
    """Give a text as it is compared: without spaces at its ends, objects, and differences that nobody sees."""
    return " ".join(text.replace(OBJECT, "").translate(_SAME).split())
