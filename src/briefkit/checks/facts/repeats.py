"""Claims that cite nothing and repeat the numbers of one that does: a summary, a key message, a chart's title."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefkit.checks.claims.asks import subjects
from briefkit.checks.claims.statistics import values
from briefkit.model.facts import Claim

_OF_ANY_NUMBER = frozenset(("cent", "million", "billion", "thousand"))
_MOST = 20
"""Claims of one number that are looked at."""
_FEWEST = 2
"""Words that two claims share, so that the same numbers tell of the same things."""


def with_repeats(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give claims, each without a source with the line of the first that has one, its numbers and its words."""
    sourced: dict[str, list[Claim]] = defaultdict(list)
    for one in found:
        for number in values(one.text) if one.sources else ():
            if len(sourced[number]) < _MOST:
                sourced[number].append(one)
    return tuple(one if one.sources else _repeating(one, sourced) for one in found)


def _repeating(one: Claim, sourced: Mapping[str, Sequence[Claim]]) -> Claim:
    said, about = values(one.text), subjects(one.text) - _OF_ANY_NUMBER
    alike = (claim for claim in sourced.get(min(said, default=""), ()) if said <= values(claim.text))
    other = next((claim for claim in alike if len(about & subjects(claim.text)) >= _FEWEST), None)
    return replace(one, repeats=other.span.start.line) if other else one
