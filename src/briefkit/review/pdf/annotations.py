"""The annotations of a PDF that an editor made (ISO 32000-1, 12.5.6), in plain values."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pikepdf

from briefkit.errors import UsageError
from briefkit.review.pdf.values import date, name, names, numbers, plain, words

_UNMARKED: Final = frozenset(
    ("Link", "Popup", "Widget", "Screen", "PrinterMark", "TrapNet", "Watermark", "3D", "Movie", "RichMedia")
)
_MOST: Final = 20_000
_CORNERS: Final = 8
"""Numbers of a quadrilateral."""


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
    tip: tuple[float, float] | None
    """The place that an arrow points to, across and up."""
    text: str
    author: str
    date: str
    parent: int | None
    """Number of the annotation that it answers or goes with."""
    grouped: bool
    """Whether it goes with that one as a part of it, and does not answer it."""
    state: str
    """What it says of the one that it answers: `Completed`; empty for words."""


def annotations(pdf: pikepdf.Pdf, file: str) -> list[Annotation]:
    """Give the annotations of a file, in the order of its pages.

    Args:
        pdf: the file.
        file: as the user named it, for messages.

    Raises:
        UsageError: there are far too many.

    """
    found: list[tuple[int, pikepdf.Object]] = []
    for each in _found(pdf):
        found.append(each)
        if len(found) > _MOST:
            raise UsageError(f"{file}: cannot be read: it has more than {_MOST:,} marks.")
    places = {each.objgen: number for number, (_, each) in enumerate(found) if each.objgen[0]}
    return [_annotation(number, page, each, places) for number, (page, each) in enumerate(found)]


def _found(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    seen = set()
    for number, page in enumerate(pdf.pages):
        listed = page.obj.get("/Annots", None)
        for each in listed if isinstance(listed, pikepdf.Array) else ():
            if not isinstance(each, pikepdf.Dictionary) or name(each, "/Subtype") in (*_UNMARKED, ""):
                continue
            if each.objgen not in seen:  # what is listed twice is there once
                yield number, each
            if each.objgen[0]:
                seen.add(each.objgen)


def _annotation(number: int, page: int, each: pikepdf.Object, places: dict[tuple[int, int], int]) -> Annotation:
    above = each.get("/IRT", None)
    parent = places.get(above.objgen) if isinstance(above, pikepdf.Dictionary) else None
    quads = numbers(each, "/QuadPoints")
    kind = name(each, "/Subtype")
    return Annotation(
        number,
        page,
        kind,
        _around(numbers(each, "/Rect")),
        tuple(_around(quads[at : at + _CORNERS]) for at in range(0, len(quads) - _CORNERS + 1, _CORNERS)),
        _tip(each, kind),
        words(each, "/Contents") or plain(words(each, "/RC")),
        words(each, "/T"),
        date(words(each, "/M")) or date(words(each, "/CreationDate")),
        parent if parent != number else None,
        name(each, "/RT") == "Group",
        words(each, "/State"),
    )


def _around(points: list[float]) -> Rectangle:
    """Give the rectangle around points; viewers name the corners of a quadrilateral in any order."""
    across, up = points[0::2] or [0.0], points[1::2] or [0.0]
    return Rectangle(min(across), min(up), max(across), max(up))


def _tip(each: pikepdf.Object, kind: str) -> tuple[float, float] | None:
    """Give the place that an arrow points to, or the line of a callout (ISO 32000-1, tables 174 and 175)."""
    if kind == "FreeText":
        ends = numbers(each, "/CL")
        return (ends[0], ends[1]) if len(ends) > 1 else None
    ends, heads = numbers(each, "/L"), names(each, "/LE")
    if kind != "Line" or len(ends) != 4 or len(heads) != 2:  # noqa: PLR2004 - two places, two heads
        return None
    if heads[1] != "None":
        return ends[2], ends[3]
    return (ends[0], ends[1]) if heads[0] != "None" else None
