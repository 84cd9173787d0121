"""What each HTML element is in a PDF (ISO 32000-1, 14.8.4), and what a reader aloud is to skip."""

from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element

ROLES: Final = {
    "article": "Art",
    "section": "Sect",
    "aside": "Sect",
    "blockquote": "BlockQuote",
    "p": "P",
    "pre": "P",
    "figcaption": "Caption",
    "caption": "Caption",
    "figure": "Div",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "h1": "H1",
    "h2": "H2",
    "h3": "H3",
    "h4": "H4",
    "h5": "H5",
    "h6": "H6",
}
"""Blocks; any other element is not told apart from its parent, unless `tags.py` has a function for it."""
CELLS: Final = frozenset({"tr", "th", "td"})
"""Elements that stay in the tree even when they are empty: a row keeps its columns."""


def name(element: Element) -> str:
    """Give the name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def is_note(element: Element) -> bool:
    """Whether an element holds a footnote: the style sheet floats it to the foot of the page."""
    return "fn" in element.get("class", "").split()


def is_drawing(element: Element) -> bool:
    """Whether an element is the drawing of a chart: shapes, and words at their places."""
    return element.get("role") == "img" and "drawing" in element.get("class", "").split()


def is_repeated(element: Element) -> bool:
    """Whether an element only says again what stands elsewhere: a pull quote."""
    return element.get("aria-hidden") == "true"


def words(element: Element) -> str:
    """Give the text of an element on one line."""
    return " ".join("".join(element.itertext()).split())


def alternative(element: Element, parents: Mapping[Element, Element]) -> str:
    """Give the alternative text of a picture; the caption's words where the author wrote none."""
    title = next((child for child in element if name(child) == "title"), None)
    alt = element.get("alt") or element.get("aria-label") or (words(title) if title is not None else "")
    figure = parents.get(element)
    while not alt and figure is not None and name(figure) != "figure":
        figure = parents.get(figure)
    if alt or figure is None:
        return alt
    return next((words(child) for child in figure.iter() if name(child) == "figcaption"), "")
