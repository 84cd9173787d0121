"""Which texts of one version of a brief became which of another: by their order, else by words that say enough."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
    counted = [_counted(new) for new in news]
    for number, old in enumerate(olds):
        if number in found or not _says_enough(old):
            continue
        words = _counted(old)
        may_be = [new for new, other in enumerate(counted) if new not in taken and _can_be(words, other)]
        new = _most_like(old, news, may_be)
        if new is not None:
            taken.add(new)
            yield number, new


def _most_like(old: Worded, news: Sequence[Worded], may_be: Iterable[int]) -> int | None:
    best, likeness = None, _LIKE
    for number in may_be:
        if old.kind == news[number].kind and (found := _like(old, news[number])) >= likeness:
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


def _counted(text: Worded) -> Counter[str]:
    return Counter(plain(text.words).split())


def _can_be(words: Counter[str], other: Counter[str]) -> bool:
    """Whether two texts can be so much alike at all: by how many words they have, and have both."""
    fewer, more = sorted((words.total(), other.total()))
    return 3 * fewer >= _LIKE * more and 2 * (words & other).total() >= _LIKE * fewer
