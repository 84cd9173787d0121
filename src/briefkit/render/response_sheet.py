"""The response table of a brief, as a brief of its own: for each reviewer what they said and what became of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from briefkit.model.blocks import Cell
from briefkit.model.brief import Brief, Section
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Emphasis, Inline, LineBreak, Text
from briefkit.model.metadata import Metadata, Person
from briefkit.model.responses import Point, Responses
from briefkit.model.scripts import script_of, scripts_in
from briefkit.render.printed import Printed
from briefkit.render.sheets import LANG, SheetWords, block_key, lead_of, on_lines, set_sheet, table_of, words_of_sheet


@dataclass(frozen=True, slots=True)
class _Told:
    """What every cell needs to know."""

    words: SheetWords
    lang: str
    """Of the brief."""
    numbers: dict[str, str]
    """Key of a point -> its number in the table."""


def response_sheet(brief: Brief, responses: Responses, style: HouseStyle) -> Printed:
    """Give the table, ready to be set.

    Args:
        brief: what was reviewed.
        responses: what reviewers said, and what became of it.
        style: the house style.

    """
    old, words = brief.metadata, words_of_sheet(style, brief.metadata.lang)
    numbers = {point.key: words.number(n) for n, point in zip(count(1), _in_order(responses), strict=False)}
    sections = (*lead_of(old, words), *_sections(responses, _Told(words, old.lang, numbers)))
    return set_sheet(Brief(brief.name, "", _metadata(old, responses, words), sections), style, alike=True)


def _in_order(responses: Responses) -> Iterator[Point]:
    for points in responses.by_reviewer().values():
        yield from points


def _metadata(old: Metadata, responses: Responses, words: SheetWords) -> Metadata:
    parts = (f"{words('version')} {old.version}." if old.version else "", _counts(responses.points, words))
    name, foreign = words("responses"), not words.shares_script(old.lang)
    title = words("stated", what=name, words=old.short_title or old.title)
    return Metadata(
        type=old.type,
        kicker=name,
        title=(not foreign and old.title) or name,
        short_title=name if foreign else title,
        subtitle=" ".join(filter(None, parts)),
        # those who reply, by their names alone: their portraits and addresses are the brief's
        authors=tuple(Person(name=one.name) for one in old.authors if not foreign),
        standfirst=words("responses-how" if responses.points else "responses-nobody"),
        publisher=old.publisher,
        lang=words.lang,
        status="final",
        version=old.version,
    )


def _counts(points: Sequence[Point], words: SheetWords) -> str:
    left = sum(point.is_open for point in points)
    numbers = {"all": len(points), "answered": len(points) - left, "open": left}
    counted = {name: words.number(number) for name, number in numbers.items()}
    return words("responses-counts", **counted) if points else ""


def _sections(responses: Responses, told: _Told) -> Iterator[Section]:
    for number, points in enumerate(responses.by_reviewer().values()):
        name = f"reviewer-{number}"
        rows = tuple(_row(point, told) for point in points)
        header = [told.words(f"responses-{column}") for column in ("number", "place", "comment", "action", "reply")]
        table = table_of(name, header, rows, turn="portrait")
        yield Section(_who(points[0], told), None, name, (table,), key=block_key(name))


def _who(point: Point, told: _Told) -> tuple[Inline, ...]:
    if point.reviewer:
        return _in_its_language(point.reviewer, told)
    name = told.words("responses-unknown-in", file=point.file) if point.file else told.words("responses-unknown")
    return (Text(name),)


def _row(point: Point, told: _Told) -> tuple[Cell, ...]:
    return (
        Cell((Text(told.numbers[point.key]),)),
        Cell(tuple(_place(point, told))),
        Cell(tuple(_comment(point, told))),
        Cell((Text(told.words(f"responses-{point.action.value if point.action else 'open'}")),)),
        Cell(_told(point.reply, told)),
    )


def _place(point: Point, told: _Told) -> Iterator[Inline]:
    if not point.line:
        yield Text(told.words("responses-no-place" if point.kind else "responses-whole"))
        return
    yield Text(told.words("responses-line", number=told.words.number(point.line)))
    if point.section:
        yield LineBreak()
        yield from _told(point.section, told)


def _comment(point: Point, told: _Told) -> Iterator[Inline]:
    """Give the words that a point is about, then what the reviewer wants."""
    if answered := told.numbers.get(point.answers):
        yield Text(told.words("responses-in-answer", number=answered))
        yield LineBreak()
    if point.quote:
        yield Emphasis(_told(told.words.quote(" ".join(point.quote.split())), told))
        yield LineBreak()
    yield from _told(_wanted(point, told.words), told)


def _wanted(point: Point, words: SheetWords) -> str:
    """Give what the reviewer wants, in words of the sheet's language around those of the reviewer."""
    said = point.comment.strip()
    if point.kind in ("insert", "replace", "new-block"):
        told = words(f"responses-{point.kind}", words=words.quote(said))
    elif point.kind == "move":
        told = words("responses-move", words=said.removeprefix("to "))
    elif point.kind in ("delete", "split", "join", "format", "highlight", "strikeout"):
        name = words(f"responses-{point.kind}")
        told = words("stated", what=name, words=said) if said else name
    else:
        told = said
    return words("responses-after", words=told, place=words.quote(point.after)) if point.after else told


def _told(words: str, told: _Told) -> tuple[Inline, ...]:
    """Give words line by line, each in its language."""
    return on_lines(_in_its_language(line, told) for line in words.splitlines() if line.strip())


def _in_its_language(words: str, told: _Told) -> tuple[Inline, ...]:
    """Give words in the brief's language, unless they lack the letters that it is written in."""
    script = script_of(told.lang)
    return told.words.quoted_from(words, told.lang if not script or scripts_in(words) else LANG)
