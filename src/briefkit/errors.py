"""The errors that a user can mend, told by the command line without a traceback; and what a slip was meant to be."""

from collections.abc import Iterable
from itertools import islice

_LONGEST = 80
"""Characters of a word that are compared: the comparison takes the square of their number."""
_MOST = 1_000
"""Known words that are compared: a text may have any number of anchors."""


class BriefkitError(Exception):
    """Something a user can put right; its text says what, where and what would do."""

    exit_status = 1


class UsageError(BriefkitError):
    """The command was used wrongly, or its input cannot be read at all."""

    exit_status = 2


class StyleError(BriefkitError):
    """A house style that cannot be found, read or inherited."""

    exit_status = 2


class ResourceError(BriefkitError):
    """A file that a brief names and that may not or cannot be used.

    `reason` is one of `missing`, `outside`, `remote`, `too-large`, `unreadable`.
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class RenderError(BriefkitError):
    """An output that would be wrong, and was therefore not written."""


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """Give the known word that is most like another, case and underscores aside, or None where none is much like it.

    Args:
        word: what was written.
        known: what could be meant.
        likeness: how much of the two must be the same, from 0 to 1.

    """
    from difflib import get_close_matches  # noqa: PLC0415 - needed in the unhappy case only

    by_fold = {_folded(choice): choice for choice in islice(known, _MOST)}
    found = get_close_matches(_folded(word[:_LONGEST]), by_fold, n=1, cutoff=likeness)
    return by_fold[found[0]] if found else None


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give ` Did you mean 'plain'?` where one of the known words is near, else an empty text."""
    near = nearest(word, known)
    return f" Did you mean '{near}'?" if near else ""
