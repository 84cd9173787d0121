"""Figures that left a hole at the foot of a page: the text behind them moves up into it, and they open the next page.

WeasyPrint has no float to the top of a page. Only the place on paper changes: the tags keep the order of the brief.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from weasyprint import Page
from weasyprint.formatting_structure.boxes import BlockLevelBox, FootnoteAreaBox, LineBox, ReplacedBox

from briefkit.render.formats.pdf.marks import Box
from briefkit.render.formats.pdf.roles import is_note, is_repeated, name

_HOLE = 95
"""CSS pixels at the foot of a page that are too many to be left white: 25 mm."""
_FLOWING = frozenset({"p", "ul", "ol", "blockquote"})
"""What may move up past a figure within its section, with the headings over it."""
_HEADINGS = frozenset({"h3", "h4", "h5", "h6"})


class Floating:
    """Moves figures of one page, and moves them back in the end."""

    def __init__(self, parents: dict[Element, Element]) -> None:
        self._parents = parents
        self._orders: dict[Element, list[Element]] = {}
        self._moved: set[Element] = set()

    def move(self, pages: Sequence[Page]) -> bool:
        """Move the first figure that left a hole behind the text that fills it; say whether there was one."""
        for figure, hole in _late_figures(pages):
            parent = self._parents[figure]
            siblings = list(parent)
            at = siblings.index(figure)
            behind = self._filling(siblings[at + 1 :], hole, _heights(pages))
            if figure in self._moved or not behind or any(map(is_note, figure.iter())):
                continue
            self._moved.add(figure)
            self._orders.setdefault(parent, siblings)
            parent[:] = [*siblings[:at], *siblings[at + 1 : at + 1 + behind], figure, *siblings[at + 1 + behind :]]
            return True
        return False

    def restore(self) -> None:
        """Put every figure back to its place in the brief."""
        for parent, order in self._orders.items():
            parent[:] = order

    @staticmethod
    def _filling(following: Iterable[Element], hole: float, heights: dict[Element, float]) -> int:
        """Give how many of the following elements fill a hole; 0 where none may move."""
        filled, count = 0.0, 0
        for passed, element in enumerate(following, start=1):
            if filled >= hole or not (name(element) in _FLOWING | _HEADINGS or is_repeated(element)):
                break
            filled += heights.get(element, 0)
            count = count if name(element) in _HEADINGS else passed  # no heading comes last
        return count


def _late_figures(pages: Iterable[Page]) -> Iterator[tuple[Element, float]]:
    """Give the figures that open a page and leave a hole on the one before."""
    for page, following in pairwise(pages):
        box = _root(following)
        while box is not None and box.element_tag != "figure":
            box = next((child for child in getattr(box, "children", ()) if _in_flow(child)), None)
        turned = page.width > page.height  # text that moved up would stand on an upright page, before the table
        if box is not None and not turned and (hole := _free(page)) > _HOLE:
            yield box.element, hole


def _root(page: Page) -> Box:
    return page._page_box.children[0]  # noqa: SLF001  # the boxes have no public way in


def _in_flow(box: Box) -> bool:
    return isinstance(box, BlockLevelBox) and box.is_in_normal_flow()


def _free(page: Page) -> float:
    """Give the height between the last line of the text and the notes, or the foot of the page."""
    sheet = page._page_box  # noqa: SLF001
    notes = sum(box.margin_height() for box in sheet.children if isinstance(box, FootnoteAreaBox) and box.children)
    foot = sheet.content_box_y() + sheet.height - notes
    text = (box for box in _root(page).descendants(placeholders=True) if isinstance(box, LineBox | ReplacedBox))
    last = max((box.position_y + box.height for box in text), default=foot)
    return float(foot - last)


def _heights(pages: Iterable[Page]) -> dict[Element, float]:
    heights: dict[Element, float] = {}
    for page in pages:
        for box in _root(page).descendants():
            if _in_flow(box) and box.element_tag in _FLOWING:
                heights[box.element] = heights.get(box.element, 0) + box.margin_height()
    return heights
