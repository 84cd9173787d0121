"""What is cited of a brief: who, when, what, in which series, from whom and where."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

from briefkit.model.metadata import Metadata, Person, Publisher
from briefkit.model.references import Item, Reference
from briefkit.references.keys import short_key


@dataclass(frozen=True, slots=True)
class Work:
    """A brief as the manuals of style see it: a report in a series."""

    authors: tuple[Person, ...]
    date: dt.date
    title: str
    series: str
    """With its number: `Policy Brief No. 2025/04`."""
    numbered: bool
    """Whether it has one; without it, the series only says what kind of report this is."""
    publisher: str
    address: str
    """Of its DOI, else its own; may be empty."""

    @classmethod
    def of(cls, meta: Metadata, date: dt.date, publisher: Publisher, series: str) -> "Work":
        """Give the work that the front matter of a dated brief tells of."""
        authors = tuple(person for person in meta.authors if person.name) or (Person(publisher.name),)
        address = f"https://doi.org/{meta.doi}" if meta.doi else meta.url
        number = meta.series.number
        return cls(authors, date, full_title(meta), _in_series(series, number), bool(number), publisher.name, address)


def full_title(meta: Metadata) -> str:
    """Give title and subtitle; behind a mark of its own, a title needs no colon."""
    if not meta.subtitle:
        return meta.title
    between = ": " if meta.title[-1].isalnum() or meta.title[-1] in ")]”’»\"'" else " "
    return f"{meta.title}{between}{meta.subtitle}"


def _in_series(series: str, number: str) -> str:
    counted = f"No. {number}" if number[:1].isdigit() else number
    return " ".join(part for part in (series, counted) if part)


def reference(meta: Metadata, date: dt.date, publisher: Publisher, series: str) -> Reference:
    """Give a brief as a work of a bibliography."""
    authors = [_name(person) for person in meta.authors if person.name] or [{"literal": publisher.name}]
    fields: dict[str, object] = {
        "type": "report",
        "title": full_title(meta),
        "author": authors,
        "issued": {"date-parts": [[date.year, date.month, date.day]]},
        "genre": series,
        "number": meta.series.number,
        "publisher": publisher.name,
        "DOI": meta.doi,
        "URL": meta.url,
        "ISSN": meta.series.issn,
        "language": meta.lang,
    }
    item = {name: value for name, value in fields.items() if value}
    return Reference(_key(item, date), item)


def _name(person: Person) -> dict[str, str]:
    """Give a name in its parts; one in a single piece is never taken apart."""
    if person.family and person.given:
        return {"family": person.family, "given": person.given}
    return {"literal": person.name}


def _key(item: Item, date: dt.date) -> str:
    """Give a key in letters that every program takes: `okafor2025`."""
    bare = unicodedata.normalize("NFKD", short_key(item)).encode("ascii", "ignore").decode()
    return bare if re.match("[a-z]", bare) else f"brief{date.year}"
