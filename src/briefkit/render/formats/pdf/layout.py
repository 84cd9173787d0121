"""The page laid out on sheets, and laid out again where a footnote slipped from the page of its call."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from weasyprint import CSS, HTML, Document, Page

from briefkit.render.formats.pdf.engine import Engine

_MOVES = ("break-inside: avoid", "break-before: page")
"""What is tried with the block that calls a slipped note, one after the other."""
_ATTEMPTS = 6


def laid_out(html: HTML, ready: Engine) -> Document:
    """Lay a page out.

    WeasyPrint lets a note slip to the next page when the lines after its call fill the page, and says nothing. The block
    that calls it is then kept whole, and if that does not help it opens the next page.
    """
    parents = {child: parent for parent in html.etree_element.iter() for child in parent}
    tried: dict[str, int] = {}
    while True:
        rules = "".join(f"#{block} {{ {_MOVES[move]} }}" for block, move in tried.items())
        sheets = [ready.sheet, CSS(string=rules)] if rules else [ready.sheet]
        document = html.render(stylesheets=sheets, font_config=ready.fonts)
        slipped = slipped_notes(document.pages)
        block = _block(slipped[0], parents) if slipped else None
        if block is None or len(tried) == _ATTEMPTS or tried.get(block) == len(_MOVES) - 1:
            return document
        tried[block] = tried.get(block, -1) + 1


def slipped_notes(pages: Iterable[Page]) -> list[Element]:
    """Give the notes that do not begin on the page of their call, in the order of their calls."""
    calls: dict[Element, int] = {}
    notes: dict[Element, int] = {}
    for number, page in enumerate(pages):
        for box in page._page_box.descendants(placeholders=True):  # noqa: SLF001  # the boxes have no public way in
            tag = box.element_tag or ""
            if tag.endswith("::footnote-call"):
                calls.setdefault(box.element, number)
            elif tag.endswith("::footnote-marker"):
                notes.setdefault(box.element, number)
    return [note for note, number in calls.items() if notes.get(note) != number]


def _block(note: Element, parents: dict[Element, Element]) -> str | None:
    """Give the id of the paragraph, item or cell that calls a note."""
    element = parents.get(note)
    while element is not None and not element.get("id", "").startswith("b-"):
        element = parents.get(element)
    return element.get("id") if element is not None else None
