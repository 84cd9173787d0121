"""Which texts of one version of a brief became which of another: by their order, else by words that say enough."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple

from briefkit.review.aligned import Aligned, plain
from briefkit.review.redlines.alignment import Part, align

_LIKE: Final = 0.6
"""Share of equal words from which two texts are versions of one another."""
_ENOUGH: Final = 4
"""Words by which a text is known away from its neighbours; a number or a name stands at several places."""


class Worded(NamedTuple):
    """A text with what only texts of one kind have."""

    words: str
    kind: str = ""
    key: str = ""
    """By which it is known in both versions, if it is."""


def versions(olds: Sequence[Worded], news: Sequence[Worded]) -> dict[int, int]:
    """Give for the numbers of old texts those of the new ones that they became.

    A text that is as long as a sentence is found elsewhere too; one that is shorter, such as a number in a cell, only
    between the texts that it stood between.

    Args:
        olds: texts of one version, in their order.
        news: those of the other.

    """
    found = {
        old: new
        for old, new in align(_parts(olds, "old"), _parts(news, "new"))
        if old is not None and new is not None and _like(olds[old], news[new]) >= _LIKE
    }
    return found | dict(_moved(olds, news, found))


def _moved(olds: Sequence[Worded], news: Sequence[Worded], found: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Give the pairs of those texts that say enough and have no version at their place."""
    taken = set(found.values())
    for number, old in enumerate(olds):
        if number in found or not _says_enough(old):
            continue
        new = _most_like(old, news, taken)
        if new is not None:
            taken.add(new)
            yield number, new


def _most_like(old: Worded, news: Sequence[Worded], taken: Container[int]) -> int | None:
    best, likeness = None, _LIKE
    for number, new in enumerate(news):
        if number in taken or old.kind != new.kind or not _can_be(old.words, new.words, likeness):
            continue
        if (found := _like(old, new)) >= likeness:
            best, likeness = number, found
    return best


def _says_enough(text: Worded) -> bool:
    return len(plain(text.words).split()) >= _ENOUGH


def _parts(texts: Sequence[Worded], version: str) -> list[Part]:
    """Give the texts as they are aligned: one that says little, or stands at several places, goes by its neighbours."""
    counted = Counter(plain(text.words) for text in texts)
    return [_part(text, counted, (version, number)) for number, text in enumerate(texts)]


def _part(text: Worded, counted: Counter[str], name: tuple[str, int]) -> Part:
    if text.key:
        return Part("key", (text.key,))
    words = plain(text.words)
    known = counted[words] == 1 and _says_enough(text)
    return Part(text.kind, tuple(words.split()), None if known else name)


def _like(old: Worded, new: Worded) -> float:
    left, right = plain(old.words), plain(new.words)
    return 1.0 if left == right else Aligned(left, right).likeness


def _can_be(words: str, other: str, likeness: float) -> bool:
    """Whether two texts can be so much alike at all: by their lengths, and by the words that both hold."""
    whole = len(words) + len(other)
    if not whole or 2 * min(len(words), len(other)) < likeness * whole:
        return False
    left, right = Counter(words.split()), Counter(other.split())
    return 2 * (left & right).total() >= likeness * min(left.total(), right.total())
