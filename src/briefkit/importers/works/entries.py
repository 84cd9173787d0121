"""What stands in a typed reference at fixed signs: its number, addresses, DOI, the day it was read, the year."""

import re
from dataclasses import dataclass, field
from typing import Final

from briefkit.importers.structure.dates import date_in

_NUMBER: Final = re.compile(r"\s*(?:\[(?P<square>\d{1,3})\]|(?P<bare>\d{1,3})[.)])\s*")
_DOI: Final = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)(?P<doi>10\.\d{4,9}/[^\s,;\]>]+)", re.IGNORECASE)
_URL: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+")
_DAY: Final = r"(?:\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|[A-Z][a-z]+\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2})"
_ACCESSED: Final = re.compile(
    rf"[(\[]?\s*(?:last\s+)?(?:accessed|retrieved|consulted|viewed|consulté le)\s*(?:on)?:?\s*"
    rf"(?P<day>{_DAY})\s*,?\s*(?:from)?\s*:?\s*[)\]]?\.?",
    re.IGNORECASE,
)
_AT: Final = re.compile(r"\b(?:available\s+(?:at|from|online)|retrieved\s+from|url)\s*:?\s*", re.IGNORECASE)
_ONLINE: Final = re.compile(r"\[online\]", re.IGNORECASE)
_YEAR: Final = re.compile(
    r"(?P<open>[(\[])(?P<year>(?:1[5-9]|20)\d{2})(?P<letter>[a-z])?(?:,\s*(?P<day>[A-Z][a-z]+\.?(?:\s+\d{1,2})?|\d{1,2}\s+[A-Z][a-z]+))?[)\]]"
    r"|(?<=[.,])\s+(?P<bare>(?:1[5-9]|20)\d{2})(?P<bareletter>[a-z])?(?=[.,:])"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A reference, taken apart at its signs."""

    authors: str
    """What stands before the year."""
    year: str
    letter: str
    """`a` of `2024a`."""
    day: str
    """What stands beside the year: `October 26`."""
    rest: str
    """What stands behind the year."""
    start: int
    """Where the rest begins in the text of the entry without its number."""
    number: int = 0
    doi: str = ""
    url: str = ""
    accessed: str = ""
    """ISO 8601."""
    taken: tuple[str, ...] = field(default=())
    """Words that stand for themselves in no field: `Available at`."""


def entry_of(text: str) -> Entry | None:
    """Give a reference in the author-date order, or None where it is in another."""
    label = _NUMBER.match(text)
    number = int(label["square"] or label["bare"]) if label else 0
    line = text[label.end() :] if label else text
    found = next(iter(_YEAR.finditer(line[:400])), None)
    if found is None or not found.start() or re.search(r"[“\"‘]|https?:", line[: found.start()]):
        return None
    accessed = _ACCESSED.search(line, found.end())
    doi, url = _DOI.search(line), _URL.search(line, found.end())
    address = "" if url is None or (doi and doi.start() <= url.start() < doi.end()) else _end(url[0])
    rest = _blanked(line, [one for one in (accessed, _AT.search(line, found.end()), _ONLINE.search(line)) if one])
    rest = _blanked(rest, [one for one in (doi, url) if one])
    return Entry(
        line[: found.start()].strip(),
        found["year"] or found["bare"],
        found["letter"] or found["bareletter"] or "",
        found["day"] or "",
        rest[found.end() :],
        found.end() + (label.end() if label else 0),
        number,
        _end(doi["doi"]) if doi else "",
        address,
        date_in(accessed["day"]) if accessed else "",
        tuple(one[0] for one in (accessed, _AT.search(line), _ONLINE.search(line)) if one),
    )


def number_of(text: str) -> int:
    """Give the number that a reference is typed with; 0 for none."""
    label = _NUMBER.match(text)
    return int(label["square"] or label["bare"]) if label else 0


def _blanked(line: str, found: list[re.Match[str]]) -> str:
    """Give a line with spaces for what was found, so that places stay."""
    for one in found:
        line = line[: one.start()] + " " * (one.end() - one.start()) + line[one.end() :]
    return line


def _end(address: str) -> str:
    address = address.rstrip(".,;:")
    return address[:-1] if address.endswith(")") and "(" not in address else address
