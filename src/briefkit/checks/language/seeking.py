"""Patterns looked for only where a word that each of their matches must hold stands: most are out at once."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from briefkit.checks.house_wording.index import grams_of, may_hold
from briefkit.checks.house_wording.texts import Passage
from briefkit.model.brief import Brief
from briefkit.model.patterns import shape_of


def found(pattern: re.Pattern[str], passage: Passage) -> Iterator[re.Match[str]]:
    """Give the matches of a pattern in a passage's own words."""
    if any(needle in passage.folded for needle in _needles(pattern)):
        yield from pattern.finditer(passage.own_words)


def likely(patterns: Iterable[re.Pattern[str]], brief: Brief) -> list[re.Pattern[str]]:
    """Give those of some patterns that may match anywhere in a brief."""
    grams = grams_of(brief)
    return [pattern for pattern in patterns if any(may_hold(grams, needle) for needle in _needles(pattern))]


@cache
def _needles(pattern: re.Pattern[str]) -> tuple[str, ...]:
    return shape_of(pattern.pattern).needles
