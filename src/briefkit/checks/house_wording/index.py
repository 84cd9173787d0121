"""Where words stand in many passages, found without looking through each of them for each."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from briefkit.checks.house_wording.texts import Passage

_GRAM = 3
"""Letters: few texts hold all groups of three of some words and not the words."""


class Index:
    """Passages, and which of them hold which words; several rules of a style speak of the same ones."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages

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
        grams = self._grams
        return all(needle[at : at + _GRAM] in grams for at in range(len(needle) - _GRAM + 1))

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

    @cached_property
    def _grams(self) -> frozenset[str]:
        text, _ = self._folded
        return frozenset(map("".join, zip(text, text[1:], text[2:], strict=False)))
