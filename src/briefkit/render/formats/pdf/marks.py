"""What stands where on the finished pages: each marked piece of content with the HTML element that it shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

import pydyf
from weasyprint import Page

from briefkit.errors import RenderError
from briefkit.model.scripts import right_to_left, scripts_in
from briefkit.render.formats.pdf.glyphs import Glyphs
from briefkit.render.formats.pdf.spoken import spell_out

POINTS = 0.75
"""Points in a CSS pixel."""
Box: TypeAlias = Any
"""A box of WeasyPrint's layout; the library is not typed."""


class MarkedPage(Page):  # type: ignore[misc]  # WeasyPrint is not typed
    """A page that remembers which box each piece of its content stream shows.

    WeasyPrint writes a structure tree of its own, but one for each page: what runs over a page break is torn in two
    (Kozea/WeasyPrint#2903). So it is asked for marks only, and `tags.py` makes the tree from the HTML.
    """

    overlay: Page | None
    """What is painted over the page without any mark: what a proof shows."""

    @classmethod
    def of(cls, page: Page, glyphs: Glyphs, overlay: Page | None = None) -> "MarkedPage":
        """Give a laid out page that will remember its marks when it is painted."""
        marked = cls.__new__(cls)
        marked.__dict__.update(page.__dict__)
        marked.glyphs = glyphs
        marked.overlay = overlay
        return marked

    glyphs: Glyphs

    def paint(self, stream: Any, scale: float = 1) -> None:  # noqa: ANN401 - WeasyPrint is not typed
        """Paint the page and keep the stream with its marks."""
        stream._tags = {}  # noqa: SLF001  # set by WeasyPrint itself where it makes the tags
        super().paint(stream, scale)
        self.stream = stream
        self.painted: dict[Box, dict[str, Any]] = stream._tags  # noqa: SLF001
        spell_out(stream, self.painted)
        self.glyphs.recode(stream, ((box, painted["mcid"]) for box, painted in self.painted.items()))
        if self.overlay:
            stream._tags = None  # noqa: SLF001
            stream.begin_marked_content("Artifact", pydyf.Dictionary({"Type": "/Pagination"}))
            self.overlay.paint(stream, scale)
            stream.end_marked_content()

    def boxes(self) -> Iterable[Box]:
        """Give every box of the page in the order of the text, not of painting."""
        boxes: Iterable[Box] = self._page_box.descendants(placeholders=True)
        return boxes


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """One piece of marked content: a line of text, as a rule, or a picture."""

    order: int
    """Its place in the text of the whole document."""
    page: int
    """Number of the page, from 0."""
    number: int
    """Its marked-content identifier on the page (ISO 32000-1, 14.7.4.2)."""
    element: Element | None
    """None for running heads and feet."""
    pseudo: str
    """`before`, `marker`, `footnote-call`, …: made by the style sheet; empty for the element's own content."""
    box: Box
    page_height: float
    """In CSS pixels."""

    @property
    def rectangle(self) -> tuple[float, float, float, float]:
        """Give left, bottom, right and top of the box in points from the page's lower left corner."""
        left, top = self.box.content_box_x(), self.box.content_box_y()
        right, bottom = left + self.box.width, top + self.box.height
        return (
            round(left * POINTS, 2),
            round((self.page_height - bottom) * POINTS, 2),
            round(right * POINTS, 2),
            round((self.page_height - top) * POINTS, 2),
        )


def marks_of(pages: Iterable[MarkedPage]) -> list[Mark]:
    """Give all marks of painted pages in the order of the text.

    Raises:
        RenderError: a mark belongs to no box, so that the tags could not be right.

    """
    marks: list[Mark] = []
    for number, page in enumerate(pages):
        before = len(marks)
        for box in page.boxes():
            painted = page.painted.get(box)
            if painted is not None:
                pseudo = (box.element_tag or "").partition("::")[2]
                marks.append(Mark(len(marks), number, painted["mcid"], box.element, pseudo, box, page.height))
        if len(marks) - before != len(page.painted):
            raise RenderError(f"Page {number + 1} of the PDF holds content that belongs to no part of the brief")
    return marks


def unlike_glyphs(marks: Iterable[Mark]) -> dict[tuple[int, int], str]:
    """Give page and number of each mark whose glyphs do not give its words back, with these words.

    Letters of Devanagari change places, one Nastaliq stroke serves many letters, and a line from right to left is
    painted from left to right: a program that reads it turns round what stands on the same height.
    """
    texts = {mark: text for mark in marks if (text := getattr(mark.box, "text", "")).strip()}
    turned = [mark for mark, text in texts.items() if mark.box.style["direction"] == "rtl" or right_to_left(text)]
    heights: dict[int, list[tuple[float, float]]] = {}
    for mark in turned:
        heights.setdefault(mark.page, []).append(_height(mark))
    return {
        (mark.page, mark.number): text
        for mark, text in texts.items()
        if scripts_in(text) or _is_beside(_height(mark), heights.get(mark.page, ()))
    }


def _height(mark: Mark) -> tuple[float, float]:
    return mark.box.position_y, mark.box.position_y + mark.box.height


def _is_beside(height: tuple[float, float], others: Iterable[tuple[float, float]]) -> bool:
    return any(top < height[1] and height[0] < bottom for top, bottom in others)
