"""The nearest of a set of names, for messages about a name that nobody knows."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Give a sentence that follows a message: the nearest known name, else all of them (or nothing where none is)."""
    names = sorted(set(known))
    folded = {candidate.casefold(): candidate for candidate in names}
    if near := get_close_matches(name.casefold(), folded, n=1):
        return f" Did you mean `{folded[near[0]]}`?"
    return f" Known: {', '.join(names)}." if names else ""
