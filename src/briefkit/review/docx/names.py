"""The names of WordprocessingML that the reader knows (ECMA-376 part 1, 17), and what a revision is called."""

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

_MAIN: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
ALTERNATE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DATE: Final = re.compile(r"[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
MATH_TEXT: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"


def w(name: str) -> str:
    """Give a name of the main namespace."""
    return _MAIN + name


def w14(name: str) -> str:
    """Give a name that Word 2010 added."""
    return _W14 + name


def w15(name: str) -> str:
    """Give a name that Word 2013 added."""
    return _W15 + name


@dataclass(frozen=True, slots=True)
class Revision:
    """One recorded change, as the file has it."""

    number: int
    """Of the mark, counted through the file."""
    kind: str
    """Name of its element: `ins`, `moveFrom`, `rPrChange`."""
    author: str
    date: str
    move: str = ""
    """Name of the move that it belongs to."""


def said(element: etree._Element, name: str) -> str:
    """Give an attribute of the main namespace, empty where it is not said."""
    return element.get(w(name)) or ""


def dated(element: etree._Element) -> str:
    """Give the date of a change or comment; empty where it is none (LibreOffice writes zeros)."""
    date = said(element, "date")
    return date if _DATE.match(date) else ""


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch is there and not turned off."""
    return element is not None and said(element, "val") not in ("0", "false", "off", "none")
