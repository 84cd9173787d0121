"""The errors that a user can mend: the command line prints them without a traceback."""

from collections.abc import Iterable


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

    `reason` is one of `missing`, `outside`, `remote`, `too-large`, `not-a-picture`, `unreadable`.
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class RenderError(BriefkitError):
    """An output that would be wrong, and was therefore not written."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give ` Did you mean 'plain'?` where one of the known names is near, else an empty text."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed in the unhappy case only

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" Did you mean '{near[0]}'?" if near else ""
