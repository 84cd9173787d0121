"""The words on the pages of a PDF, where an annotation lies over them."""

from collections.abc import Sequence
from types import TracebackType
from typing import Any, Final, Self

import pikepdf
import pypdfium2
import pypdfium2.raw

from briefkit.review.pdf.annotations import Rectangle
from briefkit.review.pdf.weights import Weights

_BELOW: Final = 0.1
_ABOVE: Final = 0.3
"""Shares of its height by which a rectangle is drawn in: it reaches into the lines around it; full stops are low."""
_BESIDE: Final = 0.6
"""Points by which it is drawn in at both ends: letters lean over the signs beside them."""
_LINE: Final = 4.0
"""Points above and below the middle of a note that hold one line of words."""
_NEAR: Final = 10.0
"""Points across and up of the field in which a letter is looked for."""
_CONTEXT: Final = 80
"""Characters of a page before and behind a mark."""
_WIDEST: Final = 14_400
"""Points: no page is wider (ISO 32000-1, annex C)."""
_ASLANT: Final = 0.1
_HYPHENS: Final = ("\u2010", "-", "\u00ad", "\u0002", "\ufffe")
"""At the end of a line, as PDFium gives them."""


class Words:
    """Reads the words of a PDF; its pages are opened when they are asked for."""

    def __init__(self, data: bytes, pdf: pikepdf.Pdf) -> None:
        self._data, self._pdf = data, pdf
        self._weights = Weights()
        self._document: Any = None
        self._pages: dict[int, Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for page in self._pages.values():
            if page is not None:
                page.close()
        if self._document is not None:
            self._document.close()

    def under(self, page: int, quads: Sequence[Rectangle]) -> str:
        """Give the words under rectangles, one line after another; empty where the page cannot be read."""
        text = self._text(page)
        if text is None:
            return ""
        lines = []
        for quad in quads:
            height = quad.top - quad.bottom
            bottom, top = quad.bottom + height * _BELOW, quad.top - height * _ABOVE
            found = text.get_text_bounded(quad.left + _BESIDE, bottom, quad.right - _BESIDE, top)
            lines.append(" ".join(found.split()))
        return _joined([line for line in lines if line])

    def around(self, page: int, quads: Sequence[Rectangle]) -> tuple[str, str]:
        """Give the words of the page before and behind those under rectangles, as far as they tell them apart."""
        text = self._text(page)
        first = text and text.get_index(quads[0].left + _BESIDE, quads[0].middle[1], _NEAR, _NEAR)
        last = text and text.get_index(quads[-1].right - _BESIDE, quads[-1].middle[1], _NEAR, _NEAR)
        if first is None or last is None:
            return "", ""
        start = max(0, first - _CONTEXT)
        before = text.get_text_range(start, first - start) if first > start else ""
        return before, text.get_text_range(last + 1, min(_CONTEXT, text.count_chars() - last - 1))

    def level_with(self, page: int, place: tuple[float, float]) -> str:
        """Give the words of the line that a note stands at, from edge to edge of the page."""
        text = self._text(page)
        if text is None:
            return ""
        return " ".join(text.get_text_bounded(0, place[1] - _LINE, _WIDEST, place[1] + _LINE).split())

    @property
    def pages(self) -> int:
        """Give how many pages the file has."""
        return len(self._pdf.pages)

    def _text(self, number: int) -> Any:  # noqa: ANN401 - PDFium is not typed
        if number not in self._pages:
            self._pages[number] = self._opened(number)
        return self._pages[number]

    def _opened(self, number: int) -> Any:  # noqa: ANN401 - PDFium is not typed
        if not self._weights.is_readable(self._pdf.pages[number]):
            return None
        try:
            if self._document is None:
                self._document = pypdfium2.PdfDocument(self._data)
            page = self._document[number]
            for form in list(page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_FORM,), max_depth=1)):
                inside = page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_TEXT,), max_depth=1, form=form.raw)
                if any(_is_aslant(words.get_matrix()) for words in inside):
                    page.remove_obj(form)
            return page.get_textpage()
        except pypdfium2.PdfiumError:
            return None


def _is_aslant(matrix: Any) -> bool:  # noqa: ANN401 - as above
    """Whether words run neither along the page nor up it, as the mark across a proof does."""
    return bool(abs(matrix.a) > _ASLANT * abs(matrix.b) and abs(matrix.b) > _ASLANT * abs(matrix.a))


def _joined(lines: Sequence[str]) -> str:
    """Put lines together: a word that was parted at the end of one is whole again."""
    text = ""
    for line in lines:
        if text.endswith(_HYPHENS) and line[:1].islower():
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    return text
