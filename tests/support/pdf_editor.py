"""A PDF marked up as a viewer does it, by three libraries: the places of words come from PDFium, or from poppler."""

import io
import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pikepdf
import pypdfium2
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Highlight, MarkupAnnotation, Text
from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject

from support.tools import require_poppler

DATE: Final = "D:20261105101500+05'30'"
Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True)
class Spot:
    """Where words stand on a page: left, bottom, right, top of each line."""

    page: int
    lines: tuple[Rectangle, ...]

    @property
    def around(self) -> Rectangle:
        left, bottom, right, top = zip(*self.lines, strict=True)
        return min(left), min(bottom), max(right), max(top)


def spot(data: bytes, words: str, number: int = 0) -> Spot:
    """Give where words stand, as PDFium finds them."""
    document = pypdfium2.PdfDocument(data)
    try:
        for page in range(len(document)):
            text = document[page].get_textpage()
            search = text.search(words, match_case=True)
            found = search.get_next()
            while found and number:
                found, number = search.get_next(), number - 1
            if found:
                start, length = found
                count = text.count_rects(start, length)
                return Spot(page, tuple(text.get_rect(each) for each in range(count)))
    finally:
        document.close()
    raise AssertionError(f"no page holds {words!r}")


ORDERS: Final = {
    "Acrobat's": ("left top", "right top", "left bottom", "right bottom"),
    "the standard's": ("left bottom", "right bottom", "right top", "left top"),
    "clockwise": ("left top", "right top", "right bottom", "left bottom"),
    "from right to left": ("right top", "left top", "right bottom", "left bottom"),
}


def corners(lines: tuple[Rectangle, ...], order: str = "Acrobat's") -> list[float]:
    """Give quadrilaterals; viewers name their corners in different orders."""
    found: list[float] = []
    for line in lines:
        sides = dict(zip(("left", "bottom", "right", "top"), line, strict=True))
        found += [sides[side] for corner in ORDERS[order] for side in corner.split()]
    return found


class ByPikepdf:
    """Marks made with pikepdf."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._pdf = pikepdf.open(io.BytesIO(data))

    def mark(self, kind: str, words: str, said: str = "", author: str = "R. Editor", number: int = 0) -> pikepdf.Object:
        place = spot(self._data, words, number)
        return self.put(kind, place, said, author, QuadPoints=pikepdf.Array(corners(place.lines)))

    def put(self, kind: str, place: Spot, said: str = "", author: str = "R. Editor", **more: object) -> pikepdf.Object:
        made = self._pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name(f"/{kind}"),
                Rect=pikepdf.Array(place.around),
                Contents=pikepdf.String(said),
                T=pikepdf.String(author),
                M=pikepdf.String(DATE),
                F=4,
                **more,
            )
        )
        page = self._pdf.pages[place.page]
        if "/Annots" not in page:
            page.Annots = pikepdf.Array()
        page.Annots.append(made)
        return made

    def page(self, number: int) -> pikepdf.Page:
        return self._pdf.pages[number]

    def answer(self, parent: pikepdf.Object, place: Spot, said: str, **more: object) -> pikepdf.Object:
        return self.put("Text", place, said, "Au Thor", IRT=parent, **more)

    def saved(self) -> bytes:
        out = io.BytesIO()
        self._pdf.save(out)
        return out.getvalue()


class ByPypdf:
    """Marks made with pypdf."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))

    def _add(self, place: Spot, made: MarkupAnnotation, said: str) -> None:
        made[NameObject("/T")] = TextStringObject("P. Editor")
        made[NameObject("/M")] = TextStringObject(DATE)
        if said:
            made[NameObject("/Contents")] = TextStringObject(said)
        self._writer.add_annotation(place.page, made)

    def mark(self, kind: str, words: str, said: str = "", number: int = 0) -> None:
        place = spot(self._data, words, number)
        quads = ArrayObject(map(FloatObject, corners(place.lines)))
        made = Highlight(rect=place.around, quad_points=quads)
        made[NameObject("/Subtype")] = NameObject(f"/{kind}")
        self._add(place, made, said)

    def note(self, words: str, said: str) -> None:
        place = spot(self._data, words)
        left, bottom, _, top = place.around
        self._add(place, Text(rect=(left - 20, bottom, left - 4, top), text=said), said)

    def free_text(self, words: str, said: str) -> None:
        place = spot(self._data, words)
        _, bottom, right, top = place.around
        made = FreeText(text=said, rect=(right + 6, bottom, right + 90, top))
        self._add(place, made, said)

    def saved(self) -> bytes:
        out = io.BytesIO()
        self._writer.write(out)
        return out.getvalue()


class ByPoppler:
    """Marks made with poppler, in a process of its own: it is GPL."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._python = require_poppler()
        self._marks: list[dict[str, object]] = []

    def mark(self, kind: str, words: str, said: str = "") -> None:
        place = spot(self._data, words)
        told = {"kind": kind, "words": words, "said": said, "page": place.page, "lines": place.lines}
        self._marks.append(told)

    def saved(self) -> bytes:
        program = Path(__file__).with_name("poppler_marks.py")
        with tempfile.TemporaryDirectory() as folder:
            before, after = Path(folder, "before.pdf"), Path(folder, "after.pdf")
            before.write_bytes(self._data)
            asked = {"file": str(before), "saved": str(after), "marks": self._marks}
            subprocess.run([self._python, program], input=json.dumps(asked).encode(), check=True)
            return after.read_bytes()
