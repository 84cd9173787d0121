"""What stands where on laid out pages, and how much of a page is white."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from weasyprint import Page
from weasyprint.formatting_structure.boxes import BlockLevelBox, FootnoteAreaBox, LineBox, ReplacedBox

from briefkit.render.formats.pdf.marks import Box

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def late_blocks(pages: Sequence[Page]) -> Iterator[tuple[Element, int, float]]:
    """Give what opens a page or a column: each block that begins there with all that is inside its beginning.

    The outer one comes first. The page before (from 0) and the height that is white on it, in CSS pixels, come along. A
    heading that opens a page is passed over: it stays with the block behind it.
    """
    for number, place, following, hole in _pairs(pages):
        if pages[number].width > pages[number].height:
            continue  # text that moved up would stand on an upright page, before the table of the landscape one
        before = {box.element for box in place.descendants()}
        box: Box | None = following
        while box is not None:
            if box.element not in before and box.element_tag not in HEADINGS:
                yield box.element, number, hole
            box = _first_block(box)


def _pairs(pages: Sequence[Page]) -> Iterator[tuple[int, Box, Box, float]]:
    """Give each page and each column on it with the one that the text goes on in, and the height that is white."""
    for number, (page, following) in enumerate(pairwise(pages)):
        yield number, root(page), root(following), free(page)
    for number, page in enumerate(pages):
        for columns in columns_of(page):
            behind = [root(pages[number + 1])] if columns[-1] is _last_column(page) and number + 1 < len(pages) else []
            for column, following in pairwise([*columns, *behind]):
                yield number, column, following, _white(column, column.position_y + column.height)


def columns_of(page: Page) -> Iterator[list[Box]]:
    """Give the columns on a page, those side by side together."""
    for box in root(page).descendants():
        columns = [child for child in getattr(box, "children", ()) if getattr(child, "is_column", False)]
        if columns:
            yield columns


def _last_column(page: Page) -> Box | None:
    """Give the column in which the text of a page ends; None where it ends below all columns."""
    box: Box | None = root(page)
    while box is not None and not getattr(box, "is_column", False):
        box = next((child for child in reversed(getattr(box, "children", ())) if in_flow(child)), None)
    return box


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
    return _white(root(page), sheet.content_box_y() + sheet.height - notes)


def _white(place: Box, foot: float) -> float:
    text = (box for box in place.descendants(placeholders=True) if isinstance(box, LineBox | ReplacedBox))
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
