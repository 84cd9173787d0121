"""BibLaTeX, which BibTeX reads as well as far as it can."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from briefkit.model.references import Item, Reference
from briefkit.references.exports.fields import Name, date, names, text

_TYPES: Final[Mapping[str, str]] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "dataset": "dataset",
    "document": "misc",
    "entry-encyclopedia": "inreference",
    "interview": "interview",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "motion_picture": "movie",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "periodical": "periodical",
    "personal_communication": "letter",
    "post-weblog": "online",
    "report": "report",
    "software": "software",
    "song": "audio",
    "standard": "standard",
    "thesis": "thesis",
    "webpage": "online",
}
_SUBTYPES: Final = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
_ROLES: Final = {"author": "author", "container-author": "bookauthor", "editor": "editor", "translator": "translator"}
_TEXTS: Final = {
    "title": "title",
    "title-short": "shorttitle",
    "collection-title": "series",
    "collection-number": "series-number",
    "volume": "volume",
    "issue": "number",
    "number": "number",
    "edition": "edition",
    "page": "pages",
    "event-title": "eventtitle",
    "event-place": "venue",
    "genre": "type",
    "version": "version",
    "publisher-place": "location",
    "number-of-pages": "pagetotal",
    "number-of-volumes": "volumes",
    "note": "note",
    "abstract": "abstract",
}
_LITERALS: Final = {"DOI": "doi", "ISBN": "isbn", "ISSN": "issn", "URL": "url"}
_DATES: Final = {"issued": "date", "accessed": "urldate", "original-date": "origdate", "event-date": "eventdate"}
_INSTITUTIONS: Final = {"report": "institution", "thesis": "institution"}
_LOOKS: Final = (
    ("<i>", r"\emph{"),
    ("<b>", r"\textbf{"),
    ("<sup>", r"\textsuperscript{"),
    ("<sub>", r"\textsubscript{"),
)
_ENDS: Final = re.compile(r"</(?:i|b|sup|sub)>")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Macros of BibTeX, which every one of its styles has."""


def write(references: Sequence[Reference], _format_name: str) -> str:
    """Give works as a BibLaTeX file."""
    return "\n".join(_entry(one) for one in references)


def _entry(reference: Reference) -> str:
    kind = text(reference.item, "type")
    values: dict[str, str] = {}
    for name, value in _fields(reference.item, kind).items():
        old = _old_date(reference.item) if name == "date" else {}
        said = len(old) == len(value.split("-"))  # year and month say all that the date would
        values |= {**({name: f"{{{value}}}"} if value and not (old and said) else {}), **old}
    fields = "".join(f"  {name} = {value},\n" for name, value in values.items())
    return f"@{_entry_type(reference.item, kind)}{{{reference.key},\n{fields}}}\n"


def _entry_type(item: Item, kind: str) -> str:
    """BibTeX knows reports as `techreport` alone, and BibLaTeX knows that one as well where the type is given."""
    return "techreport" if kind == "report" and text(item, "genre") else _TYPES.get(kind, "misc")


def _old_date(item: Item) -> dict[str, str]:
    """Give year and month for BibTeX, which does not read `date`."""
    ends = date(item, "issued")
    if len(ends) != 1:
        return {}
    year, *rest = ends[0]
    month = rest[0] if rest else 0
    known = 0 < month <= len(_MONTHS)
    return {"year": f"{{{year}}}", **({"month": _MONTHS[month - 1]} if known else {})}


def _fields(item: Item, kind: str) -> dict[str, str]:
    fields = {field: " and ".join(map(_name, names(item, role))) for role, field in _ROLES.items()}
    fields |= {field: _date(item, name) for name, field in _DATES.items()}
    for name, field in _TEXTS.items():
        fields[field] = fields.get(field) or _tex(text(item, name))
    fields["journaltitle" if kind.startswith("article") else "booktitle"] = _tex(text(item, "container-title"))
    fields[_INSTITUTIONS.get(kind, "publisher")] = _tex(text(item, "publisher"))
    fields["entrysubtype"] = _SUBTYPES.get(kind, "")
    return fields | {field: text(item, name) for name, field in _LITERALS.items()}


def _name(name: Name) -> str:
    if name.whole:
        return "others" if name.family == "others" else f"{{{_tex(name.family)}}}"
    family = f"{name.particle} {name.family}".strip()
    return ", ".join(_tex(part) for part in (family, name.suffix, name.given) if part)


def _date(item: Item, field: str) -> str:
    return "/".join("-".join(f"{part:02}" for part in end) for end in date(item, field))


def _tex(words: str) -> str:
    """Write words so that TeX prints them: its own signs are escaped, looks become macros."""
    for mark, macro in _LOOKS:
        words = words.replace(mark, macro.replace("{", "\ue000").replace("\\", "\ue001"))
    words = _ENDS.sub("\ue002", words)
    words = re.sub(r"[{}]", "", words).replace("\\", "")
    words = re.sub(r"([&%$#_])", r"\\\1", words).replace("~", r"\textasciitilde ").replace("^", r"\textasciicircum ")
    return words.replace("\ue000", "{").replace("\ue001", "\\").replace("\ue002", "}").replace("\u2013", "--")
