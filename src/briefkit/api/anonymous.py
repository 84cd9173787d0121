"""A response table without the names of reviewers and authors, for reviews in which neither side knows the other."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from briefkit.api.responding import ResponseTable
from briefkit.model.positions import Position
from briefkit.model.responses import Point, Responses
from briefkit.render.numerals import numeral

_SHORTEST: Final = 3
"""Letters of a part of a name that tells who somebody is."""
_SAID: Final = ("comment", "reply", "quote", "after")


@dataclass(frozen=True, slots=True)
class NameTold:
    """A name that stands in the words of a point, where nobody can take it out but a person."""

    place: Position
    """Of the point in `responses.yaml`."""
    key: str
    """Of the point."""
    field: str
    """Key of the entry: `comment`, `reply`."""
    name: str


def without_names(table: ResponseTable) -> ResponseTable:
    """Give a table in which reviewers are numbered in the order of the file, which later rounds keep.

    Names are gone from the headings, the files, the keys and the byline; what people wrote stays as it is.
    """
    reading, points = table.reading, table.responses.points
    lang = reading.brief.metadata.lang
    label = reading.style.label("responses-reviewer", lang)
    numbers = {who: number for number, who in enumerate(dict.fromkeys(point.who for point in points), start=1)}
    names = {who: label.replace("{number}", numeral(number, lang)) for who, number in numbers.items()}
    keys = {point.key: str(number) for number, point in enumerate(points, start=1)}
    hidden = tuple(_hidden(point, names[point.who], numbers[point.who], keys) for point in points)
    brief = replace(reading.brief, metadata=replace(reading.brief.metadata, authors=()))
    return replace(table, reading=replace(reading, brief=brief), responses=Responses(table.responses.path, hidden))


def _hidden(point: Point, name: str, number: int, keys: Mapping[str, str]) -> Point:
    # a key is made of the name, and would tell it to whoever tries some
    file = f"reviewer-{number}{PurePath(point.file).suffix}" if point.file else ""
    return replace(point, reviewer=name, file=file, key=keys[point.key], answers=keys.get(point.answers, ""))


def names_told(table: ResponseTable) -> Iterator[NameTold]:
    """Give the names of reviewers and authors in what people wrote.

    Args:
        table: as it is, with its names.

    """
    authors = [author.name for author in table.reading.brief.metadata.authors]
    parts = dict.fromkeys(part for name in [*_reviewers(table), *authors] for part in _parts(name))
    if not parts:
        return
    told = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, parts))})(?!\w)")
    for point in table.responses.points:
        for field in _SAID:
            for name in dict.fromkeys(told.findall(getattr(point, field))):
                yield NameTold(point.span.start, point.key, field, name)


def _reviewers(table: ResponseTable) -> list[str]:
    return [point.reviewer for point in table.responses.points]


def _parts(name: str) -> list[str]:
    """Give the parts of a name that tell who somebody is: no initials, and no `de` or `of`."""
    return [part for part in re.split(r"[\s.,()]+", name) if len(part) >= _SHORTEST and not part.islower()]
