"""How much a page of a PDF unfolds to, before a library paints it: forms hold forms, and zip holds zeros."""

from collections.abc import Iterator
from typing import Final

import pikepdf

from briefkit.review.pdf.package import unfolded

_LARGEST_PAGE: Final = 4 * 1024 * 1024
_LARGEST_FILE: Final = 24 * 1024 * 1024
"""Bytes of all that is painted on the pages that are asked for."""
_DEEPEST: Final = 8
"""Forms within forms."""
_FONT_FILES: Final = ("/FontFile", "/FontFile2", "/FontFile3")


class Weights:
    """Weighs the pages of one file, and what they share once."""

    def __init__(self) -> None:
        self._left = _LARGEST_FILE
        self._known: dict[tuple[int, int], int] = {}

    def is_readable(self, page: pikepdf.Page) -> bool:
        """Whether a page unfolds to no more than a page can hold, and to less than the file may with those before."""
        try:
            contents = page.obj.get("/Contents", pikepdf.Array())
            streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
            held = page.obj.get("/Resources", pikepdf.Dictionary())
            weight = sum(self._painted(stream, held, _DEEPEST) for stream in streams) + self._fonts(held)
        except Exception:  # noqa: BLE001 - a damaged page raises whatever the library happens to meet
            return False
        self._left -= weight
        return weight <= _LARGEST_PAGE and self._left >= 0

    def _painted(self, stream: pikepdf.Object, held: pikepdf.Object, deeper: int) -> int:
        """Give the bytes that a stream paints, those of the forms in it as often as they are called.

        Raises:
            ValueError: they are far too many, or forms lie too deep in one another.

        """
        if not deeper:
            raise ValueError(deeper)
        data = unfolded(stream, _LARGEST_PAGE)
        forms = [self._form(form, deeper - 1) for form in _forms(held)]
        weight = len(data) + data.count(b"Do") * max(forms, default=0)
        if weight > _LARGEST_PAGE:
            raise ValueError(weight)
        return weight

    def _form(self, form: pikepdf.Object, deeper: int) -> int:
        if form.objgen not in self._known:
            held = form.get("/Resources", pikepdf.Dictionary())
            self._known[form.objgen] = self._painted(form, held, deeper) + self._fonts(held)
        return self._known[form.objgen]

    def _fonts(self, held: pikepdf.Object) -> int:
        """Give the bytes of fonts that were not weighed before."""
        weight = 0
        for stream in _font_streams(held):
            if stream.objgen not in self._known:
                self._known[stream.objgen] = len(unfolded(stream, _LARGEST_PAGE))
                weight += self._known[stream.objgen]
        return weight


def _forms(held: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for each in held.get("/XObject", pikepdf.Dictionary()).values():
        if str(each.get("/Subtype", "")) == "/Form":
            yield each


def _font_streams(held: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for font in held.get("/Font", pikepdf.Dictionary()).values():
        for each in (font, *font.get("/DescendantFonts", pikepdf.Array())):
            described = each.get("/FontDescriptor", pikepdf.Dictionary())
            found = [each.get("/ToUnicode", None), *(described.get(key, None) for key in _FONT_FILES)]
            yield from (stream for stream in found if isinstance(stream, pikepdf.Stream))
