"""The known word that an unknown one was probably meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

_LONGEST = 80
"""Characters of a word that are compared: the comparison takes the square of their number."""

_MOST = 1_000
"""Known words that are compared: a text may have any number of anchors."""


def closest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """Give the known word that is most like `word`, case aside, or None where none is much like it.

    Args:
        word: what was written.
        known: what could be meant.
        likeness: how much of the two must be the same, from 0 to 1.

    """
    by_fold = {choice.casefold(): choice for choice in islice(known, _MOST)}
    found = get_close_matches(word[:_LONGEST].casefold(), by_fold, n=1, cutoff=likeness)
    return by_fold[found[0]] if found else None
