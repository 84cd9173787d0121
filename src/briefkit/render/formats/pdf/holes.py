"""What stands where on laid out pages, and how much of a page is white."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from weasyprint import Page
from weasyprint.formatting_structure.boxes import BlockLevelBox, FootnoteAreaBox, LineBox, ReplacedBox

from briefkit.render.formats.pdf.marks import Box

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def late_blocks(pages: Sequence[Page]) -> Iterator[tuple[Element, int, float]]:
    """Give what opens a page: each block that begins there with all that is inside its beginning, from the outside in.

    The page before (from 0) and the height that is white on it, in CSS pixels, come along. A heading that opens a page
    is passed over: it stays with the block behind it.
    """
    for number, (page, following) in enumerate(pairwise(pages)):
        if page.width > page.height:
            continue  # text that moved up would stand on an upright page, before the table of the landscape one
        before = {box.element for box in root(page).descendants()}
        hole = free(page)
        box: Box | None = root(following)
        while box is not None:
            if box.element not in before and box.element_tag not in HEADINGS:
                yield box.element, number, hole
            box = _first_block(box)


def _first_block(box: Box) -> Box | None:
    """Give the first block inside a box; where headings stand first, the one behind them."""
    inside = [child for child in getattr(box, "children", ()) if in_flow(child)]
    return next((child for child in inside if child.element_tag not in HEADINGS), None)


def root(page: Page) -> Box:
    """Give the box of the whole text on a page."""
    return page._page_box.children[0]  # noqa: SLF001  # the boxes have no public way in


def in_flow(box: Box) -> bool:
    """Whether a box is a block of the text, and not set beside it."""
    return isinstance(box, BlockLevelBox) and box.is_in_normal_flow()


def text_height(page: Page) -> float:
    """Give the height between the margins of a page, in CSS pixels."""
    return float(page._page_box.height)  # noqa: SLF001


def free(page: Page) -> float:
    """Give the height between the last line of the text and the notes, or the foot of the page, in CSS pixels."""
    sheet = page._page_box  # noqa: SLF001
    notes = sum(box.margin_height() for box in sheet.children if isinstance(box, FootnoteAreaBox) and box.children)
    foot = sheet.content_box_y() + sheet.height - notes
    text = (box for box in root(page).descendants(placeholders=True) if isinstance(box, LineBox | ReplacedBox))
    last = max((box.position_y + box.height for box in text), default=foot)
    return float(foot - last)


def heights(pages: Iterable[Page]) -> dict[Element, float]:
    """Give how high each block of the text is with its margins, in CSS pixels, over all its pages."""
    found: dict[Element, float] = {}
    for page in pages:
        for box in root(page).descendants():
            if in_flow(box) and box.element is not None:
                found[box.element] = found.get(box.element, 0) + box.margin_height()
    return found
