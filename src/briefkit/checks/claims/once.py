"""Work that several rules ask for and that is done once for a brief."""

from collections.abc import Callable
from typing import TypeVar

from briefkit.model.brief import Brief

Result = TypeVar("Result")


def once(function: Callable[[Brief], Result]) -> Callable[[Brief], Result]:
    """Remember what a function gave for the last brief: the rules look at one brief after the other."""
    last: list[tuple[Brief, Result]] = []

    def remembered(brief: Brief) -> Result:
        if not last or last[0][0] is not brief:
            last[:] = [(brief, function(brief))]
        return last[0][1]

    return remembered
