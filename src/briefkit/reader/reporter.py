"""What the reader could not read, collected while it goes on."""

from collections.abc import Iterable

from briefkit import errors
from briefkit.model.findings import Problem
from briefkit.model.positions import Span

_MOST = 2_000
"""A text that is no brief at all can have a fault in every character; more findings than this help nobody."""


class Reporter:
    """A list of problems that grows."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self._problems = dict.fromkeys(problems)

    def add(self, name: str, message: str, span: Span, help: str = "") -> None:  # noqa: A002 - the field's name
        """Note a problem; the same one at the same place counts once."""
        if len(self._problems) < _MOST:
            self._problems[Problem(name, message, span, help)] = None

    def sorted(self) -> tuple[Problem, ...]:
        """Give the problems in the order of their places."""
        return tuple(sorted(self._problems, key=lambda problem: problem.span))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give `Did you mean 'x'?` for the known word that is nearest, or nothing."""
    return errors.did_you_mean(word, known).strip()
