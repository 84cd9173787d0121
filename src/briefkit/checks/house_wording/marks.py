"""What a wording rule found, and what it was given to look at."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from briefkit.checks.house_wording.index import Index
from briefkit.checks.house_wording.patterns import Finder, Match, Watch, finder, first_of
from briefkit.checks.house_wording.texts import Passage
from briefkit.model.wording import Dictionaries, WordingRule

AnySettings = TypeVar("AnySettings")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that breaks a rule."""

    passage: Passage
    start: int
    end: int
    words: tuple[str, ...]
    """What stands for each `%s` of the message."""
    offers: tuple[str, ...] | None = None
    """Words that would do in its place; None where the rule's own action decides."""


@dataclass(frozen=True)
class Look:
    """A rule at work on the passages that it speaks of."""

    rule: WordingRule
    passages: Sequence[Passage]
    watch: Watch
    lang: str = "en"
    vocabulary: frozenset[str] = frozenset()
    """Words that are right as they stand: the house's, and the names of the brief itself."""
    house_words: tuple[str, ...] = ()
    """The house's alone."""
    dictionaries: Dictionaries | None = None
    counts: dict[str, int] | None = None
    """How many blocks of each kind the whole brief has, for metrics; None where there is no brief."""
    index: Index | None = None
    """That of the passages, where several rules share it."""

    def finder(self, pattern: str, *, is_word: bool = False) -> Finder:
        """Give what finds a pattern of this rule."""
        return finder(pattern, ignorecase=self.rule.ignorecase, is_word=is_word)

    def matches(self, finders: Sequence[Finder]) -> Iterator[tuple[Passage, int, Match]]:
        """Give the matches of some patterns, passage by passage, each with the index of its pattern."""
        likely = self._likely(finders)
        for number, passage in enumerate(self.passages):
            if number in likely:
                here = [(index, finders[index]) for index in likely[number]]
                for index, match in first_of(here, passage.own_words, self.watch):
                    yield passage, index, match

    def _likely(self, finders: Sequence[Finder]) -> dict[int, list[int]]:
        """Give which patterns may match in which passages: most of a large style are out at once."""
        found: dict[int, list[int]] = defaultdict(list)
        for number, one in enumerate(finders):
            for passage in self._index.holding(one.needles):
                found[passage].append(number)
        return found

    @cached_property
    def _index(self) -> Index:
        return self.index or Index(self.passages)

    def mark(self, passage: Passage, start: int, end: int, *words: str, offers: tuple[str, ...] | None = None) -> Mark:
        """Give a mark; without other words, those that were found stand in the message."""
        return Mark(passage, start, end, words or (passage.line.text[start:end],), offers)

    def is_excepted(self, words: str) -> bool:
        """Tell whether words are an exception of this rule, or hold one."""
        return any(next(one.matches(words, self.watch), None) for one in self._exceptions)

    @cached_property
    def _exceptions(self) -> list[Finder]:
        """The exceptions as Vale has them: with their capitals, as whole words."""
        own = [finder(pattern, is_word=True) for pattern in self.rule.exceptions]
        if not self.rule.vocab:
            return own
        return own + [finder(rf"(?<!\w){_literal(word)}(?!\w)") for word in self.house_words]

    def whole(self) -> Iterator[tuple[Passage, str]]:
        """Give each passage with its own words, quotations left out."""
        for passage in self.passages:
            yield passage, passage.own_words


def _literal(word: str) -> str:
    return "".join(letter if letter.isalnum() or letter in " '’" else f"\\{letter}" for letter in word)
