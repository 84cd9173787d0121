"""What editors want of the same words, side by side where a screen has the room and else below each other."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import Final

import click

from briefkit.api.questions import Way, conflicts
from briefkit.cli.in_place import in_place
from briefkit.cli.report import screen_columns
from briefkit.cli.report_review import line_of
from briefkit.cli.shown import harmless, width
from briefkit.model.review import Review

_NARROWEST: Final = 30
"""Columns of a text that can be read with ease."""
_BETWEEN: Final = " | "
_INDENT: Final = " " * 6


def lines(review: Review) -> Iterator[str]:
    """Give the lines that tell of all conflicts of a review."""
    for ways in conflicts(review):
        yield from conflict(review, ways)


def conflict(review: Review, ways: Sequence[Way]) -> Iterator[str]:
    """Give the lines of one conflict, with its place."""
    yield f"{line_of(review.items[ways[0].items[0]], review)} editors want different things:"
    for line in columns(review, ways, screen_columns() - len(_INDENT)):
        yield f"{_INDENT}{line}"


def columns(review: Review, ways: Sequence[Way], room: int) -> Iterator[str]:
    """Give a column for each thing that is wanted: over each text a number and those who want it.

    Args:
        review: what editors did.
        ways: what they want.
        room: columns of a line.

    """
    wide = (room - len(_BETWEEN) * (len(ways) - 1)) // len(ways)
    if wide < _NARROWEST:
        for number, way in enumerate(ways, start=1):
            yield from _cell(review, number, way, room)
        return
    cells = [list(_cell(review, number, way, wide)) for number, way in enumerate(ways, start=1)]
    for row in zip_longest(*cells, fillvalue=""):
        yield _BETWEEN.join(part + " " * (wide - width(click.unstyle(part))) for part in row).rstrip()


def names(review: Review, way: Way) -> str:
    """Give those who want something, with the day: `R. Amadi, 2026-11-20; T. Lind, 2026-11-21`."""
    told = dict.fromkeys(
        ", ".join(filter(None, (review.items[place].author or "unknown", review.items[place].date[:10])))
        for place in way.items
    )
    return harmless("; ".join(told))


def _cell(review: Review, number: int, way: Way, room: int) -> Iterator[str]:
    for line in wrap(f"[{number}] {names(review, way)}", room, subsequent_indent="    "):
        yield click.style(line, bold=True)
    yield from in_place(review.text, way.span, way.text, room)
