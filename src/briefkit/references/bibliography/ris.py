"""RIS files, as journals and libraries give them: each tag that briefkit knows becomes a field of CSL-JSON."""

import re
from collections.abc import Mapping
from typing import Final

from briefkit.references.bibliography.dates import slashed
from briefkit.references.bibliography.entries import Bibliography, Entry, Fault, without_gaps
from briefkit.references.bibliography.names import person
from briefkit.references.keys import short_key

_LINE: Final = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?- ?(?P<value>.*)")
_TYPES: Final[Mapping[str, str]] = {
    "ABST": "article-journal",
    "BILL": "bill",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "DATA": "dataset",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "GOVDOC": "report",
    "HEAR": "hearing",
    "INPR": "article-journal",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "LEGAL": "legislation",
    "MAP": "map",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "PAMP": "pamphlet",
    "RPRT": "report",
    "STAND": "standard",
    "STAT": "legislation",
    "THES": "thesis",
    "UNPB": "manuscript",
    "VIDEO": "motion_picture",
}
_TEXTS: Final[Mapping[str, str]] = {
    "AB": "abstract", "BT": "container-title", "CN": "call-number", "CY": "publisher-place", "DO": "DOI",
    "ET": "edition", "IS": "issue", "JF": "container-title", "JO": "container-title", "LA": "language",
    "M3": "genre", "N1": "note", "PB": "publisher", "PP": "publisher-place", "SN": "ISSN", "ST": "title-short",
    "T1": "title", "T2": "container-title", "T3": "collection-title", "TI": "title", "UR": "URL", "VL": "volume",
}  # fmt: skip
_NAMES: Final[Mapping[str, str]] = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor", "A4": "translator"}
_DATES: Final[Mapping[str, str]] = {"PY": "issued", "Y1": "issued", "DA": "issued", "Y2": "accessed"}
_BOOKS: Final = frozenset({"book", "chapter", "report", "thesis"})
_ISSN: Final = re.compile(r"\d{4}-?\d{3}[\dXx]")
_ISBN: Final = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]")
Fields = dict[str, list[str]]


def read(text: str) -> Bibliography:
    """Give the works of a RIS file."""
    entries: list[Entry] = []
    faults: list[Fault] = []
    open_at, fields, last = 0, Fields(), ""
    for number, line in enumerate(text.splitlines(), start=1):
        found = _LINE.fullmatch(line.rstrip())
        if found is None:
            if open_at and last and line.strip():
                fields[last][-1] += f" {line.strip()}"
            elif line.strip():
                faults.append(Fault("This line stands in no entry", number, "An entry opens with `TY  - `"))
            continue
        tag, value = found["tag"], found["value"].strip()
        if tag == "TY":
            if open_at:
                faults.append(
                    Fault("This entry does not end before the next one begins", open_at, "Close it with `ER  - `")
                )
                entries.append(_entry(fields, open_at))
            open_at, fields = number, {}
        elif tag == "ER":
            if open_at:
                entries.append(_entry(fields, open_at))
            open_at, last = 0, ""
            continue
        fields.setdefault(tag, []).append(value)
        last = tag
    if open_at:
        faults.append(Fault("The last entry does not end", open_at, "Close it with `ER  - `"))
        entries.append(_entry(fields, open_at))
    return Bibliography(tuple(entries), tuple(faults))


def _entry(fields: Fields, line: int) -> Entry:
    made = _item(fields)
    given = (fields.get("ID") or fields.get("LB") or [""])[0]
    return Entry(re.sub(r"\s+", "", given) or short_key(made), made, line)


def _item(fields: Fields) -> dict[str, object]:
    kind = _TYPES.get((fields.get("TY") or [""])[0].upper(), "document")
    made: dict[str, object] = {"type": kind}
    for tag, name in _TEXTS.items():
        if fields.get(tag):
            made.setdefault(name, fields[tag][0])
    for tag, role in _NAMES.items():
        people = [person(value) for value in fields.get(tag, []) if value]
        if people:
            made[role] = [*_list(made.get(role)), *people]
    for tag, name in _DATES.items():
        values = [slashed(value) for value in fields.get(tag, []) if value]
        if values and len(str(values[0])) > len(str(made.get(name, ""))):
            made[name] = values[0]  # the fullest of several: a year and a day are often both given
    made["page"] = "\u2013".join(part for tag in ("SP", "EP") for part in fields.get(tag, [])[:1] if part)
    told = str(made.get("ISSN", ""))
    if told and kind in _BOOKS and not _ISSN.fullmatch(told):
        is_number = kind == "report" and not _ISBN.fullmatch(told)
        made["number" if is_number else "ISBN"] = made.pop("ISSN")
    return without_gaps(made)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
