"""RIS, which every reference manager reads."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from briefkit.model.references import Item, Reference
from briefkit.references.exports.fields import Name, bare, date, names, text

_TYPES: Final[Mapping[str, str]] = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-encyclopedia": "ENCYC",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "UNPB",
    "map": "MAP",
    "motion_picture": "VIDEO",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "periodical": "JFULL",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
_ROLES: Final = {"author": "AU", "editor": "A2", "translator": "A4"}
_TEXTS: Final = {
    "title": "TI",
    "title-short": "ST",
    "container-title": "T2",
    "collection-title": "T3",
    "volume": "VL",
    "issue": "IS",
    "number": "IS",
    "edition": "ET",
    "publisher": "PB",
    "publisher-place": "CY",
    "genre": "M3",
    "DOI": "DO",
    "ISBN": "SN",
    "ISSN": "SN",
    "URL": "UR",
    "language": "LA",
    "note": "N1",
    "abstract": "AB",
}
_OF_REPORTS: Final = {"number": "SN"}
"""Where reference managers look for the number of a report."""


def write(references: Sequence[Reference], _format_name: str) -> str:
    """Give works as a RIS file."""
    return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _lines(one)) for one in references)


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    item = reference.item
    yield "TY", _TYPES.get(text(item, "type"), "GEN")
    yield "ID", reference.key
    for role, tag in _ROLES.items():
        yield from ((tag, _name(name)) for name in names(item, role))
    for field, tag in (_TEXTS | (_OF_REPORTS if item.get("type") == "report" else {})).items():
        if words := " ".join(bare(text(item, field)).split()):
            yield tag, words
    yield from _dates(item)
    first, _, last = text(item, "page").replace("--", "\u2013").replace("-", "\u2013").partition("\u2013")
    yield from ((tag, page.strip()) for tag, page in (("SP", first), ("EP", last)) if page.strip())
    yield "ER", ""


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    for field, tag in (("issued", "DA"), ("accessed", "Y2")):
        for day in date(item, field)[:1]:
            parts = [f"{part:02}" for part in day]
            if field == "issued":
                yield "PY", parts[0]
            yield tag, "/".join([*parts, "", "", ""][:3]) + "/"


def _name(name: Name) -> str:
    family = f"{name.particle} {name.family}".strip()
    return ", ".join(part for part in (family, name.given, name.suffix) if part)
