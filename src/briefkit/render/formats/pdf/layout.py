"""The page laid out on sheets, and laid out again where something did not find its place."""

import gc
from xml.etree.ElementTree import Element

from weasyprint import HTML, Document

from briefkit.model.house_style import HouseStyle
from briefkit.render.formats.pdf.columns import Arrangement
from briefkit.render.formats.pdf.ending import Ending
from briefkit.render.formats.pdf.engine import Engine
from briefkit.render.formats.pdf.floating import Floating
from briefkit.render.formats.pdf.holes import free
from briefkit.render.formats.pdf.marks import POINTS
from briefkit.render.formats.pdf.moves import Layout, Move
from briefkit.render.formats.pdf.oversize import too_large
from briefkit.render.formats.pdf.slips import Slips

_ATTEMPTS = 6
_FAILURES = (AssertionError, AttributeError, LookupError, TypeError, ValueError)
"""What WeasyPrint raises where columns are too much for it."""
_LONG = 10
"""Pages up to which a layout may be kept beside the next one, and the last sheet is worth further ones."""


def laid_out(html: HTML, ready: Engine, style: HouseStyle) -> Layout:
    """Lay a page out.

    WeasyPrint lets a note slip to the next page when the lines after its call fill the page, and breaks a float over
    two pages; it says nothing of either. The text is then set in a column, in which fewer notes slip; where that does
    not help, the block that calls the note is kept whole, or opens the next page; the float is marked; a heading that
    was left alone opens the next page; a figure that left a hole changes places with text; a block that left a great
    one may break. Each time the page is laid out anew. The last sheet is looked at in the end.

    Args:
        html: the page.
        ready: the house's style sheet and faces.
        style: the house style; its page says what is asked of the last sheet.

    Raises:
        RenderError: a style sheet asks for a size that no page holds.

    """
    setter = _Setter(html, ready, style)
    setter.settle()
    ending = Ending(html.etree_element, setter.parents, style.page.balance, in_columns=setter.arrangement.in_columns)
    settled, moves, marks = setter.document, list(setter.moves), setter.marks()
    for change in ending.changes(settled.pages) if len(settled.pages) <= _LONG else ():
        setter.moves.append(change)
        setter.settle()
        if ending.is_better(change, settled.pages, setter.document.pages):
            break
        setter.document, setter.moves = settled, list(moves)
        setter.restore(marks)
    setter.floating.restore()
    setter.arrangement.restore()
    white = tuple(round(free(page) * POINTS / 72 * 25.4, 1) for page in setter.document.pages)
    return Layout(setter.document, setter.rounds, tuple(setter.moves), white)


class _Setter:
    """Lays one page out until nothing is left to be mended."""

    def __init__(self, html: HTML, ready: Engine, style: HouseStyle) -> None:
        self._style = style
        self._html = html
        self._ready = ready
        self.arrangement = Arrangement(html.etree_element, style)
        self.parents = {child: parent for parent in html.etree_element.iter() for child in parent}
        self.floating = Floating(self.parents)
        self._slips = Slips(self.parents, in_columns=self.arrangement.in_columns)
        self.document: Document
        self.moves: list[Move] = []
        self.rounds = 0

    def settle(self) -> None:
        """Lay the page out, at most six times."""
        for left in reversed(range(_ATTEMPTS)):
            self.document = self._render()
            pages = self.document.pages
            if self.arrangement.in_columns and self.arrangement.give_up_columns(pages):
                self.moves.append(Move("single", "", 1))
                continue
            moves = [*self._slips.mend(pages), *self.floating.move(pages)]
            if not moves:
                return
            self.moves += moves
            if left and len(pages) > _LONG:
                del self.document, pages
                gc.collect()  # boxes know one another, and a process that builds does not look for such by itself

    def _render(self) -> Document:
        self.rounds += 1
        try:
            return self._html.render(stylesheets=[self._ready.sheet], font_config=self._ready.fonts)
        except OverflowError as fault:  # from Pango, which counts in 32 bits
            raise too_large(self._style) from fault
        except _FAILURES:
            if not self.arrangement.in_columns:
                raise
            self.arrangement.give_up_columns()
            self.moves.append(Move("single", "", 1))
            return self._render()

    def marks(self) -> dict[Element, dict[str, str]]:
        """Give the attributes of every element as they are."""
        return {element: dict(element.attrib) for element in self._html.etree_element.iter()}

    def restore(self, marks: dict[Element, dict[str, str]]) -> None:
        """Give every element its attributes back."""
        for element, attributes in marks.items():
            element.attrib.clear()
            element.attrib.update(attributes)
