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
_BIT: Final = 150
"""Parts of such a bit of a longer stretch."""
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
    return _likeness(old, Counter(old.words), new, Counter(new.words))


def _likeness(old: Part, before: Counter[str], new: Part, after: Counter[str]) -> float:
    if old.kind != new.kind:
        return 0.0
    total = len(old.words) + len(new.words)
    if not total:
        return 1.0
    least = LIKENESS if old.sole and new.sole else 0.0
    if 2 * min(len(old.words), len(new.words)) < LIKENESS * total:
        return least
    return max(2 * (before & after).total() / total, least)


def _alike(old: Sequence[Part], new: Sequence[Part]) -> list[Pair]:
    """Pair parts that differ so that as much as possible is alike; long stretches bit by bit, each where it stands."""
    if len(old) * len(new) <= _LARGEST:
        return _closest(old, new)
    pairs: list[Pair] = []
    count = -(-max(len(old), len(new)) // _BIT)
    for bit in range(count):
        start, other = bit * len(old) // count, bit * len(new) // count
        end, last = (bit + 1) * len(old) // count, (bit + 1) * len(new) // count
        found = _closest(old[start:end], new[other:last])
        pairs += [(None if i is None else i + start, None if j is None else j + other) for i, j in found]
    return pairs


def _closest(old: Sequence[Part], new: Sequence[Part]) -> list[Pair]:
    """Pair parts so that as much as possible is alike (Needleman and Wunsch, without a price for gaps)."""
    if not old or not new:
        return [*((i, None) for i in range(len(old))), *((None, j) for j in range(len(new)))]
    worth = _worths(old, new)
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], worth[i][j] + best[i + 1][j + 1] if worth[i][j] else 0.0)
    return _walk(worth, best)


def _worths(old: Sequence[Part], new: Sequence[Part]) -> list[list[float]]:
    """Give for each part of the old text and each of the new one what a pair is worth; 0 for no pair."""
    before, after = [Counter(part.words) for part in old], [Counter(part.words) for part in new]
    worth: list[list[float]] = []
    for i, part in enumerate(old):
        alike = [_likeness(part, before[i], other, after[j]) for j, other in enumerate(new)]
        worth.append([_worth(share, abs(i - j)) for j, share in enumerate(alike)])
    return worth


def _worth(alike: float, distance: int) -> float:
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
