"""Where words stand in many passages, found without looking through each of them for each."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from briefkit.checks.claims.once import once
from briefkit.checks.house_wording.texts import Passage, texts_of
from briefkit.model.brief import Brief

_GRAM = 6
"""Letters: few texts hold the first six and the last six of some words and not the words."""


class Index:
    """Passages, and which of them hold which words; several rules of a style speak of the same ones."""

    def __init__(self, passages: Sequence[Passage], grams: frozenset[str] | None = None) -> None:
        self.passages = passages
        self._grams = grams

    def holding(self, needles: Sequence[str]) -> Iterable[int]:
        """Give the numbers of the passages that hold one of some words, given as patterns give them."""
        if "" in needles:
            return range(len(self.passages))
        found: set[int] = set()
        for needle in needles:
            if self._may_hold(needle):
                found.update(self._holding(needle))
        return found

    def _may_hold(self, needle: str) -> bool:
        """Tell whether some words may stand in any passage: most stand in none, and soon show it."""
        return self._grams is None or may_hold(self._grams, needle)

    def _holding(self, needle: str) -> Iterable[int]:
        text, ends = self._folded
        at = text.find(needle)
        while at >= 0:
            number = bisect_right(ends, at)
            yield number
            at = text.find(needle, ends[number])

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        """All passages as needles are looked for in them, and where each of them ends."""
        ends, end = [], 0
        for passage in self.passages:
            end += len(passage.folded) + 1
            ends.append(end)
        return "\n".join(passage.folded for passage in self.passages), ends


@once
def grams_of(brief: Brief) -> frozenset[str]:
    """Give every group of six letters that stand together in the passages of a brief."""
    text = "\n".join(passage.folded for passage in texts_of(brief))
    return frozenset([text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1)])


def may_hold(grams: frozenset[str], needle: str) -> bool:
    """Tell whether some words may stand in the passages that have these groups of letters."""
    return len(needle) < _GRAM or (needle[:_GRAM] in grams and needle[-_GRAM:] in grams)
