"""Words and numbers that run from left to right in a text from right to left become elements of their own.

WeasyPrint paints a line of an element as one piece, from left to right. In pieces of their own, which the structure
tree holds in the order of reading, these words keep that order for whoever reads the tags.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element

from briefkit.model.scripts import LATIN_WORDS, NUMBER, right_to_left
from briefkit.render.signs import SIGN

_ISLAND: Final = re.compile(rf"\u200e?(?:{NUMBER}[-._/]?{LATIN_WORDS}|{LATIN_WORDS}|(?:(?<=\u200e){SIGN})?{NUMBER})")
"""With the mark that turns a number and its letters, `2026/117-C`, from left to right (UAX 9, W7)."""
_SKIPPED: Final = frozenset({"head", "svg", "code", "pre"})


def part_islands(root: Element) -> None:
    """Put the islands of each text from right to left into elements of their own; other texts stay as they are."""
    if any(element.get("dir") == "rtl" for element in root.iter()):
        _walk(root, rtl=False)


def _walk(element: Element, *, rtl: bool) -> None:
    rtl = element.get("dir", "rtl" if rtl else "ltr") == "rtl"
    if element.tag in _SKIPPED:
        return
    children = list(element)
    for child in children:
        _walk(child, rtl=rtl)
    if not rtl:
        return
    for place, child in reversed(list(enumerate(children))):
        child.tail = _parted(element, place + 1, child.tail)
    element.text = _parted(element, 0, element.text)


def _parted(parent: Element, place: int, text: str | None) -> str | None:
    """Put the islands of a text into its parent, from a place on, and give what stands before the first."""
    if not text or not right_to_left(text):
        return text
    found = [match.span() for match in _ISLAND.finditer(text)]
    if not found or found == [(0, len(text))]:
        return text
    ends = [*(start for start, _ in found[1:]), len(text)]
    for number, ((start, behind), end) in enumerate(zip(found, ends, strict=True)):
        island = Element("span", {"class": "island"})
        island.text, island.tail = text[start:behind], text[behind:end]
        parent.insert(place + number, island)
    return text[: found[0][0]]
