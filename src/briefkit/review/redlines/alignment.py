"""Which parts of an old text became which parts of a new one, where both keep their order."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, TypeAlias

LIKENESS: Final = 0.35
"""Share of words that two texts have in common, below which one is not an edit of the other: a reader of the words of
both, one through the other, would understand neither."""
_LARGEST: Final = 40_000
"""Pairs that are compared in one stretch: time goes by their number."""
_STEADY: Final = 0.001
"""What decides between two equally good pairings: to stay near the place where one stood."""


@dataclass(frozen=True, slots=True)
class Part:
    """What the alignment looks at."""

    kind: Hashable
    """Only parts of one kind are versions of one another."""
    words: tuple[str, ...]
    sign: Hashable = None
    """What else must be the same for two parts to be the same."""
    sole: bool = False
    """Whether there is one of its kind at most: two such are versions of one another whatever their words."""


Pair: TypeAlias = tuple[int | None, int | None]
"""Place in the old text and place in the new one; None where there is none."""


def align(old: Sequence[Part], new: Sequence[Part]) -> list[Pair]:
    """Pair the parts of two texts: the same ones, then those that are most alike; order is kept.

    In a stretch without a partner the old parts stand before the new ones.

    Args:
        old: the parts of the old text.
        new: those of the new one.

    """
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, list(old), list(new), autojunk=False)
    for tag, start, end, other, last in matcher.get_opcodes():
        if tag == "equal":
            pairs += zip(range(start, end), range(other, last), strict=True)
        else:
            pairs += [
                (None if i is None else i + start, None if j is None else j + other)
                for i, j in _alike(old[start:end], new[other:last])
            ]
    return pairs


def likeness(old: Part, new: Part) -> float:
    """Give the share of words that two parts have in common, from 0 to 1; 0 for two kinds."""
    if old.kind != new.kind:
        return 0.0
    total = len(old.words) + len(new.words)
    if not total:
        return 1.0
    alike = 2 * sum((Counter(old.words) & Counter(new.words)).values()) / total
    return max(alike, LIKENESS) if old.sole and new.sole else alike


def _alike(old: Sequence[Part], new: Sequence[Part]) -> list[Pair]:
    """Pair parts that differ so that as much as possible is alike (Needleman and Wunsch, without a price for gaps)."""
    if not old or not new or len(old) * len(new) > _LARGEST:
        return [*((i, None) for i in range(len(old))), *((None, j) for j in range(len(new)))]
    worth = [[_worth(old[i], new[j], abs(i - j)) for j in range(len(new))] for i in range(len(old))]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], worth[i][j] + best[i + 1][j + 1] if worth[i][j] else 0.0)
    return _walk(worth, best)


def _worth(old: Part, new: Part, distance: int) -> float:
    alike = likeness(old, new)
    return max(alike - _STEADY * min(distance, 100), _STEADY) if alike >= LIKENESS else 0.0


def _walk(worth: Sequence[Sequence[float]], best: Sequence[Sequence[float]]) -> list[Pair]:
    pairs: list[Pair] = []
    fresh: list[Pair] = []
    i = j = 0
    while i < len(best) - 1 or j < len(best[0]) - 1:
        inside = i < len(best) - 1 and j < len(best[0]) - 1
        if inside and worth[i][j] and best[i][j] == worth[i][j] + best[i + 1][j + 1]:
            pairs += [*fresh, (i, j)]
            fresh = []
            i, j = i + 1, j + 1
        elif i < len(best) - 1 and (not inside or best[i][j] == best[i + 1][j]):
            pairs.append((i, None))
            i += 1
        else:
            fresh.append((None, j))
            j += 1
    return pairs + fresh
