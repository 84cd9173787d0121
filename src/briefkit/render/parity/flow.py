"""A text without its spaces: line ends, hyphens, ligatures and capitals of a layout no longer tell two texts apart."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

# Hyphens behind a letter or a digit: a line may end in one that is not the author's. A minus sign stays. The space is
# there where a hyphen opens a piece of its own: behind words in another look, or, from right to left, behind a number.
# What opens a paragraph stands behind the one before it, so that a hyphen before a word goes too.
_HYPHENS = re.compile(r"(?<=\w)(\s*)[-\u00ad\u2010\u2011\u0002\ufffe]+|[-\u00ad\u2010\u2011\u0002\ufffe]+(?=\s*\w)")
# What has no width, marks of direction among it.
_INVISIBLE = re.compile(r"[\u0000-\u0008\u000e-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe]+")


def normal(text: str) -> str:
    """Give a text in the form in which it is compared: NFKC, without case, hyphens at word ends and invisible marks."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _INVISIBLE.sub("", _HYPHENS.sub(_unhyphenated, text.casefold()))


def _unhyphenated(hyphen: re.Match[str]) -> str:
    return hyphen[1] or ""


@dataclass(frozen=True, slots=True)
class Flow:
    """One run of text of an output."""

    text: str
    """Without any space."""
    starts: frozenset[int]
    """Where a word or a piece of the text begins, and the end of all."""

    @classmethod
    def of(cls, pieces: Iterable[str]) -> "Flow":
        """Give the flow of an output's pieces of text, in their order."""
        words = normal("\n".join(pieces)).split()
        return cls("".join(words), frozenset(accumulate(map(len, words), initial=0)))

    @classmethod
    def joined(cls, flows: Iterable["Flow"]) -> "Flow":
        """Give several flows one after another."""
        text = ""
        starts: set[int] = set()
        for flow in flows:
            starts.update(start + len(text) for start in flow.starts)
            text += flow.text
        return cls(text, frozenset(starts))

    def find(self, words: str, start: int, *, opens: bool = True, closes: bool = True, end: int | None = None) -> int:
        """Give the first place from `start` on where `words` stand, -1 where there is none.

        Args:
            words: in their normal form, without spaces.
            start: where to begin.
            opens: whether a word must begin there.
            closes: whether a word must end behind them.
            end: where to stop.

        """
        stop = len(self.text) if end is None else end
        at = self.text.find(words, start, stop)
        while at >= 0:
            if (not opens or self._parts(at)) and (not closes or self._parts(at + len(words))):
                return at
            at = self.text.find(words, at + 1, stop)
        return -1

    def words(self, start: int, end: int) -> list[str]:
        """Give the words between two places."""
        marks = [start, *(at for at in sorted(self.starts) if start < at < end), end]
        return [self.text[a:b] for a, b in pairwise(marks)]

    def _parts(self, at: int) -> bool:
        """Whether two words meet at a place."""
        if at in self.starts or at >= len(self.text):
            return True
        return not (self.text[at - 1].isalnum() and self.text[at].isalnum())


@dataclass(frozen=True, slots=True)
class Flows:
    """The text of an output."""

    main: Flow
    """The brief, from its title to its imprint."""
    notes: Flow
    furniture: Flow
    """Running heads and feet."""

    @classmethod
    def of(cls, read: Mapping[str, list[str]]) -> "Flows":
        """Give the flows of what a reader of outputs found under `main`, `notes` and `furniture`."""
        return cls(*(Flow.of(read.get(name, [])) for name in ("main", "notes", "furniture")))

    def normal(self, text: str) -> str:
        """Give words as they would stand in these flows."""
        return "".join(normal(text).split())
