"""Values in the objects of a PDF, read as what they should be: whatever is something else counts as nothing."""

import re
from datetime import datetime
from itertools import islice
from math import isfinite
from typing import Final

import pikepdf
from lxml import etree

_LONGEST: Final = 20_000
"""Characters of a comment that are read."""
_MOST_NUMBERS: Final = 16_000
"""Of an array: quadrilaterals for two thousand lines."""
_FARTHEST: Final = 1e6
"""Points from the corner of a page; no page is as wide (ISO 32000-1, annex C)."""
_DATE: Final = re.compile(
    r"(?:D:)?(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d))?)?)?)?)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?"
)
_PARTS: Final = frozenset(("p", "div", "li", "br"))
"""Elements of rich text that stand on lines of their own."""


def name(each: pikepdf.Object, key: str) -> str:
    """Give a name without its slash."""
    return _name(each.get(key, None))


def names(each: pikepdf.Object, key: str) -> list[str]:
    """Give the names of an array, without their slashes."""
    value = each.get(key, None)
    listed = islice(value, _MOST_NUMBERS) if isinstance(value, pikepdf.Array) else ()
    return [_name(one) for one in listed]


def _name(value: object) -> str:
    try:
        return str(value)[1:] if isinstance(value, pikepdf.Name) else ""
    except UnicodeDecodeError:
        return ""


def numbers(each: pikepdf.Object, key: str) -> list[float]:
    """Give the numbers of an array; none where one of them is no place on a page."""
    value = each.get(key, None)
    if not isinstance(value, pikepdf.Array):
        return []
    try:
        found = [float(number) for number in islice(value, _MOST_NUMBERS)]
    except (TypeError, ValueError, OverflowError):
        return []
    return found if all(isfinite(number) and abs(number) < _FARTHEST for number in found) else []


def words(each: pikepdf.Object, key: str) -> str:
    """Give a text, without spaces at its ends."""
    value = each.get(key, None)
    if isinstance(value, pikepdf.Name):
        return _name(value)
    if not isinstance(value, pikepdf.String):
        return ""
    start = pikepdf.String(bytes(value)[: 2 * _LONGEST])  # two bytes a character, where it is in UTF-16
    told = str(start).encode("utf-8", "replace").decode()  # without halves of characters
    return told.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")[:_LONGEST].strip()


def plain(rich: str) -> str:
    """Give the words of rich text, which is XHTML (ISO 32000-1, 12.7.3.4)."""
    if not rich:
        return ""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    root = etree.fromstring(rich.encode("utf-8", "replace"), parser)
    if root is None:
        return ""
    for part in root.iter():
        if isinstance(part.tag, str) and etree.QName(part).localname in _PARTS:
            part.tail = f" {part.tail or ''}"
    return " ".join("".join(map(str, root.itertext())).split())


def date(written: str) -> str:
    """Give a date of a PDF (ISO 32000-1, 7.9.4) as ISO 8601; empty where it is none."""
    found = _DATE.match(written)
    if not found:
        return ""
    year, month, day, hour, minute, second, universal, sign, hours, minutes = found.groups()
    told = "-".join(filter(None, (year, month, day)))
    if hour:
        zone = "Z" if universal else f"{sign}{hours}:{minutes or '00'}" if sign else ""
        told = f"{told}T{hour}:{minute or '00'}:{second or '00'}{zone}"
    try:
        datetime.fromisoformat(told if day else f"{year}-{month or '01'}-01")
    except ValueError:
        return ""
    return told
