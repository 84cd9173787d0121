"""Edits of editors made in a brief, on a screen: what changed, what was left, and what editors do not agree on."""

from collections.abc import Iterator
from typing import Final

import click

from briefkit.api import applying
from briefkit.api.applying import Applied
from briefkit.api.briefs import shortest
from briefkit.api.questions import ways
from briefkit.cli.report import number
from briefkit.cli.report_review import line_of, said
from briefkit.cli.shown import harmless
from briefkit.model.review import Review

_COLOURS: Final = {"+": "green", "-": "red", "@": "cyan"}


def show(review: Review) -> None:
    """Print what the edits would change, as a diff; nothing is written."""
    applied = applying.apply(review)
    for line in applied.patch().splitlines():
        click.secho(harmless(line), fg=_COLOURS.get(line[:1]))
    for line in _left(review, applied):
        click.echo(line)
    click.echo(f"{edits(review, applied)} would be made" if applied.done else "Nothing would be changed")


def apply(review: Review) -> None:
    """Make the edits, and say what was made and what is left to do by hand."""
    applied = applying.apply(review)
    for line in _left(review, applied):
        click.echo(line)
    if applied.done:
        write(review, applied)
    else:
        click.echo("Nothing was changed")


def write(review: Review, applied: Applied) -> None:
    """Write the source, and say how it is taken back."""
    patch = applied.write()
    click.echo(f"{edits(review, applied)} made in {harmless(str(applied.path))}")
    click.echo(f"To take them back: patch -R -p0 < {harmless(str(shortest(patch.path)))}")


def _left(review: Review, applied: Applied) -> Iterator[str]:
    """Give what is still to do: first what editors want of the same words, side by side."""
    for group in applied.conflicts:
        first = review.items[group[0]]
        yield f"{line_of(first, review)} editors want different things:"
        yield from (f"      {harmless(said(review.items[place]))}" for place in group)
    together = {place for group in applied.conflicts for place in group}
    rest = [place for place in range(len(review.items)) if place not in {*applied.done, *together}]
    if rest:
        yield f"Left to do, {number(len(rest), 'item')}:"
    for place in rest:
        item = review.items[place]
        why = f" ({applied.reasons[place]})" if place in applied.reasons else ""
        yield f"{line_of(item, review)} {harmless(said(item))}{why}"


def edits(review: Review, applied: Applied) -> str:
    """Give how many edits are made: `3 edits`; what several editors want is one."""
    return number(len(ways(review.items, applied.done)), "edit")
