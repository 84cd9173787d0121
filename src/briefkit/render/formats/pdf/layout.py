"""The page laid out on sheets, and laid out again where something did not find its place."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from weasyprint import HTML, Document, Page
from weasyprint.formatting_structure.boxes import BlockBox, BlockLevelBox

from briefkit.render.formats.pdf.engine import Engine
from briefkit.render.formats.pdf.floating import Floating
from briefkit.render.formats.pdf.marks import Box

KEEP = "data-keep"
"""Attribute of a block whose note slipped; the style sheet says what its values do (`print.css`)."""
_MOVES = ("whole", "page")
TORN = "data-torn"
"""Attribute of a float that finds no room in the margin; the style sheet sets it in the text instead."""
_ATTEMPTS = 6
_FEW = 8
RESOLUTION = 300
"""Pixels per inch at which pictures are embedded at most."""
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HOLE = 96
"""CSS pixels between two blocks that are more than space: five lines or so."""


def laid_out(html: HTML, ready: Engine) -> Document:
    """Lay a page out.

    WeasyPrint lets a note slip to the next page when the lines after its call fill the page, and breaks a float over
    two pages; it says nothing of either. The text is then set in a column, in which fewer notes slip; where that does
    not help, the block that calls the note is kept whole, or opens the next page; the float is marked; a heading that
    was left alone opens the next page; a figure that left a hole lets the text behind it move up. Each time the page is
    laid out anew.
    """
    parents = {child: parent for parent in html.etree_element.iter() for child in parent}
    floating = Floating(parents)
    for _ in range(_ATTEMPTS):
        document = html.render(stylesheets=[ready.sheet], font_config=ready.fonts, dpi=RESOLUTION)
        pages = document.pages
        if not any([_mark_torn(pages), _mark_lonely(pages), _mark_slipped(pages, parents), floating.move(pages)]):
            break
    floating.restore()
    return document


def slipped_notes(pages: Iterable[Page]) -> list[Element]:
    """Give the notes that do not begin on the page of their call, in the order of their calls."""
    calls: dict[Element, int] = {}
    notes: dict[Element, int] = {}
    for number, box in _boxes(pages):
        tag = box.element_tag or ""
        if tag.endswith("::footnote-call"):
            calls.setdefault(box.element, number)
        elif tag.endswith("::footnote-marker"):
            notes.setdefault(box.element, number)
    return [note for note, number in calls.items() if notes.get(note) != number]


def _boxes(pages: Iterable[Page]) -> Iterator[tuple[int, Box]]:
    for number, page in enumerate(pages):
        for box in page._page_box.descendants(placeholders=True):  # noqa: SLF001  # the boxes have no public way in
            yield number, box


def _mark_slipped(pages: Iterable[Page], parents: dict[Element, Element]) -> bool:
    """Mark the first block with a slipped note: the ones behind it may come right by that.

    A page that calls more notes than it can hold stays as it is: they run over to the next, and no word is lost.
    """
    slipped = slipped_notes(pages)
    if slipped and _set_in_column(slipped[0], parents):
        return True
    for note in slipped if len(slipped) <= _FEW else ():
        block = parents.get(note)
        while block is not None and not block.get("id", "").startswith("b-"):
            block = parents.get(block)
        move = next((move for move in _MOVES if block is not None and block.get(KEEP) != move), None)
        if block is None or block.get(KEEP) == _MOVES[-1] or move is None:
            continue
        block.set(KEEP, move if block.get(KEEP) is None else _MOVES[-1])
        return True
    return False


def _set_in_column(note: Element, parents: dict[Element, Element]) -> bool:
    """Set the text that a note belongs to in a column; give False where it stands in one, or in none of the body."""
    body: Element | None = note
    while body is not None and body.get("class") != "body":
        body = parents.get(body)
    if body is None or body.get(KEEP) is not None:
        return False
    body.set(KEEP, "column")
    return True


def _mark_lonely(pages: Iterable[Page]) -> bool:
    """Mark the headings that stand at the foot of a page with their text on the next; some notes bring that about."""
    fresh = [heading for heading in lonely_headings(pages) if heading.get(KEEP) is None]
    for heading in fresh:
        heading.set(KEEP, _MOVES[-1])
    return bool(fresh)


def lonely_headings(pages: Iterable[Page]) -> list[Element]:
    """Give the headings whose text does not begin on their page."""
    last: Element | None = None
    page = 0
    found: list[Element] = []
    for number, box in _boxes(pages):
        if not isinstance(box, BlockBox) or box.element is None or not box.is_in_normal_flow():
            continue
        if last is not None and box.element is not last and number != page:
            found.append(last)
        heading = box.element_tag in _HEADINGS
        if heading or box.element is not last:
            last, page = (box.element, number) if heading else (None, number)
    return found


def _mark_torn(pages: Iterable[Page]) -> bool:
    """Mark the floats that broke over two pages, and those that keep what follows from its place."""
    first: dict[Element, int] = {}
    found: set[Element] = set()
    for number, box in _boxes(pages):
        if box.element is None:
            continue
        if box.is_floated() and first.setdefault(box.element, number) != number:
            found.add(box.element)
        found.update(_pushing_floats(box))
    fresh = [element for element in found if element.get(TORN) is None]
    for element in fresh:
        element.set(TORN, "")
    return bool(fresh)


def _pushing_floats(box: Box) -> Iterator[Element]:
    """Give the floats in a block that leave a hole in the text, since the block behind them has to clear them."""
    last_float: Element | None = None
    foot: float | None = None
    for child in getattr(box, "children", ()):
        if getattr(child, "is_floated", lambda: False)():
            last_float = child.element
        elif isinstance(child, BlockLevelBox) and child.is_in_normal_flow():
            if foot is not None and last_float is not None and child.border_box_y() - foot > _HOLE:
                yield last_float
            foot = child.border_box_y() + child.border_height()
            last_float = _last_float(child, last_float)


def _last_float(box: Box, before: Element | None) -> Element | None:
    """Give the last float directly inside a block, or the one `before` it where it has none."""
    floats = [child.element for child in getattr(box, "children", ()) if child.is_floated()]
    return floats[-1] if floats else before
