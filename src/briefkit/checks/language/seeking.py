"""Patterns looked for only where a word that each of their matches must hold stands: most are out at once."""

import re
from collections.abc import Iterator
from functools import cache

from briefkit.checks.house_wording.texts import Passage
from briefkit.model.patterns import shape_of


def found(pattern: re.Pattern[str], passage: Passage) -> Iterator[re.Match[str]]:
    """Give the matches of a pattern in a passage's own words."""
    if any(needle in passage.folded for needle in _needles(pattern)):
        yield from pattern.finditer(passage.own_words)


@cache
def _needles(pattern: re.Pattern[str]) -> tuple[str, ...]:
    return shape_of(pattern.pattern).needles
