"""The imprint: who made the brief, under which licence, how to cite it and whom to write to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Emphasis, Inline, Link, Text
from briefkit.model.languages import in_language
from briefkit.model.metadata import AiUse, Change, Metadata, Person, Publisher
from briefkit.render.words import Wording, linked

_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)(?:-([A-Z]+))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the imprint."""

    name: str
    """`citation`, `licence`, `contact`, …: a class in HTML."""
    label: str
    words: tuple[Inline, ...]


def imprint(meta: Metadata, style: HouseStyle, publisher: Publisher, series: str, wording: Wording) -> tuple[Row, ...]:
    """Give the rows of the imprint; what neither the brief nor the house style says has none."""
    rows = [
        ("citation", "suggested-citation", _citation(meta, publisher, series)),
        *_people(meta, wording),
        ("keywords", "keywords", _plain(", ".join(meta.keywords))),
        ("funding", "funding", _declared(meta.funding)),
        ("interests", "interests", _declared(meta.interests)),
        ("ai-use", "ai-use", _ai_use(meta.ai_use)),
        ("version", "version", _version(meta, wording)),
        ("identifiers", "identifiers", _identifiers(meta)),
        ("licence", "licence", _licence(meta.license or style.license)),
        ("contact", "contact", _contact(meta, style, publisher)),
        ("disclaimer", "disclaimer", _plain(_disclaimer(meta, style))),
    ]
    return tuple(Row(name, wording.label(label), words) for name, label, words in rows if words)


def _plain(words: str) -> tuple[Inline, ...]:
    return (Text(words),) if words else ()


def _declared(words: str) -> tuple[Inline, ...]:
    """`none` is a declaration and is printed as a sentence of one word."""
    return _plain("None." if words.lower() == "none" else words)


def _citation(meta: Metadata, publisher: Publisher, series: str) -> tuple[Inline, ...]:
    """A brief without a date cannot be cited yet, nor one that nobody answers for."""
    names = ", ".join(person.name for person in meta.authors) or publisher.name
    if meta.date is None or not meta.title or not names:
        return ()
    where = " ".join(part for part in (series, meta.series.number) if part)
    after = f" ({where})." if where else "."
    if publisher.name and meta.authors:
        after += f" {publisher.name}."
    address = f"https://doi.org/{meta.doi}" if meta.doi else meta.url
    link = (Text(" "), *linked(address, address)) if address else ()
    return (Text(f"{names} ({meta.date.year}). "), Emphasis((Text(meta.title),)), Text(after), *link)


def _people(meta: Metadata, wording: Wording) -> Iterator[tuple[str, str, tuple[Inline, ...]]]:
    for role, people in (("editors", meta.editors), ("reviewers", meta.reviewers), ("translators", meta.translators)):
        yield role, role, _plain(wording.names(_with_place(person) for person in people) if people else "")
    yield "orcid", "orcid", _joined([_orcid(person) for person in meta.authors if person.orcid])
    yield "correspondence", "correspondence", _joined([_email(p.email) for p in meta.authors if p.email])


def _with_place(person: Person) -> str:
    places = ", ".join(place.name for place in person.affiliations)
    return f"{person.name} ({places})" if places else person.name


def _orcid(person: Person) -> tuple[Inline, ...]:
    address = f"https://orcid.org/{person.orcid}"
    return (Text(f"{person.name}, "), Link((Text(person.orcid),), address))


def _email(address: str) -> tuple[Inline, ...]:
    return (Link((Text(address),), f"mailto:{address}"),)


def _joined(parts: list[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    joined: list[Inline] = []
    for part in parts:
        joined.extend((Text("; "), *part) if joined else part)
    return tuple(joined)


def _ai_use(use: AiUse | str | None) -> tuple[Inline, ...]:
    if use is None:
        return ()
    if isinstance(use, str):
        return _declared(use)
    tool = " ".join(part for part in (use.tool, use.version) if part)
    return _plain("; ".join(part for part in (tool, use.purpose, use.checked_by) if part))


def _version(meta: Metadata, wording: Wording) -> tuple[Inline, ...]:
    """The version, then the changes that led to it; the version is not said twice."""
    notes = [_change(change, wording) for change in meta.changes]
    said = any(change.version == meta.version for change in meta.changes)
    parts = ([meta.version] if meta.version and not said else []) + notes
    return _plain(". ".join(part.rstrip(".") for part in parts) + ("." if notes else ""))


def _change(change: Change, wording: Wording) -> str:
    when = wording.date(change.date) if change.date else ""
    head = ", ".join(part for part in (change.version, when, change.kind) if part)
    return f"{head}: {change.note}" if change.note else head


def _identifiers(meta: Metadata) -> tuple[Inline, ...]:
    parts: list[tuple[Inline, ...]] = []
    if meta.series.issn:
        parts.append((Text(f"ISSN {meta.series.issn}"),))
    if meta.doi:
        parts.append((Text("DOI "), Link((Text(meta.doi),), f"https://doi.org/{meta.doi}")))
    return _joined(parts)


def _licence(licence: str) -> tuple[Inline, ...]:
    """An SPDX id of Creative Commons becomes the licence's usual name with its address (spdx.org/licenses)."""
    found = _CREATIVE_COMMONS.fullmatch(licence)
    if found:
        terms, version, port = found.group(1), found.group(2), found.group(3)
        address = f"https://creativecommons.org/licenses/{terms.lower()}/{version}/" + (
            f"{port.lower()}/" if port else ""
        )
        return (Link((Text(f"CC {terms.upper()} {version}"),), address),)
    if licence.startswith(("https://", "http://")):
        return (Link((Text(licence),), licence),)
    return _plain(licence)


def _contact(meta: Metadata, style: HouseStyle, publisher: Publisher) -> tuple[Inline, ...]:
    email = meta.contact.email if meta.contact else style.contact_email or publisher.email
    url = meta.contact.url if meta.contact else style.contact_url or publisher.url
    web = [linked(url.removeprefix("https://").removeprefix("http://").rstrip("/"), url)] if url else []
    return _joined(([_email(email)] if email else []) + web)


def _disclaimer(meta: Metadata, style: HouseStyle) -> str:
    return meta.disclaimer or in_language(style.disclaimer, meta.lang) or ""
