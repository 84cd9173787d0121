"""From the fitted front matter to the typed `Metadata`, with the values that have a form of their own."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from briefkit.model.metadata import (
    Affiliation,
    AiUse,
    Change,
    Contact,
    KeyPath,
    Metadata,
    Person,
    Photo,
    Place,
    Publisher,
    Related,
    Series,
    Translation,
)
from briefkit.model.positions import TOP, Span
from briefkit.reader import schema, yaml_nodes
from briefkit.reader.reporter import Reporter

_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_ORCID_ADDRESS = re.compile(r"https?://orcid\.org/", re.IGNORECASE)
_ROR_ADDRESS = re.compile(r"(?:https?://)?ror\.org/", re.IGNORECASE)
_DOI_ADDRESS = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


def metadata_of(shape: schema.FrontMatter, places: Mapping[KeyPath, Place], span: Span, report: Reporter) -> Metadata:
    """Give the metadata of a brief.

    Args:
        shape: the front matter as its schema has it.
        places: where each key and value stands.
        span: the front matter with its fences.
        report: takes dates that do not exist.

    """

    def date(text: str, *path: str | int) -> dt.date | None:
        return _date(text, places.get(path, Place(TOP, TOP)).value, report)

    changes = [
        Change(c.version, date(c.date, "changes", n, "date"), c.kind or "", c.note) for n, c in enumerate(shape.changes)
    ]
    return replace(
        _description(shape),
        publisher=Publisher(**shape.publisher.model_dump()) if shape.publisher else None,
        date=date(shape.date, "date"),
        as_of=date(shape.as_of, "as_of"),
        lang=shape.lang.strip() or "en-GB",
        series=Series(**shape.series.model_dump()) if shape.series else Series(),
        funding=_declared(shape.funding),
        interests=_declared(shape.interests),
        ai_use=_ai_use(shape.ai_use),
        doi=_DOI_ADDRESS.sub("", shape.doi, count=1).strip(),
        contact=Contact(**shape.contact.model_dump()) if shape.contact else None,
        references=tuple(_reference(item) for item in shape.references if item),
        related=tuple(Related(item.title, item.url) for item in shape.related),
        translations=tuple(
            Translation(item.lang.strip(), item.path.strip(), item.url.strip()) for item in shape.translations
        ),
        changes=tuple(changes),
        lint_ignore=tuple(filter(None, shape.lint.ignore)) if shape.lint else (),
        places=places,
        span=span,
    )


def _description(shape: schema.FrontMatter) -> Metadata:
    """Give the metadata that are texts, lists of words and people."""
    return Metadata(
        type=shape.type.strip(),
        kicker=_one_line(shape.kicker),
        short_title=_one_line(shape.short_title),
        title=_one_line(shape.title),
        subtitle=_one_line(shape.subtitle),
        standfirst=_one_line(shape.standfirst),
        status=shape.status,
        version=shape.version.strip(),
        license=shape.license.strip(),
        citation=_one_line(shape.citation),
        url=shape.url.strip(),
        citation_style=shape.citation_style.strip(),
        disclaimer=_one_line(shape.disclaimer),
        style=shape.style.strip(),
        authors=_people(shape.authors),
        editors=_people(shape.editors),
        reviewers=_people(shape.reviewers),
        translators=_people(shape.translators),
        keywords=_listed(shape.keywords),
        nocite=tuple(key.removeprefix("@") for key in _listed(shape.nocite)),
        topics=_listed(shape.topics),
        countries=_listed(shape.countries),
    )


def _one_line(text: str) -> str:
    """Give a text with single spaces: a YAML block keeps its line ends, a title has none."""
    return " ".join(text.split("\n")).strip() if "\n" in text else text.strip()


def _listed(words: list[str]) -> tuple[str, ...]:
    return tuple(filter(None, (word.strip() for word in words)))


def _people(people: list[schema.PersonShape]) -> tuple[Person, ...]:
    return tuple(map(_person, people))


def _person(person: schema.PersonShape) -> Person:
    given, family = person.name.given.strip(), person.name.family.strip()
    parts = (family, given) if person.name.order == "family-first" else (given, family)
    return Person(
        name=" ".join(filter(None, parts)),
        given=given,
        family=family if given else "",  # of a name in one piece nobody knows which part is which
        lang=person.name.lang.strip(),
        pronouns=_one_line(person.pronouns),
        role=_one_line(person.role),
        affiliations=tuple(
            Affiliation(_one_line(a.name), _ROR_ADDRESS.sub("", a.ror, count=1).strip())
            for a in person.affiliation
            if a.name.strip()
        ),
        orcid=_ORCID_ADDRESS.sub("", person.orcid, count=1).strip(),
        email=person.email.strip(),
        corresponding=person.corresponding == "true",
        photo=Photo(person.photo.src, person.photo.alt) if person.photo and person.photo.src else None,
        bio=_one_line(person.bio),
    )


def _declared(text: str) -> str:
    """Give a declaration, with `none` for none in any spelling."""
    words = _one_line(text)
    return "none" if words.casefold() == "none" else words


def _ai_use(shape: schema.AiUseShape | None) -> Any:  # noqa: ANN401 - AiUse, "none" or None
    if shape is None:
        return None
    if _declared(shape.purpose) == "none" and not (shape.tool or shape.version or shape.checked_by):
        return "none"
    return AiUse(**shape.model_dump())


def _reference(item: Any) -> Any:  # noqa: ANN401 - YAML values
    """Give a file's name, or an inline item with its numbers as numbers."""
    return item if isinstance(item, str) else _typed(item)


def _typed(value: Any) -> Any:  # noqa: ANN401 - YAML values
    if isinstance(value, dict):
        return {key: _typed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_typed(inner) for inner in value]
    return yaml_nodes.typed(value, None) if isinstance(value, str) else value


def _date(text: str, span: Span, report: Reporter) -> dt.date | None:
    if not text:
        return None
    found = _DATE.fullmatch(text.strip())
    if not found:
        report.add("invalid-date", f"'{text[:60]}' is no date", span, "Write year-month-day: 2024-10-28")
        return None
    try:
        return dt.date(*map(int, found.groups()))
    except ValueError:
        report.add("invalid-date", f"There is no day {text[:60]}", span, "Write year-month-day: 2024-10-28")
        return None
