"""The head of the page: what search engines, reference managers and PDF readers ask for."""

import json
from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from briefkit.model.addresses import unsafe_scheme
from briefkit.model.inlines import Link
from briefkit.model.metadata import Affiliation, Person
from briefkit.model.text import bare_text
from briefkit.model.walk import own_inlines
from briefkit.render.elements import element, join
from briefkit.render.phrases import address_of, territory
from briefkit.render.printed import Printed
from briefkit.render.rights import licence
from briefkit.render.setting import Target

DESCRIPTION_LENGTH = 300
"""Characters of the description that is taken from the text where the brief has no standfirst."""


def head_html(printed: Printed, target: Target, sheet: str, further: str = "") -> Markup:
    """Give the content of `<head>`.

    On paper it carries what becomes the PDF's metadata; the web page gets what the web wants to know besides.

    Args:
        printed: the brief.
        target: what the page is for.
        sheet: the style sheet that stands inside the page; may be empty.
        further: another one that stands further down.

    """
    rows = [element("meta", charset="utf-8")]
    if target == "screen":
        rows.append(_policy(*(css for css in (sheet, further) if css)))
        rows.append(element("meta", name="viewport", content="width=device-width, initial-scale=1"))
        rows.append(element("meta", name="color-scheme", content="light dark"))
    rows.append(element("title", _window_title(printed, target)))
    rows += _named(printed)
    if target == "screen" and (printed.remarks or printed.redline):
        rows.append(_meta("robots", "noindex"))  # a copy with findings or changes is for those who work on the brief
    elif target == "screen":
        rows += _web(printed)
    if sheet:
        rows.append(Markup("<style>{}</style>").format(Markup(sheet)))  # noqa: S704 - closed against `</style>` by css.py
    return join(rows, "\n")


def _policy(*sheets: str) -> Markup:
    """Give a content security policy under which the page can run nothing and ask nobody (W3C CSP 3)."""
    digests = [b64encode(sha256(sheet.encode()).digest()).decode("ascii") for sheet in sheets]
    rules = (
        "default-src 'none'",
        " ".join(["style-src", *(f"'sha256-{digest}'" for digest in digests)] if digests else ["style-src 'none'"]),
        "img-src data:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return element("meta", http_equiv="Content-Security-Policy", content="; ".join(rules))


def description(printed: Printed) -> str:
    """Give a sentence or two on the brief: its standfirst, or else the start of its text."""
    if printed.standfirst:
        return printed.standfirst
    words = " ".join(
        bare_text(line) for section in printed.body[:1] for block in section.blocks for line in own_inlines(block)
    )
    if len(words) <= DESCRIPTION_LENGTH:
        return words
    return words[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + " …"


def _window_title(printed: Printed, target: Target) -> str:
    if printed.redline:
        return f"{printed.title} \u2013 {printed.wording.label('redline')}"
    if printed.remarks:
        return f"{'Marks' if printed.remarks.opening else 'Findings'}: {printed.title}"
    if target == "paper" or not printed.publisher.name:
        return printed.title
    return f"{printed.title} \u2013 {printed.publisher.name}"


def _meta(name: str, content: str) -> Markup:
    return element("meta", name=name, content=content)


def _named(printed: Printed) -> list[Markup]:
    meta = printed.brief.metadata
    values = [
        ("author", ", ".join(author.name for author in printed.authors)),
        ("description", description(printed)),
        ("keywords", ", ".join(meta.keywords)),
        ("dcterms.created", meta.date.isoformat() if meta.date else ""),
        ("dcterms.modified", meta.updated.isoformat() if meta.updated else ""),
        ("generator", "briefkit"),
    ]
    return [_meta(name, content) for name, content in values if content]


def _web(printed: Printed) -> list[Markup]:
    address = printed.brief.metadata.url
    canonical = [element("link", rel="canonical", href=address)] if address.startswith("https://") else []
    canonical += [element("link", rel="alternate", hreflang=lang, href=href) for lang, href in _translations(printed)]
    if right := _licence(printed):
        canonical.append(element("link", rel="license", href=right))
    linked = Markup('<script type="application/ld+json">{}</script>').format(_linked_data(printed))
    return [*canonical, *_open_graph(printed), *_highwire(printed), linked]


def _translations(printed: Printed) -> list[tuple[str, str]]:
    """Give language and address of each translation that has one."""
    rows = [words for row in printed.imprint if row.name == "translations" for words in row.words]
    return [(link.hreflang, address_of(link, "html")) for link in rows if isinstance(link, Link)]


def _licence(printed: Printed) -> str:
    return _address(licence(printed.brief.metadata.license or printed.style.license)[1])


def _address(url: str) -> str:
    return "" if unsafe_scheme(url) else url


def _open_graph(printed: Printed) -> list[Markup]:
    """Give the Open Graph properties (ogp.me), which previews in messengers and networks show."""
    meta = printed.brief.metadata
    values = [
        ("og:type", "article"),
        ("og:title", printed.title),
        ("og:description", description(printed)),
        ("og:site_name", printed.publisher.name),
        ("og:locale", printed.lang.replace("-", "_")),
        *(("og:locale:alternate", lang.replace("-", "_")) for lang, _ in _translations(printed)),
        ("og:url", _address(meta.url)),
        ("article:published_time", meta.date.isoformat() if meta.date else ""),
        ("article:modified_time", meta.updated.isoformat() if meta.updated else ""),
        *(("article:tag", tag) for tag in meta.keywords),
    ]
    return [element("meta", property=name, content=content) for name, content in values if content]


def _highwire(printed: Printed) -> list[Markup]:
    """Give the `citation_*` names that Google Scholar and reference managers read (Scholar's inclusion guidelines)."""
    meta = printed.brief.metadata
    values = [
        ("citation_title", printed.title),
        *(("citation_author", _sortable(author.person)) for author in printed.authors),
        ("citation_publication_date", meta.date.strftime("%Y/%m/%d") if meta.date else ""),
        ("citation_technical_report_institution", printed.publisher.name),
        ("citation_technical_report_number", meta.series.number),
        ("citation_doi", meta.doi),
        ("citation_issn", meta.series.issn),
        ("citation_language", printed.lang),
        ("citation_keywords", "; ".join(meta.keywords)),
        ("citation_pdf_url", _pdf_address(meta.url)),
    ]
    return [_meta(name, content) for name, content in values if content]


def _sortable(person: Person) -> str:
    return f"{person.family}, {person.given}" if person.family and person.given else person.name


def _pdf_address(url: str) -> str:
    """Scholar wants the PDF in the folder of its page."""
    return f"{url.removesuffix('.html')}.pdf" if url.endswith(".html") else ""


def _linked_data(printed: Printed) -> Markup:
    """Give the brief as a schema.org Report; `<` is escaped, since a script element ends at `</script>`."""
    meta = printed.brief.metadata
    values: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": printed.title,
        "alternativeHeadline": printed.subtitle,
        "description": description(printed),
        "reportNumber": meta.series.number,
        "author": [_person(author.person) for author in printed.authors],
        "editor": [_person(person) for person in meta.editors],
        "translator": [_person(person) for person in meta.translators],
        "publisher": {"@type": "Organization", "name": printed.publisher.name} if printed.publisher.name else None,
        "datePublished": meta.date.isoformat() if meta.date else "",
        "dateModified": meta.updated.isoformat() if meta.updated else "",
        "correction": [change.note for change in meta.changes if change.kind == "correction" and change.note],
        "creativeWorkStatus": "Withdrawn" if any(n.kind == "withdrawal" for n in printed.notices) else "",
        "inLanguage": printed.lang,
        "keywords": list(meta.keywords),
        "isPartOf": _series(printed),
        "spatialCoverage": [territory(code, printed.wording) for code in meta.countries],
        "workTranslation": [
            {"@type": "Report", "inLanguage": lang, "url": href} for lang, href in _translations(printed)
        ],
        "version": meta.version,
        "license": _licence(printed),
        "identifier": f"https://doi.org/{meta.doi}" if meta.doi else "",
        "url": _address(meta.url),
    }
    text = json.dumps({name: value for name, value in values.items() if value}, ensure_ascii=False)
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - escaped as the HTML standard asks for script data


def _series(printed: Printed) -> dict[str, str] | None:
    if not printed.series:
        return None
    issn = printed.brief.metadata.series.issn
    return {"@type": "CreativeWorkSeries", "name": printed.series} | ({"issn": issn} if issn else {})


def _person(person: Person) -> dict[str, object]:
    """Give a name, and what tells its bearer from others of that name: no mail, no pronouns, no role."""
    values: dict[str, object] = {
        "@type": "Person",
        "name": person.name,
        "givenName": person.given,
        "familyName": person.family,
        "affiliation": [_organisation(place) for place in person.affiliations],
        "identifier": f"https://orcid.org/{person.orcid}" if person.orcid else "",
    }
    return {name: value for name, value in values.items() if value}


def _organisation(place: Affiliation) -> dict[str, str]:
    known = {"@id": f"https://ror.org/{place.ror}"} if place.ror else {}
    return {"@type": "Organization", **known, "name": place.name}
