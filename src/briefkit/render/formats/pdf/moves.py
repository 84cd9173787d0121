"""What the layout did for the sake of the page, as plain data."""

from dataclasses import dataclass
from typing import Literal, TypeAlias
from xml.etree.ElementTree import Element

from weasyprint import Document

KEEP = "data-keep"
"""Attribute of a block that the layout treats on its own; the style sheet says what its values do (`print.css`)."""
TORN = "data-torn"
"""Attribute of a float that finds no room in the margin; the style sheet sets it in the text instead."""
FIT = "data-fit"
"""Attribute of the page whose lines stand a little closer, so that the last sheet is not left with a few."""

_WHOLE = "main"
"""Key of the element around all of the text."""

Action: TypeAlias = Literal["whole", "page", "column", "break", "text", "later", "sooner", "closer", "even", "single"]
"""`whole`: kept in one piece; `page`: opens a page; `column`: its text is set in a column, which holds notes better;
`break`: may run over a page break; `text`: set in the text for want of room in the margin; `later`, `sooner`: a figure
behind or before the text that fills a page; `closer`: all lines stand closer; `even`: opens the last page, which would
hold next to nothing without it; `single`: all text is set in one column, since it fails in several."""


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that was done."""

    action: Action
    key: str
    """Key of the block or the section; empty for the whole text."""
    page: int
    """Number of the page where it stood before, from 1."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Finished pages, and how they came about."""

    document: Document
    rounds: int
    """How often the text was laid out."""
    moves: tuple[Move, ...]
    """In the order in which they were made."""
    white: tuple[float, ...]
    """Millimetres left white at the foot of the text on each page."""


def moved(action: Action, element: Element, page: int, parents: dict[Element, Element]) -> Move:
    """Give the record of what was done with an element that stood on a page (from 0)."""
    around: Element | None = element
    while around is not None and not around.get("id", "").startswith("b-"):
        around = parents.get(around)
    key = "" if around is None else around.get("id", "").removeprefix("b-")
    key = "" if key == _WHOLE else key
    return Move(action, key, page + 1)
