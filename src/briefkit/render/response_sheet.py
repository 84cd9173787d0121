"""The response table of a brief, as a brief of its own: for each reviewer what they said and what became of it."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from briefkit.model.blocks import Cell
from briefkit.model.brief import Brief, Section
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Emphasis, Inline, LineBreak, Text
from briefkit.model.metadata import Metadata, Person
from briefkit.model.responses import Point, Responses
from briefkit.model.scripts import script_of, scripts_in
from briefkit.render.printed import Printed
from briefkit.render.sheets import LANG, block_key, in_language, lead_of, on_lines, set_sheet, table_of

_HEADER: Final = ("No.", "Place", "Comment", "Action", "Reply")
_NAME: Final = "Response to reviewers"
_HOW: Final = "Each point that a reviewer made, with what was done about it. Lines are those of the brief’s text."
_NOTHING: Final = "No reviewer has made a point yet."


def response_sheet(brief: Brief, responses: Responses, style: HouseStyle) -> Printed:
    """Give the table, ready to be set.

    Args:
        brief: what was reviewed.
        responses: what reviewers said, and what became of it.
        style: the house style.

    """
    old = brief.metadata
    numbers = {point.key: f"{n}" for n, point in zip(count(1), _in_order(responses), strict=False)}
    sections = (*lead_of(old), *_sections(responses, numbers, old.lang))
    return set_sheet(Brief(brief.name, "", _metadata(old, responses), sections), style, alike=True)


def _in_order(responses: Responses) -> Iterator[Point]:
    for points in responses.by_reviewer().values():
        yield from points


def _metadata(old: Metadata, responses: Responses) -> Metadata:
    parts = (f"Version {old.version}" if old.version else "", _counts(responses.points))
    foreign = bool(script_of(old.lang))
    return Metadata(
        type=old.type,
        kicker=_NAME,
        title=(not foreign and old.title) or _NAME,
        short_title=_NAME if foreign else f"{_NAME}: {old.short_title or old.title}",
        subtitle="; ".join(filter(None, parts)),
        # those who reply, by their names alone: their portraits and addresses are the brief's
        authors=tuple(Person(name=one.name) for one in old.authors if not foreign),
        standfirst=_HOW if responses.points else _NOTHING,
        publisher=old.publisher,
        lang=LANG,
        status="final",
        version=old.version,
    )


def _counts(points: Sequence[Point]) -> str:
    """Give `3 points: 2 answered, 1 open`."""
    total, left = len(points), sum(point.is_open for point in points)
    if 0 < left < total:
        return f"{total} points: {total - left} answered, {left} open"
    told = "open" if left else "answered"
    return f"{total} points: all {told}" if total > 1 else f"{total} point: {told}" if total else ""


def _sections(responses: Responses, numbers: dict[str, str], lang: str) -> Iterator[Section]:
    for number, (who, points) in enumerate(responses.by_reviewer().items()):
        name = f"reviewer-{number}"
        rows = tuple(_row(point, numbers, lang) for point in points)
        table = table_of(name, _HEADER, rows, turn="portrait")
        yield Section((Text(who),), None, name, (table,), key=block_key(name))


def _row(point: Point, numbers: dict[str, str], lang: str) -> tuple[Cell, ...]:
    return (
        Cell((Text(numbers[point.key]),)),
        Cell(tuple(_place(point, lang))),
        Cell(tuple(_comment(point, numbers, lang))),
        Cell((Text(point.action.words if point.action else "Open"),)),
        Cell(_told(point.reply, lang)),
    )


def _place(point: Point, lang: str) -> Iterator[Inline]:
    if not point.line:
        yield Text("No place in the text" if point.kind else "As a whole")
        return
    yield Text(f"Line {point.line}")
    if point.section:
        yield LineBreak()
        yield from _told(point.section, lang)


def _comment(point: Point, numbers: dict[str, str], lang: str) -> Iterator[Inline]:
    """Give the words that a point is about, then what the reviewer wants."""
    if answered := numbers.get(point.answers):
        yield Text(f"In answer to point {answered}:")
        yield LineBreak()
    if point.quote:
        yield Emphasis(_told(f"“{' '.join(point.quote.split())}”", lang))
        yield LineBreak()
    yield from _told(point.says, lang)


def _told(words: str, lang: str) -> tuple[Inline, ...]:
    """Give words line by line, in the brief's language unless they lack the letters that it is written in."""
    script = script_of(lang)
    lines = [line for line in words.splitlines() if line.strip()]
    return on_lines(in_language(line, lang if not script or scripts_in(line) else LANG) for line in lines)
