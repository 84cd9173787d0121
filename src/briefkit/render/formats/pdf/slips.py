"""What slipped from its place while the pages were set, marked so that the next round sets it right."""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from weasyprint import Page
from weasyprint.formatting_structure.boxes import BlockBox, BlockLevelBox, TableBox

from briefkit.render.formats.pdf.marks import Box
from briefkit.render.formats.pdf.moves import KEEP, TORN, Action, Move, moved
from briefkit.render.formats.pdf.roles import name

_FEW = 8
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_HOLE = 96
"""CSS pixels between two blocks that are more than space: five lines or so."""


class Slips:
    """Finds notes, headings and floats out of place on the pages of one document, and marks their blocks."""

    def __init__(self, parents: dict[Element, Element], *, in_columns: bool) -> None:
        self._parents = parents
        self._in_columns = in_columns

    def mend(self, pages: Iterable[Page]) -> list[Move]:
        """Mark what slipped; give what was done."""
        pages = list(pages)
        return [*self._high_opening(pages), *self._torn(pages), *self._lonely(pages), *self._notes(pages)]

    def _high_opening(self, pages: Sequence[Page]) -> Iterator[Move]:
        """Mark an opening whose parts stand side by side, and which is higher than the first page."""
        sheet = pages[0]._page_box  # noqa: SLF001  # the boxes have no public way in
        for number, box in boxes(pages[:2]):
            if not isinstance(box, TableBox) or box.element is None or box.element.get("class") != "opening":
                continue
            foot = box.position_y + box.height
            if (number or foot > sheet.content_box_y() + sheet.height) and box.element.get(KEEP) is None:
                box.element.set(KEEP, "break")
                yield moved("break", box.element, number, self._parents)

    def _notes(self, pages: Iterable[Page]) -> Iterator[Move]:
        """Mark the first block with a slipped note: the ones behind it may come right by that.

        A page that calls more notes than it can hold stays as it is: they run over to the next, and no word is lost.
        """
        slipped = slipped_notes(pages)
        body = self._body_of(slipped[0][0]) if slipped and not self._in_columns else None
        if body is not None and body.get(KEEP) is None:
            body.set(KEEP, "column")
            yield moved("column", body, slipped[0][1], self._parents)
            return
        for note, page in slipped if len(slipped) <= _FEW else ():
            block = self._parents.get(note)
            while block is not None and not block.get("id", "").startswith("b-"):
                block = self._parents.get(block)
            if block is None:
                continue
            action: Action = "whole" if block.get(KEEP) is None else "page"
            block = self._with_headings(block) if action == "page" else block
            if block.get(KEEP) == "page":
                continue
            block.set(KEEP, action)
            yield moved(action, block, page, self._parents)
            return

    def _with_headings(self, block: Element) -> Element:
        """Give the first of the headings right over a block, or the block: together they open a page."""
        siblings = list(self._parents[block])
        at = siblings.index(block)
        while at and name(siblings[at - 1]) in _HEADINGS:
            at -= 1
        return siblings[at]

    def _body_of(self, note: Element) -> Element | None:
        body: Element | None = note
        while body is not None and body.get("class") != "body":
            body = self._parents.get(body)
        return body

    def _lonely(self, pages: Iterable[Page]) -> Iterator[Move]:
        """Mark the headings that stand at the foot of a page with their text on the next; some notes cause that."""
        for heading, page in lonely_headings(pages):
            if heading.get(KEEP) is None:
                heading.set(KEEP, "page")
                yield moved("page", heading, page, self._parents)

    def _torn(self, pages: Iterable[Page]) -> Iterator[Move]:
        """Mark the floats that broke over two pages, and those that keep what follows from its place."""
        first: dict[Element, int] = {}
        for number, box in boxes(pages):
            if box.element is None:
                continue
            broken = box.is_floated() and first.setdefault(box.element, number) != number
            for element in (*((box.element,) if broken else ()), *_pushing_floats(box)):
                if element.get(TORN) is None:
                    element.set(TORN, "")
                    yield moved("text", element, first.get(element, number), self._parents)


def boxes(pages: Iterable[Page]) -> Iterator[tuple[int, Box]]:
    """Give every box with the number of its page, from 0."""
    for number, page in enumerate(pages):
        for box in page._page_box.descendants(placeholders=True):  # noqa: SLF001  # the boxes have no public way in
            yield number, box


def slipped_notes(pages: Iterable[Page]) -> list[tuple[Element, int]]:
    """Give the notes that do not begin on the page of their call, and that page, in the order of their calls."""
    calls: dict[Element, int] = {}
    notes: dict[Element, int] = {}
    for number, box in boxes(pages):
        tag = box.element_tag or ""
        if tag.endswith("::footnote-call"):
            calls.setdefault(box.element, number)
        elif tag.endswith("::footnote-marker"):
            notes.setdefault(box.element, number)
    return [(note, number) for note, number in calls.items() if notes.get(note) != number]


def lonely_headings(pages: Iterable[Page]) -> list[tuple[Element, int]]:
    """Give the headings whose text does not begin on their page, or in their column, and that page."""
    last: Element | None = None
    stood = (0, 0)
    found: list[tuple[Element, int]] = []
    place = 0
    for number, box in boxes(pages):
        place += getattr(box, "is_column", False)
        if not isinstance(box, BlockBox) or box.element is None or not box.is_in_normal_flow():
            continue
        if last is not None and box.element is not last and (number, place) != stood:
            found.append((last, stood[0]))
        heading = box.element_tag in _HEADINGS
        if heading or box.element is not last:
            last, stood = (box.element if heading else None), (number, place)
    return found


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
