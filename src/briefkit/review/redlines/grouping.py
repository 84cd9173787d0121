"""Words of a woven line grouped by what holds them: a link, emphasis."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Final, Literal, TypeAlias, TypeVar

Fate: TypeAlias = Literal["same", "inserted", "deleted", "away", "here"]
"""`away` is where words that moved were, `here` where they are."""
OLD: Final[frozenset[Fate]] = frozenset({"deleted", "away"})
"""Fates of words of the old version alone."""
Word = TypeVar("Word")
Holder = TypeVar("Holder")


def grouped(
    woven: Iterable[tuple[Fate, Word]], holder: Callable[[Word], Holder | None], sign: Callable[[Holder], Hashable]
) -> Iterator[tuple[Holder | None, list[tuple[Fate, Word]]]]:
    """Group words by their holder, and by their fate where they have none.

    A holder of the old version joins one of the new version that looks alike and stands beside it; two of one version
    stay two.

    Args:
        woven: words, each with its fate.
        holder: gives what holds a word; None for nothing.
        sign: gives what two holders that look alike have in common.

    """
    group: list[tuple[Fate, Word]] = []
    last: Hashable = None
    holders: dict[bool, Holder | None] = {}
    for fate, word in woven:
        own = holder(word)
        look: Hashable = ("in", sign(own)) if own is not None else ("at", fate)
        gone = fate in OLD
        if group and (look != last or holders.get(gone, own) is not own):
            yield _first(holders), group
            group, holders = [], {}
        last, holders[gone] = look, own
        group.append((fate, word))
    if group:
        yield _first(holders), group


def _first(holders: dict[bool, Holder | None]) -> Holder | None:
    new = holders.get(False)
    return new if new is not None else holders.get(True)
