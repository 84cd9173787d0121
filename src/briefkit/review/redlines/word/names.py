"""Names of elements and attributes in a Word file."""

from copy import deepcopy
from typing import Final, TypeAlias

from lxml import etree

Xml: TypeAlias = etree._Element  # noqa: SLF001 - lxml's own name for what it gives
WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Give a name of the main vocabulary."""
    return f"{{{WORD}}}{name}"


def r(name: str) -> str:
    """Give a name of the vocabulary of relations."""
    return f"{{{RELATIONS}}}{name}"


def made(name: str, **attributes: str | int) -> Xml:
    """Give a new element of the main vocabulary."""
    element = etree.Element(w(name), nsmap={"w": WORD})
    for key, value in attributes.items():
        element.set(w(key), str(value))
    return element


def canonical(element: Xml | None) -> str:
    """Give an element as text that is the same for the same element; empty for none."""
    return "" if element is None else etree.tostring(element, method="c14n", exclusive=True).decode()


AROUND: Final = frozenset({w("hyperlink"), w("fldSimple")})
"""What holds runs of a paragraph: links, and fields without a look of their own."""


def emptied(element: Xml) -> Xml:
    """Give a copy of an element without what is in it."""
    copy = deepcopy(element)
    for one in list(copy):
        copy.remove(one)
    return copy


def taken_out(element: Xml) -> None:
    """Take an element from what holds it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
