"""The imprint: how to cite the brief, what changed, who made it, under which licence, and whom to write to."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Inline, Link, Styled, Text
from briefkit.model.languages import in_language
from briefkit.model.metadata import AiUse, Change, Metadata, Person, Publisher, Translation
from briefkit.render.citing import suggested_citation
from briefkit.render.notices import CHANGES_ANCHOR
from briefkit.render.people import affiliations, correspondents, everybody, mail_link, name_of, orcid_link
from briefkit.render.phrases import comma, counted, endonym, filled, joined, listed, plain, stacked, stated, territory
from briefkit.render.rights import licence
from briefkit.render.words import Wording, linked


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the imprint."""

    name: str
    """`citation`, `licence`, `contact`, …: a class in HTML."""
    label: str
    words: tuple[Inline, ...]

    @property
    def anchor(self) -> str:
        """Give the id of a row that a notice leads to."""
        return CHANGES_ANCHOR if self.name == "changes" else ""


def imprint(
    meta: Metadata,
    style: HouseStyle,
    publisher: Publisher,
    series: str,
    wording: Wording,
    portrayed: frozenset[Person] = frozenset(),
) -> tuple[Row, ...]:
    """Give the rows of the imprint; what neither the brief nor the house style says has none.

    Args:
        meta: the front matter.
        style: the house style, for what the front matter leaves open.
        publisher: the institution.
        series: name of the series.
        wording: of the brief.
        portrayed: people whose ORCID iD and mail address stand among the contributors already.

    """
    rows = [
        ("citation", "suggested-citation", suggested_citation(meta, publisher, series, wording)),
        ("changes", "changes", _changes(meta, wording)),
        ("version", "version", plain("" if meta.changes else counted(meta.version, wording))),
        *_people(meta, wording, portrayed),
        ("keywords", "keywords", plain(comma(wording).join(meta.keywords))),
        (
            "countries",
            "country" if len(meta.countries) == 1 else "countries",
            plain(wording.names(territory(code, wording) for code in meta.countries)),
        ),
        ("funding", "funding", _declared(meta.funding, wording)),
        ("interests", "interests", _declared(meta.interests, wording)),
        ("ai-use", "ai-use", _ai_use(meta.ai_use, wording)),
        ("translations", "translations", _translations(meta, wording)),
        ("identifiers", "identifiers", _identifiers(meta)),
        ("licence", "licence", _licence(meta.license or style.license, wording)),
        ("contact", "contact", _contact(meta, style, publisher)),
        ("disclaimer", "disclaimer", plain(_disclaimer(meta, style))),
    ]
    return tuple(Row(name, wording.label(label), words) for name, label, words in rows if words)


def _declared(words: str, wording: Wording) -> tuple[Inline, ...]:
    """`none` is a declaration and is printed as a sentence of one word."""
    return plain(wording.label("none") if words.lower() == "none" else words)


def _people(
    meta: Metadata, wording: Wording, portrayed: frozenset[Person]
) -> Iterator[tuple[str, str, tuple[Inline, ...]]]:
    """Give who helped, and how to find and reach those whom no line among the contributors tells of."""
    roles = (
        ("editors", "editor", meta.editors),
        ("reviewers", "reviewer", meta.reviewers),
        ("translators", "translator", meta.translators),
    )
    for many, one, people in roles:
        helpers = [_helper(person, wording, portrayed) for person in people if person.name]
        yield many, one if len(helpers) == 1 else many, listed(helpers, wording)
    known = [
        (*name_of(person), Text(" "), *orcid_link(person, wording))
        for person in everybody(meta)
        if person.orcid and person not in portrayed
    ]
    yield "orcid", "orcid", stacked(known)
    reachable = [(*name_of(person), Text(" "), *mail_link(person.email)) for person in correspondents(meta)]
    yield "correspondence", "correspondence", stacked(reachable)


def _helper(person: Person, wording: Wording, portrayed: frozenset[Person]) -> tuple[Inline, ...]:
    """Give name, role, place and address of somebody who is no author."""
    mail = mail_link(person.email) if person.email and person not in portrayed else ()
    told = joined((plain(person.role), affiliations(person.affiliations, wording), mail), comma(wording))
    pronouns = plain(f" ({person.pronouns})" if person.pronouns else "")
    return (*name_of(person), *pronouns, *((Text(" ("), *told, Text(")")) if told else ()))


def _ai_use(use: AiUse | str | None, wording: Wording) -> tuple[Inline, ...]:
    if use is None:
        return ()
    if isinstance(use, str):
        return _declared(use, wording)
    tool = " ".join(part for part in (use.tool, use.version) if part)
    sentences = [stated(tool, use.purpose, wording)]
    if use.checked_by:
        sentences.append(wording.label("checked-by", name=use.checked_by))
    stop = wording.label("full-stop")
    if len(sentences) == 1 and not tool:
        return plain(sentences[0])  # a sentence of the author's own
    return plain(" ".join(f"{sentence.rstrip('.')}{stop}" for sentence in sentences if sentence))


def _changes(meta: Metadata, wording: Wording) -> tuple[Inline, ...]:
    """Give the changes, the last one first."""
    dated = sorted(meta.changes, key=lambda change: change.date.toordinal() if change.date else 0, reverse=True)
    return stacked(_change(change, wording) for change in dated)


def _change(change: Change, wording: Wording) -> tuple[Inline, ...]:
    """Give the version that a change led to, when it was made, of which kind it is, and what it says."""
    version = f"{wording.label('version')} {counted(change.version, wording)}" if change.version else ""
    date = wording.date(change.date) if change.date else ""
    head = comma(wording).join(part for part in (version, date) if part)
    said = stated(wording.label(change.kind) if change.kind else "", change.note, wording)
    return plain(f"{wording.label('full-stop')} ".join(part for part in (head, said) if part))


def _translations(meta: Metadata, wording: Wording) -> tuple[Inline, ...]:
    """Give the other languages of the brief; the region only where a language stands there twice."""
    bases = Counter(_base(tag) for tag in (meta.lang, *(item.lang for item in meta.translations)))
    told = (_translation(item, whole=bases[_base(item.lang)] > 1) for item in meta.translations if item.lang)
    return joined(told, comma(wording))


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _translation(item: Translation, *, whole: bool) -> tuple[Inline, ...]:
    """Give the name of a language in that language, with a link to the brief in it."""
    name = (Styled(plain(endonym(item.lang, whole=whole)), lang=item.lang),)
    address = item.url or output_beside(item.path)
    return (Link(name, address, hreflang=item.lang),) if address else name


def output_beside(path: str) -> str:
    """Give where the output of the brief at a path lies, seen from this one's: folders of outputs lie side by side."""
    name = path.rstrip("/").rpartition("/")[2]
    slug = path.rstrip("/").removesuffix("/brief.md").rpartition("/")[2] if name == "brief.md" else name
    slug = slug.removesuffix(".markdown").removesuffix(".md")
    return f"../{slug}/{slug}" if slug.strip(".") else ""


def _identifiers(meta: Metadata) -> tuple[Inline, ...]:
    """Give the numbers by which libraries know the brief; a citation made here ends with the DOI already."""
    doi = (Text("DOI "), Link((Text(meta.doi),), f"https://doi.org/{meta.doi}")) if meta.doi else ()
    cited = not meta.citation and meta.date is not None
    return joined((plain(f"ISSN {meta.series.issn}" if meta.series.issn else ""), () if cited else doi), "; ")


def _licence(said: str, wording: Wording) -> tuple[Inline, ...]:
    """Give the licence in a sentence, so that it says what it is for."""
    name, address = licence(said)
    if not name:
        return ()
    link: tuple[Inline, ...] = (Link((Text(name),), address, rel="license"),) if address else plain(name)
    return filled("licence-words", "licence", link, wording)


def _contact(meta: Metadata, style: HouseStyle, publisher: Publisher) -> tuple[Inline, ...]:
    """The house's own contact stands under the house's own name only."""
    own = publisher.name == style.publisher.name
    email = meta.contact.email if meta.contact else (style.contact_email if own else "") or publisher.email
    url = meta.contact.url if meta.contact else (style.contact_url if own else "") or publisher.url
    web = linked(url.removeprefix("https://").removeprefix("http://").rstrip("/"), url) if url else ()
    return joined((mail_link(email) if email else (), web), "; ")


def _disclaimer(meta: Metadata, style: HouseStyle) -> str:
    return meta.disclaimer or in_language(style.disclaimer, meta.lang) or ""
