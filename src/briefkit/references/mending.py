"""What of CSL the engine reads otherwise than the specification has it, put so that both agree.

Each of these was seen by comparison with another processor: docs/decisions/citation-differences.md.
"""

import re
from html import unescape
from typing import Final

from lxml import etree

CSL: Final = "{http://purl.org/net/xbiblio/csl}"
_OF_A_YEAR: Final = re.compile(r"(?<=\d) (?:of|de|du|का) (?=\d{4}\b)")
_KEPT_SPACE: Final = "\ue000"
"""Stands for a space while the engine looks at a number (a sign of the private use area)."""


def mend(style: etree._Element) -> None:
    """Change a style so that the engine prints what the specification asks for."""
    _signs_for_references(style)
    _names_before_labels(style)
    _groups_that_count(style)


def _signs_for_references(style: etree._Element) -> None:
    """Put the sign for each character reference that was escaped twice, as in some files of the CSL repository."""
    for element in style.iter(f"{CSL}*"):
        for name, value in element.items():
            if "&#" in str(value):
                element.set(name, unescape(str(value)))
        if element.text and "&#" in element.text:
            element.text = unescape(element.text)


def _names_before_labels(style: etree._Element) -> None:
    """Write down the names that a label follows: without `name`, the engine sets the label before them.

    CSL 1.0.2, Names: `name` may be left out, and then has its defaults; a label stands where it does among the rest.
    """
    for names in style.iter(f"{CSL}names"):
        label = names.find(f"{CSL}label")
        if label is not None and names.find(f"{CSL}name") is None:
            names.insert(0, etree.Element(f"{CSL}name"))


def _groups_that_count(style: etree._Element) -> None:
    """Make macros of the groups within groups.

    CSL 1.0.2, Group: a group within a group that prints something counts as a variable that is not empty. The engine
    counts macros so, and groups not: `[Online]` went where its neighbour had no date.
    """
    pairs = [(outer, inner) for outer in style.iter(f"{CSL}group") for inner in outer.findall(f"{CSL}group")]
    for number, (outer, inner) in enumerate(pairs):
        name = f"briefkit-group-{number}"
        outer.replace(inner, etree.Element(f"{CSL}text", macro=name))
        etree.SubElement(style, f"{CSL}macro", name=name).append(inner)


def hold_number(number: str) -> str:
    """Give a number of which the engine sees one: "22 of 2005" is one Act (CSL 1.0.2, Label, `contextual`)."""
    return _OF_A_YEAR.sub(lambda found: found[0].replace(" ", _KEPT_SPACE), number)


def release(words: str) -> str:
    """Give words of the engine with the spaces that `hold_number` hid."""
    return words.replace(_KEPT_SPACE, " ")
