"""The known word that an unknown one was probably meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that is most like `word`, case aside, or None where none is much like it."""
    by_fold = {choice.casefold(): choice for choice in known}
    found = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give `Did you mean 'x'?`, or the list of what is known where nothing is much like `word`."""
    choices = tuple(known)
    if not choices:
        return ""
    near = closest(word, choices)
    return f"Did you mean '{near}'?" if near else f"Known: {', '.join(choices)}."
