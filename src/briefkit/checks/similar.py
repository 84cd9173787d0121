"""The known word that an unknown one was probably meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 80
"""Characters of a word that are compared: the comparison takes the square of their number."""


def closest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that is most like `word`, case aside, or None where none is much like it."""
    by_fold = {choice.casefold(): choice for choice in known}
    found = get_close_matches(word[:_LONGEST].casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else None
