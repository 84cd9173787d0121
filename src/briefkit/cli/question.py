"""One question about the marks of editors, as a screen shows it."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

import click

from briefkit.api.questions import Question
from briefkit.cli import side_by_side
from briefkit.cli.in_place import in_place, sentence
from briefkit.cli.report_review import line_of, said
from briefkit.cli.shown import harmless
from briefkit.model.review import Review

INDENT = "    "


def lines(review: Review, question: Question, reason: str, room: int) -> Iterator[str]:
    """Give the lines that show what is to be decided.

    Args:
        review: what editors did.
        question: about some of it.
        reason: why it cannot be made; empty where nothing speaks against it.
        room: columns of a line.

    """
    first = review.items[question.items[0]]
    place, wide = line_of(first, review), room - len(INDENT)
    if question.kind == "conflict":
        yield f"{place} editors want different things"
        yield from _indented(side_by_side.columns(review, question.ways, wide))
    elif question.kind == "edit":
        (way,) = question.ways
        yield f"{place} {side_by_side.names(review, way)}: {first.kind}"
        yield from _indented(in_place(review.text, way.span, way.text, wide))
    else:
        yield f"{place} {first.kind}"
        if first.span:
            yield from _indented(sentence(review.text, first.span, wide))
        yield from _thread(review, question.items, wide)
        yield from _indented(wrap(harmless(first.remark or reason), wide))
    yield from _thread(review, question.beside, wide)


def _thread(review: Review, places: Iterable[int], room: int) -> Iterator[str]:
    """Give what marks say, each on lines of its own, answers indented."""
    for place in places:
        item = review.items[place]
        deeper = "  " if item.reply_to is not None else ""
        words = f"{said(item)}{' (done)' if item.resolved else ''}"
        for line in wrap(harmless(words), room - len(deeper), subsequent_indent="  "):
            yield click.style(f"{INDENT}{deeper}{line}", fg="cyan")


def _indented(lines_: Iterable[str]) -> Iterator[str]:
    return (f"{INDENT}{line}" for line in lines_)
