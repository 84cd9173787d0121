"""Paragraphs that were parted in two, or joined into one: their words stayed, and their end came or went."""

from collections import Counter
from collections.abc import Sequence
from typing import Final, TypeAlias

from briefkit.review.redlines.alignment import Pair, Part

Group: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
"""Places in the old text and in the new one of what is one change."""
END: Final = "\u00b6"
"""Stands for the end of a paragraph that came or went within one."""
_LEAST: Final = 3
"""Words of a paragraph that may be a part of another one."""
_STAYED: Final = 0.6
"""Share of its words that the other one had or has."""


def with_partings(pairs: Sequence[Pair], old: Sequence[Part], new: Sequence[Part]) -> list[Group]:
    """Give pairs as groups of one and one, or of one and two where a paragraph was parted or joined.

    Args:
        pairs: of the alignment.
        old: the parts of the old text; those that may be parted have words, and the others none.
        new: those of the new one.

    """
    groups: list[Group] = []
    for i, j in pairs:
        group: Group = (() if i is None else (i,), () if j is None else (j,))
        both = _joined(groups[-1], group) if groups else None
        if both and _parted(groups[-1], group, old, new):
            groups[-1] = both
        else:
            groups.append(group)
    return groups


def _joined(one: Group, other: Group) -> Group | None:
    """Give two groups as one, where one of them is a pair and the other stands alone beside it."""
    if sorted((len(one[0]) + len(one[1]), len(other[0]) + len(other[1]))) != [1, 2] or ((), ()) in (one, other):
        return None
    olds, news = one[0] + other[0], one[1] + other[1]
    return (olds, news) if sorted((len(olds), len(news))) == [1, 2] else None


def _parted(one: Group, other: Group, old: Sequence[Part], new: Sequence[Part]) -> bool:
    pair, alone = (one, other) if len(one[0]) + len(one[1]) > 1 else (other, one)
    added = [*(old[i] for i in alone[0]), *(new[j] for j in alone[1])][0]
    first, second = old[pair[0][0]], new[pair[1][0]]
    if len(added.words) < _LEAST or not first.kind == second.kind == added.kind:
        return False
    before, after = Counter(first.words), Counter(second.words)
    kept = (before & after).total()
    if alone[0]:
        before += Counter(added.words)
    else:
        after += Counter(added.words)
    return (before & after).total() - kept >= _STAYED * len(added.words)
