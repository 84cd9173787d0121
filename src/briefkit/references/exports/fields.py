"""What the writers of BibTeX and RIS take out of an item: texts, names and dates."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefkit.model.references import Item

_MARKS: Final = re.compile(r"</?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>")


@dataclass(frozen=True, slots=True)
class Name:
    """One name; an institution has a family name alone and is `whole`."""

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""
    whole: bool = False


def text(item: Item, field: str) -> str:
    """Give a field as text with the marks of CSL-JSON; empty where it has none."""
    value = item.get(field)
    return str(value) if isinstance(value, str | int) else ""


def bare(words: str) -> str:
    """Take the marks of CSL-JSON out of words."""
    return _MARKS.sub("", words)


def names(item: Item, role: str) -> Iterator[Name]:
    """Give the names of a role."""
    people = item.get(role)
    for one in people if isinstance(people, list) else ():
        if not isinstance(one, Mapping):
            continue
        if one.get("literal"):
            yield Name(str(one["literal"]), whole=True)
        elif one.get("family"):
            particle = one.get("non-dropping-particle") or one.get("dropping-particle") or ""
            yield Name(str(one["family"]), str(one.get("given", "")), str(particle), str(one.get("suffix", "")))


def date(item: Item, field: str) -> tuple[tuple[int, ...], ...]:
    """Give one or two ends of a date, each with year, month and day as far as they are known."""
    value = item.get(field)
    rows = value.get("date-parts") if isinstance(value, Mapping) else None
    if not isinstance(rows, list):
        return ()
    ends = [tuple(part for part in row if isinstance(part, int)) for row in rows if isinstance(row, list)]
    return tuple(end for end in ends[:2] if end)
