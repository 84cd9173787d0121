"""Parts that went at one place and came at another: whole, with the same words or nearly."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from briefkit.review.redlines.alignment import Part, likeness

_NEARLY: Final = 0.75
"""Share of words that two places have in common, below which one was written anew."""
_LEAST: Final = 4
"""Words of a part that is said to have moved: shorter ones come again by chance."""
_MOST: Final = 40_000
"""Pairs that are compared; of more only those with the same words are found."""


def moves(gone: Sequence[Part], come: Sequence[Part]) -> Mapping[int, int]:
    """Give which parts that went are parts that came, by their places; those with the same words first.

    Args:
        gone: the parts that only the old text has, in its order.
        come: those that only the new text has.

    """
    found = _same(gone, come)
    taken = set(found.values())
    left = [i for i, part in enumerate(gone) if i not in found and len(part.words) >= _LEAST]
    free = [j for j, part in enumerate(come) if j not in taken and len(part.words) >= _LEAST]
    if len(left) * len(free) > _MOST:
        return found
    pairs = sorted((-likeness(gone[i], come[j]), i, j) for i in left for j in free)
    for unlike, i, j in pairs:
        if -unlike < _NEARLY:
            break
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _same(gone: Sequence[Part], come: Sequence[Part]) -> dict[int, int]:
    waiting = defaultdict(list)
    for j in reversed(range(len(come))):
        waiting[come[j].kind, come[j].words].append(j)
    found: dict[int, int] = {}
    for i, part in enumerate(gone):
        places = waiting[part.kind, part.words]
        if places and len(part.words) >= _LEAST:
            found[i] = places.pop()
    return found
