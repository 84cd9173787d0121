"""Edits of editors made in a brief, on a screen: what changed, what was left, and what editors do not agree on."""

import shlex
from collections.abc import Iterator
from pathlib import Path

import click

from briefkit.api import applying, deciding, undoing
from briefkit.api.applying import Applied
from briefkit.api.deciding import Choice, Decisions
from briefkit.api.questions import ways
from briefkit.cli.report import diff_lines, number
from briefkit.cli.report_review import line_of, said
from briefkit.cli.shown import harmless
from briefkit.cli.side_by_side import conflict
from briefkit.model.review import Review


def show(review: Review, *, comments: bool, again: bool) -> None:
    """Print what the edits would change, as a diff; nothing is written.

    Args:
        review: what editors did.
        comments: whether comments are put into the source.
        again: whether what was decided before does not count.

    """
    decisions = {} if again else deciding.kept(review)
    applied = _applied(review, decisions, comments=comments)
    for line in diff_lines(applied.patch()):
        click.echo(line)
    for line in _left(review, applied, decisions):
        click.echo(line)
    click.echo(f"{changes(review, applied)} would be made" if applied.is_changed else "Nothing would be changed")


def apply(review: Review, *, comments: bool, again: bool) -> None:
    """Make the edits, and say what was made and what is left to do by hand; the arguments are those of `show`."""
    decisions = {} if again else deciding.kept(review)
    applied = _applied(review, decisions, comments=comments)
    for line in _left(review, applied, decisions):
        click.echo(line)
    if applied.is_changed:
        write(review, applied)
    else:
        click.echo("Nothing was changed")


def write(review: Review, applied: Applied) -> None:
    """Write the source, and say how it is taken back."""
    applied.write()
    click.echo(f"{changes(review, applied)} made in {harmless(str(applied.path))}")
    click.echo(f"To take them back: briefkit review --undo --source {harmless(shlex.quote(str(applied.path)))}")


def changes(review: Review, applied: Applied) -> str:
    """Give what is made: `3 edits and 1 comment`; what several editors want is one edit."""
    count = len(ways(review.items, applied.done))
    told = [number(count, "edit")] if count or not applied.comments else []
    told += [number(applied.comments, "comment")] if applied.comments else []
    return " and ".join(told)


def _applied(review: Review, decisions: Decisions, *, comments: bool) -> Applied:
    told = deciding.comments(review, decisions, every=comments)
    return applying.apply(deciding.decided(review, decisions), told)


def _left(review: Review, applied: Applied, decisions: Decisions) -> Iterator[str]:
    """Give what is still to do: first what editors do not agree on, side by side."""
    for group in applied.conflicts:
        yield from conflict(review, ways(review.items, group))
    over = {*applied.done, *applied.told, *applied.made, *(place for group in applied.conflicts for place in group)}
    closed = {place for place, one in decisions.items() if one.choice in (Choice.REJECTED, Choice.SEEN)} - over
    rest = [place for place in range(len(review.items)) if place not in over | closed]
    for told, places in (("Left to do", rest), ("In the brief already", sorted(applied.made))):
        if places:
            yield f"{told}, {number(len(places), 'item')}:"
        for place in places:
            item = review.items[place]
            why = applied.reasons.get(place) or item.remark
            reason = f" ({why[0].lower()}{why[1:].removesuffix('.')})" if why else ""
            yield f"{line_of(item, review)} {harmless(said(item) + reason)}"
    if closed:
        yield f"{number(len(closed), 'item')} left out: you rejected them, or have seen them; --again takes them in"


def undo(source: Path) -> None:
    """Take back what was made last, and say what is left."""
    undone = undoing.undo(source)
    more = f"; {number(undone.left, 'earlier time')} can be taken back in the same way" if undone.left else ""
    click.echo(f"The edits made last in {harmless(str(undone.path))} are taken back{more}")
