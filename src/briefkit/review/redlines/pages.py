"""The pages of two PDFs as pictures side by side, with a frame around what differs."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from briefkit.review.redlines.alignment import Part, align

_SCALE: Final = 96 / 72
"""Pixels for a point: a page of A4 is 794 pixels wide, and its text can be read."""
_CELL: Final = 12
"""Pixels of the squares that differences are collected in: about the height of a letter."""
_FAINT: Final = 60
"""Of 255: less is what one shape differs by that stands a part of a pixel further."""
_LINE: Final = 3
_COLOURS: Final = 64
_OLD: Final = "#8a3a00"
_NEW: Final = "#00529b"
_DASH: Final = 9
_EDGE: Final = 0.1
"""Share of a page's height that its head, or its foot, may have."""
_DIGITS: Final = re.compile(r"\d+")

Rectangle: TypeAlias = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels."""


@dataclass(frozen=True, slots=True)
class PagePair:
    """One page of both versions, or of one."""

    was: int
    """Its number in the old version, from 1; 0 where it has none."""
    number: int
    """In the new version."""
    old: bytes
    """As PNG; empty where the old version has no such page."""
    new: bytes
    size: tuple[int, int]
    """Width and height of a picture in pixels."""
    places: int
    """How many places are framed; 0 for a page that is the same, which has no pictures."""


def page_pairs(old: bytes, new: bytes) -> Iterator[PagePair]:
    """Give the pages of two PDFs, one of each at a time: those that are most alike, in their order.

    Args:
        old: the PDF of the old version.
        new: that of the new one.

    """
    before, after = (pypdfium2.PdfDocument(data) for data in (old, new))
    try:
        for i, j in align(*([_part(one, number) for number in range(len(one))] for one in (before, after))):
            yield _pair(_Page(before, i), _Page(after, j))
    finally:
        before.close()
        after.close()


class _Page:
    """A page of one version, or none."""

    def __init__(self, document: pypdfium2.PdfDocument, place: int | None) -> None:
        self.number = 0 if place is None else place + 1
        self._document = document

    def picture(self) -> Image.Image | None:
        if not self.number:
            return None
        page = self._document[self.number - 1]
        image: Image.Image = page.render(scale=_SCALE).to_pil().convert("RGB")
        page.close()
        return image

    def words(self, place: Rectangle) -> str:
        """Give the words in a part of the page."""
        page = self._document[self.number - 1]
        height = page.get_height()
        left, top, right, bottom = (edge / _SCALE for edge in place)
        text = page.get_textpage().get_text_bounded(left, height - bottom, right, height - top)
        page.close()
        return str(text)


def _part(document: pypdfium2.PdfDocument, place: int) -> Part:
    page = document[place]
    words = tuple(page.get_textpage().get_text_range().split())
    page.close()
    return Part("page", words)


def _pair(before: _Page, after: _Page) -> PagePair:
    old, new = before.picture(), after.picture()
    size = new.size if new else old.size if old else (0, 0)
    if old is None or new is None:
        return PagePair(before.number, after.number, _png(old), _png(new), size, 1)
    places = [place for place in differences(old, new) if not _is_number(place, before, after, size)]
    if not places:
        return PagePair(before.number, after.number, b"", b"", size, 0)
    for image, colour, dashed in ((old, _OLD, True), (new, _NEW, False)):
        for place in places:
            _frame(image, place, colour, dashed=dashed)
    return PagePair(before.number, after.number, _png(old), _png(new), size, len(places))


def _is_number(place: Rectangle, before: _Page, after: _Page, size: tuple[int, int]) -> bool:
    """Whether a place in the head or the foot of a page differs by a number alone: that of the page, or of all."""
    if _EDGE * size[1] < place[1] and place[3] < (1 - _EDGE) * size[1]:
        return False
    was, now = (page.words(place) for page in (before, after))
    return was != now and _DIGITS.sub("", was) == _DIGITS.sub("", now)


def differences(old: Image.Image, new: Image.Image) -> list[Rectangle]:
    """Give the places in which two pictures differ, from the top down; those that touch are one."""
    size = max(old.width, new.width), max(old.height, new.height)
    apart = ImageChops.difference(*(_on_sheet(one, size).filter(ImageFilter.BoxBlur(1)) for one in (old, new))).convert(
        "L"
    )
    shape = -(-size[0] // _CELL), -(-size[1] // _CELL)
    sheet = Image.new("L", (shape[0] * _CELL, shape[1] * _CELL))
    sheet.paste(apart.point(lambda level: 255 if level > _FAINT else 0))
    cells = sheet.reduce(_CELL).point(lambda level: 255 if level else 0)
    waiting = {(n % shape[0], n // shape[0]) for n, level in enumerate(cells.tobytes()) if level}
    places = []
    while waiting:
        places.append(_grown(waiting, size))
    return sorted(places, key=lambda place: (place[1], place[0]))


def _grown(waiting: set[tuple[int, int]], size: tuple[int, int]) -> Rectangle:
    """Take from the cells that differ one and all that hang together with it; give what is around them."""
    edge = [waiting.pop()]
    taken = list(edge)
    while edge:
        x, y = edge.pop()
        near = {(x + dx, y + dy) for dx in range(-2, 3) for dy in (-1, 0, 1)} & waiting
        waiting -= near
        edge += near
        taken += near
    columns, rows = [x for x, _y in taken], [y for _x, y in taken]
    right, bottom = (max(columns) + 1) * _CELL, (max(rows) + 1) * _CELL
    return min(columns) * _CELL, min(rows) * _CELL, min(right, size[0] - 1), min(bottom, size[1] - 1)


def _on_sheet(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if image.size == size:
        return image
    sheet = Image.new("RGB", size, "white")
    sheet.paste(image)
    return sheet


def _frame(image: Image.Image, place: Rectangle, colour: str, *, dashed: bool) -> None:
    """Draw a frame: broken in the old version, whole in the new one."""
    draw = ImageDraw.Draw(image)
    left, top, right, bottom = place
    if not dashed:
        draw.rectangle(place, outline=colour, width=_LINE)
        return
    for x in range(left, right, 2 * _DASH):
        for y in (top, bottom):
            draw.line((x, y, min(x + _DASH, right), y), colour, _LINE)
    for y in range(top, bottom, 2 * _DASH):
        for x in (left, right):
            draw.line((x, y, x, min(y + _DASH, bottom)), colour, _LINE)


def _png(image: Image.Image | None) -> bytes:
    if image is None:
        return b""
    file = io.BytesIO()
    image.quantize(_COLOURS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()
