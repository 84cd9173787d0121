"""The annotations of a PDF that an editor made (ISO 32000-1, 12.5.6), in plain values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pikepdf
from lxml import etree

_UNMARKED: Final = frozenset(
    ("/Link", "/Popup", "/Widget", "/Screen", "/PrinterMark", "/TrapNet", "/Watermark", "/3D", "/Movie", "/RichMedia")
)
_MOST: Final = 20_000
_LONGEST: Final = 20_000
"""Characters of a comment that are read."""
_DATE: Final = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?")


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A place on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        """Give its middle, across and up."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class Annotation:
    """One annotation."""

    number: int
    """Counted through the file."""
    page: int
    """From 0."""
    kind: str
    """As the file has it, without the slash: `Highlight`."""
    rectangle: Rectangle
    quads: tuple[Rectangle, ...]
    """Where the words are that it marks, a rectangle for each line."""
    text: str
    author: str
    date: str
    parent: int | None
    """Number of the annotation that it answers or goes with."""
    grouped: bool
    """Whether it goes with that one as a part of it, and does not answer it."""
    state: str
    """What it says of the one that it answers: `Completed`; empty for words."""


def annotations(pdf: pikepdf.Pdf) -> list[Annotation]:
    """Give the annotations of a file, in the order of its pages."""
    found = list(_found(pdf))
    numbers = {each.objgen: number for number, (_, each) in enumerate(found) if each.objgen[0]}
    return [_annotation(number, page, each, numbers) for number, (page, each) in enumerate(found)]


def _found(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    count = 0
    for number, page in enumerate(pdf.pages):
        listed = page.obj.get("/Annots", None)
        for each in listed if isinstance(listed, pikepdf.Array) else ():
            if isinstance(each, pikepdf.Dictionary) and str(each.get("/Subtype", "")) not in (*_UNMARKED, ""):
                count += 1
                if count > _MOST:
                    return
                yield number, each


def _annotation(number: int, page: int, each: pikepdf.Object, numbers: dict[tuple[int, int], int]) -> Annotation:
    above = each.get("/IRT", None)
    parent = numbers.get(above.objgen) if isinstance(above, pikepdf.Dictionary) else None
    quads = _numbers(each, "/QuadPoints")
    return Annotation(
        number,
        page,
        str(each.get("/Subtype")).lstrip("/"),
        _around(_numbers(each, "/Rect")),
        tuple(_around(quads[place : place + 8]) for place in range(0, len(quads) - 7, 8)),
        _text(each),
        _words(each, "/T"),
        _date(_words(each, "/M") or _words(each, "/CreationDate")),
        parent if parent != number else None,
        str(each.get("/RT", "")) == "/Group",
        _words(each, "/State"),
    )


def _numbers(each: pikepdf.Object, key: str) -> list[float]:
    try:
        return [float(value) for value in each.get(key, pikepdf.Array())]
    except (TypeError, ValueError):
        return []


def _around(points: list[float]) -> Rectangle:
    """Give the rectangle around points; viewers name the corners of a quadrilateral in any order."""
    across, up = points[0::2] or [0.0], points[1::2] or [0.0]
    return Rectangle(min(across), min(up), max(across), max(up))


def _text(each: pikepdf.Object) -> str:
    plain = _words(each, "/Contents")
    return plain or _plain(_words(each, "/RC"))


def _words(each: pikepdf.Object, key: str) -> str:
    value = each.get(key, None)
    if isinstance(value, pikepdf.String):
        return str(value).replace("\r\n", "\n").replace("\r", "\n")[:_LONGEST].strip()
    return ""


def _plain(rich: str) -> str:
    """Give the words of rich text, which is XHTML (ISO 32000-1, 12.7.3.4)."""
    if not rich:
        return ""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    root = etree.fromstring(rich.encode(), parser)
    return "" if root is None else " ".join("".join(map(str, root.itertext())).split())


def _date(written: str) -> str:
    """Give a date of a PDF (ISO 32000-1, 7.9.4) as ISO 8601."""
    found = _DATE.match(written)
    if not found:
        return ""
    year, month, day, hour, minute, second, universal, sign, hours, minutes = found.groups()
    date = "-".join(filter(None, (year, month, day)))
    if not hour:
        return date
    zone = "Z" if universal else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    return f"{date}T{hour}:{minute or '00'}:{second or '00'}{zone}"
