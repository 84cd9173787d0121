"""What registration agencies and pages answer, as CSL-JSON; everything in an answer is untrusted."""

import datetime as dt
import html
import json
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any, Final

from briefkit.references.bibliography.csl_data import item_of
from briefkit.references.bibliography.dates import date
from briefkit.references.bibliography.entries import Fault
from briefkit.references.lookup.web import NoAnswerError

_KEPT: Final = frozenset(
    {"type", "title", "title-short", "author", "editor", "translator", "container-title", "collection-title", "volume"}
    | {"issue", "number", "page", "publisher", "publisher-place", "issued", "DOI", "ISBN", "ISSN", "URL", "edition"}
    | {"version", "event-title", "event-place", "language", "genre"}
)
"""Fields that are kept of an answer; agencies give many more."""
_TYPES: Final = {
    "article": "article-journal",
    "journal-article": "article-journal",
    "book": "book",
    "book-chapter": "chapter",
    "dataset": "dataset",
    "dissertation": "thesis",
    "monograph": "book",
    "posted-content": "article",
    "preprint": "article",
    "proceedings-article": "paper-conference",
    "report": "report",
}
"""What agencies call kinds of works -> what CSL calls them."""


def _json(data: bytes) -> Any:  # noqa: ANN401 - whatever the server sent
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NoAnswerError("an answer that is no JSON") from error


def csl(data: bytes) -> dict[str, object]:
    """Give the work of an answer in CSL-JSON, as Crossref and DataCite send it."""
    answer = _json(data)
    if not isinstance(answer, dict):
        raise NoAnswerError("an answer that is no work")
    return _item(answer)


def crossref_list(data: bytes) -> dict[str, object]:
    """Give the first work of a list of Crossref's."""
    message = _json(data).get("message", {}) if isinstance(_json(data), dict) else {}
    works = message.get("items") if isinstance(message, dict) else None
    if not works or not isinstance(works[0], dict):
        raise NoAnswerError("Crossref does not know it")
    return _item(works[0])


def _item(answer: Mapping[str, Any]) -> dict[str, object]:
    kept: dict[str, object] = {name: _one(value) for name, value in answer.items() if name in _KEPT}
    for role in ("author", "editor", "translator"):
        people = answer.get(role)
        kept[role] = [_person(one) for one in people if isinstance(one, dict)] if isinstance(people, list) else []
    kept["type"] = _TYPES.get(str(answer.get("type")), str(answer.get("type", "document")))
    told = item_of({**kept, "id": "work"})
    if isinstance(told, Fault):
        raise NoAnswerError("an answer that is no work")
    return {name: _unescaped(value) for name, value in told.item.items()}


def _one(value: object) -> object:
    """Crossref gives lists where CSL-JSON has one value."""
    return value[0] if isinstance(value, list) and value and isinstance(value[0], str) else value


def _person(one: Mapping[str, object]) -> dict[str, object]:
    if one.get("family"):
        return {name: one[name] for name in ("family", "given", "suffix", "non-dropping-particle") if one.get(name)}
    return {"literal": str(one.get("literal") or one.get("name") or "")}


def _unescaped(value: object) -> object:
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else value


def openalex(data: bytes) -> dict[str, object]:
    """Give a work of OpenAlex as CSL-JSON."""
    return _from_openalex(_json(data))


def openalex_list(data: bytes) -> dict[str, object]:
    """Give the first work of a list of OpenAlex's."""
    answer = _json(data)
    works = answer.get("results") if isinstance(answer, dict) else None
    if not works:
        raise NoAnswerError("OpenAlex does not know it")
    return _from_openalex(works[0])


def _from_openalex(work: Any) -> dict[str, object]:  # noqa: ANN401 - whatever the server sent
    if not isinstance(work, dict):
        raise NoAnswerError("an answer that is no work")
    places, biblio = _mapping(work, "primary_location"), _mapping(work, "biblio")
    source = _mapping(places, "source")
    people = [
        _mapping(one, "author").get("display_name") for one in work.get("authorships") or [] if isinstance(one, dict)
    ]
    pages = [str(biblio[name]) for name in ("first_page", "last_page") if biblio.get(name)]
    return {
        "type": _TYPES.get(str(work.get("type")), "document"),
        "title": _unescaped(work.get("title")),
        "author": [_named(str(name)) for name in people if name],
        "container-title": source.get("display_name"),
        "volume": biblio.get("volume"),
        "issue": biblio.get("issue"),
        "page": "\u2013".join(dict.fromkeys(pages)),
        "issued": date(str(work.get("publication_date") or work.get("publication_year") or "")),
        "DOI": re.sub(r"^https?://doi\.org/", "", str(work.get("doi") or "")),
        "URL": places.get("landing_page_url"),
    }


def _mapping(value: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    inner = value.get(name)
    return inner if isinstance(inner, dict) else {}


def _named(name: str) -> dict[str, object]:
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given} if given else {"literal": name}


class _Head(HTMLParser):
    """Collects the title and the metadata of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.said: dict[str, list[str]] = {}
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what a `<meta>` says, and see where the title begins."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = (given.get("name") or given.get("property") or "").casefold()
            self.said.setdefault(name, []).append(given.get("content", ""))
        self._in_title = tag == "title" and not self.title

    def handle_endtag(self, tag: str) -> None:
        """See where the title ends."""
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        """Keep the words of the title."""
        if self._in_title:
            self.title += data

    def first(self, *names: str) -> str:
        """Give the first thing said under any of the names."""
        return next((" ".join(self.said[name][0].split()) for name in names if self.said.get(name, [""])[0]), "")


def _head(data: bytes) -> _Head:
    head = _Head()
    head.feed(data.decode("utf-8", "replace"))
    return head


def doi_of_page(data: bytes) -> str:
    """Give the DOI that a page says it has; empty for none."""
    said = _head(data).first("citation_doi", "dc.identifier", "prism.doi")
    found = re.search(r"10\.\d{4,9}/\S+", said)
    return found[0] if found else ""


def page(data: bytes, address: str) -> dict[str, object]:
    """Give a web page as a work, read today."""
    head = _head(data)
    title = head.first("citation_title", "og:title", "dc.title") or " ".join(head.title.split())
    if not title:
        raise NoAnswerError("a page without a title")
    authors = head.said.get("citation_author") or head.said.get("author") or []
    today = dt.datetime.now(dt.UTC).date()
    return {
        "type": "webpage",
        "title": title,
        "author": [_named(" ".join(name.split())) if "," not in name else _inverted(name) for name in authors if name],
        "container-title": head.first("og:site_name"),
        "issued": date(
            head.first("citation_publication_date", "article:published_time", "dc.date")[:10].replace("/", "-")
        ),
        "URL": address,
        "accessed": {"date-parts": [[today.year, today.month, today.day]]},
    }


def _inverted(name: str) -> dict[str, object]:
    family, _, given = name.partition(",")
    return {"family": family.strip(), "given": given.strip()}
