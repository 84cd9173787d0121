"""Claims that cite nothing and repeat the numbers of one that does: a summary, a key message, a chart's title."""

from collections.abc import Sequence
from dataclasses import replace

from briefkit.checks.claims.asks import subjects
from briefkit.checks.claims.statistics import values
from briefkit.model.facts import Claim

_OF_ANY_NUMBER = frozenset(("cent", "million", "billion", "thousand"))
_FEWEST = 2
"""Words that two claims share, so that the same numbers tell of the same things."""


def with_repeats(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give claims, each without a source with the line of the first that has one, its numbers and its words."""
    sourced = [(values(one.text), one) for one in found if one.sources]
    return tuple(one if one.sources else _repeating(one, sourced) for one in found)


def _repeating(one: Claim, sourced: Sequence[tuple[frozenset[str], Claim]]) -> Claim:
    said, about = values(one.text), subjects(one.text) - _OF_ANY_NUMBER
    alike = (claim for numbers, claim in sourced if said and said <= numbers)
    other = next((claim for claim in alike if len(about & subjects(claim.text)) >= _FEWEST), None)
    return replace(one, repeats=other.span.start.line) if other else one
