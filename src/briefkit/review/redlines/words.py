"""Which words of a line changed, in stretches that a person would mark."""

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from briefkit.review.redlines.alignment import LIKENESS

_LARGEST: Final = 4_000_000
"""Pairs of words that are compared; the rest of a longer line is replaced as a whole."""
_ISLAND: Final = 3
"""Letters in a stretch between two changes that is marked with them: one short word tells a reader nothing."""
_WORD: Final = re.compile(r"\w+(?:[.,’'\-\u2010\u2011/]\w+)*[%‰]?|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a line: the same in both versions, or what stands in one of them for what stands in the other."""

    same: bool
    old: range
    new: range


def split_words(text: str) -> list[str]:
    """Split a text into words, spaces and single signs; together they are the text. `4,000`, `don’t` are words."""
    return _WORD.findall(text)


def stretches(old: Sequence[Hashable], new: Sequence[Hashable], letters: Callable[[int], int]) -> list[Stretch]:
    """Give the stretches of two versions of a line, in order.

    Args:
        old: words of the old version, as they are compared.
        new: those of the new one.
        letters: how many letters and digits the new word at a place has; what is more than text counts as many.

    """
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    found = [
        Stretch(tag == "equal", range(head + i, head + i_end), range(head + j, head + j_end))
        for tag, i, i_end, j, j_end in _opcodes(inner_old, inner_new)
    ]
    first = [Stretch(same=True, old=range(head), new=range(head))]
    last = [Stretch(same=True, old=range(len(old) - tail, len(old)), new=range(len(new) - tail, len(new)))]
    joined = _joined([*(first if head else ()), *found, *(last if tail else ())], letters)
    return joined if _readable(joined, old, new) else _replaced(old, new)


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def _opcodes(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[str, int, int, int, int]]:
    if not old and not new:
        return []
    if len(old) * len(new) > _LARGEST:
        return [("replace", 0, len(old), 0, len(new))]
    return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())


def _joined(found: list[Stretch], letters: Callable[[int], int]) -> list[Stretch]:
    """Join changes between which hardly anything stayed."""
    joined: list[Stretch] = []
    for number, stretch in enumerate(found):
        before = joined[-1] if joined else None
        if stretch.same:
            inner = 0 < number < len(found) - 1
            if not inner or sum(letters(place) for place in stretch.new) > _ISLAND:
                joined.append(stretch)
                continue
            small = Stretch(same=False, old=stretch.old, new=stretch.new)
            stretch = small if _doubled(found[number - 1], found[number + 1]) else stretch  # noqa: PLW2901 - as marked
        if before and not before.same and not stretch.same:
            joined[-1] = Stretch(
                same=False,
                old=range(before.old.start, stretch.old.stop),
                new=range(before.new.start, stretch.new.stop),
            )
        else:
            joined.append(stretch)
    return joined


def _doubled(before: Stretch, after: Stretch) -> bool:
    """Whether the changes on both sides replace something: two words put in need not swallow what is between them."""
    return bool((before.old and before.new) or (after.old and after.new) or (before.old and after.new))


def _readable(found: list[Stretch], old: Sequence[Hashable], new: Sequence[Hashable]) -> bool:
    kept = sum(len(stretch.new) for stretch in found if stretch.same)
    return not old or not new or 2 * kept >= LIKENESS * (len(old) + len(new))


def _replaced(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Stretch]:
    return [Stretch(same=False, old=range(len(old)), new=range(len(new)))]
