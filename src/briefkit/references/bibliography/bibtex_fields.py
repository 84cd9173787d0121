"""Fields of BibTeX and BibLaTeX entries as CSL-JSON (biblatex manual, 2.1 and 2.2; CSL 1.0.2, appendices III, IV)."""

from collections.abc import Mapping
from typing import Final

from briefkit.references.bibliography.dates import date
from briefkit.references.bibliography.entries import without_gaps
from briefkit.references.bibliography.latex import literal, words
from briefkit.references.bibliography.names import names

_TYPES: Final[Mapping[str, str]] = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "collection": "book",
    "commentary": "legal_case",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "interview": "interview",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "report",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "mvbook": "book",
    "mvcollection": "book",
    "online": "webpage",
    "patent": "patent",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}
_SUBTYPES: Final[Mapping[str, str]] = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
"""`entrysubtype` of an article -> type."""
_TEXTS: Final[Mapping[str, tuple[str, ...]]] = {
    "abstract": ("abstract",),
    "archive": ("library",),
    "call-number": ("call-number",),
    "chapter-number": ("chapter",),
    "collection-number": ("series-number",),
    "collection-title": ("series",),
    "container-title": ("journaltitle", "journal", "booktitle", "maintitle"),
    "container-title-short": ("shortjournal",),
    "edition": ("edition",),
    "event-place": ("venue",),
    "event-title": ("eventtitle",),
    "genre": ("type",),
    "language": (),
    "note": ("note", "addendum"),
    "number-of-pages": ("pagetotal",),
    "number-of-volumes": ("volumes",),
    "page": ("pages", "eid"),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("location", "address"),
    "title-short": ("shorttitle",),
    "version": ("version",),
    "volume": ("volume",),
}
"""Field of CSL-JSON -> fields of BibTeX, the best first."""
_LITERALS: Final[Mapping[str, str]] = {"DOI": "doi", "ISBN": "isbn", "ISSN": "issn", "URL": "url", "PMID": "pmid"}
_NAMES: Final[Mapping[str, str]] = {
    "author": "author",
    "bookauthor": "container-author",
    "director": "director",
    "editor": "editor",
    "editora": "collection-editor",
    "holder": "author",
    "translator": "translator",
}
"""Field of BibTeX -> role in CSL-JSON."""
_DATES: Final[Mapping[str, str]] = {"urldate": "accessed", "origdate": "original-date", "eventdate": "event-date"}
_GENRES: Final[Mapping[str, str]] = {"phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis"}
_TYPE_WORDS: Final[Mapping[str, str]] = {
    "phdthesis": "PhD thesis",
    "mathesis": "Master’s thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
}
"""What BibLaTeX prints for a `type` that is a key."""


def item(kind: str, fields: Mapping[str, str]) -> dict[str, object]:
    """Give an entry in CSL-JSON.

    Args:
        kind: the entry's type in small letters: `article`.
        fields: its fields by their names in small letters, as the file has them.

    """
    made: dict[str, object] = {"type": _type(kind, fields), "title": _title(fields)}
    made |= {name: _first(fields, sources) for name, sources in _TEXTS.items()}
    made |= {name: literal(fields.get(source, "")) for name, source in _LITERALS.items()}
    for source, role in _NAMES.items():
        made.setdefault(role, names(fields[source], words) if fields.get(source) else [])
    made["issued"] = date(literal(fields.get("date") or fields.get("year", "")), words(fields.get("month", "")))
    made |= {name: date(literal(fields.get(source, ""))) for source, name in _DATES.items()}
    made["issue" if made["type"] in _ISSUED else "number"] = words(fields.get("number", "") or fields.get("issue", ""))
    made["genre"] = _TYPE_WORDS.get(str(made["genre"]), made["genre"]) or _GENRES.get(kind, "")
    if howpublished := fields.get("howpublished"):
        _published(howpublished, made)
    if crossref := fields.get("crossref"):
        made["crossref"] = crossref
    return without_gaps(made)


_ISSUED: Final = frozenset({"article-journal", "article-magazine", "article-newspaper", "periodical"})


def _type(kind: str, fields: Mapping[str, str]) -> str:
    subtype = literal(fields.get("entrysubtype", "")).casefold()
    if kind == "article" and subtype in _SUBTYPES:
        return _SUBTYPES[subtype]
    if kind in ("misc", "online") and literal(fields.get("type", "")).casefold() == "dataset":
        return "dataset"
    if kind == "misc" and (fields.get("url") or "\\url" in fields.get("howpublished", "")):
        return "webpage"
    return _TYPES.get(kind, "document")


def _title(fields: Mapping[str, str]) -> str:
    title, subtitle = words(fields.get("title", "")), words(fields.get("subtitle", ""))
    return f"{title}: {subtitle}" if title and subtitle else title


def _first(fields: Mapping[str, str], sources: tuple[str, ...]) -> str:
    return next((words(fields[source]) for source in sources if fields.get(source)), "")


def _published(words_of: str, made: dict[str, object]) -> None:
    """`howpublished` is an address as a rule; else it says who published the work."""
    address = literal(words_of)
    if address.startswith(("http://", "https://")):
        made["URL"] = made["URL"] or address
    else:
        made["publisher"] = made["publisher"] or words(words_of)
