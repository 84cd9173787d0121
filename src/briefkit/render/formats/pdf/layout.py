"""The page laid out on sheets, and laid out again where something did not find its place."""

from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import HTML, Document, Page

from briefkit.render.formats.pdf.engine import Engine

KEEP = "data-keep"
"""Attribute of a block whose note slipped; the style sheet says what its values do (`print.css`)."""
_MOVES = ("whole", "page")
TORN = "data-torn"
"""Attribute of a float that broke over two pages; the style sheet sets it in the text instead."""
_ATTEMPTS = 6


def laid_out(html: HTML, ready: Engine) -> Document:
    """Lay a page out.

    WeasyPrint lets a note slip to the next page when the lines after its call fill the page, and breaks a float over two
    pages; it says nothing of either. The block that calls the note is then kept whole, and if that does not help it
    opens the next page; the float is marked. Each time the page is laid out anew.
    """
    parents = {child: parent for parent in html.etree_element.iter() for child in parent}
    for _ in range(_ATTEMPTS):
        document = html.render(stylesheets=[ready.sheet], font_config=ready.fonts)
        if not any([_mark_torn(document.pages), _mark_slipped(document.pages, parents)]):
            break
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


def _boxes(pages: Iterable[Page]) -> Iterator[tuple[int, Any]]:
    for number, page in enumerate(pages):
        for box in page._page_box.descendants(placeholders=True):  # noqa: SLF001  # the boxes have no public way in
            yield number, box


def _mark_slipped(pages: Iterable[Page], parents: dict[Element, Element]) -> bool:
    """Mark the first block with a slipped note: the ones behind it may come right by that."""
    for note in slipped_notes(pages):
        block = parents.get(note)
        while block is not None and not block.get("id", "").startswith("b-"):
            block = parents.get(block)
        move = next((move for move in _MOVES if block is not None and block.get(KEEP) != move), None)
        if block is None or block.get(KEEP) == _MOVES[-1] or move is None:
            continue
        block.set(KEEP, move if block.get(KEEP) is None else _MOVES[-1])
        return True
    return False


def _mark_torn(pages: Iterable[Page]) -> bool:
    first: dict[Element, int] = {}
    torn = False
    for number, box in _boxes(pages):
        if box.element is None or not box.is_floated() or first.setdefault(box.element, number) == number:
            continue
        torn |= box.element.get(TORN) is None
        box.element.set(TORN, "")
    return torn
