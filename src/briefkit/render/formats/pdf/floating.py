"""What left a hole at the foot of a page: figures change places with the text around them, other blocks may break.

WeasyPrint has no float to the top of a page. Only the place on paper changes: the tags keep the order of the brief.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from weasyprint import Page

from briefkit.render.formats.pdf.holes import HEADINGS, heights, late_blocks, text_height
from briefkit.render.formats.pdf.moves import KEEP, Action, Move, moved
from briefkit.render.formats.pdf.roles import is_note, is_repeated, name

_HOLE = 95
"""CSS pixels at the foot of a page that are too many to be left white where text can fill them: 25 mm."""
_QUARTER = 0.22
"""Share of a page that is too much to be left white before what could break over two pages: a quarter, with the space
under the last line."""
_FLOWING = frozenset({"p", "ul", "ol", "blockquote"})
"""What may change places with a figure within its section; going up it takes along the headings over it."""
_BREAKING = frozenset({"aside", "blockquote", "pre", "li"})
"""What is kept in one piece where that leaves no great hole."""
_MOST_MOVES = 2
"""Times that a figure is moved: the text that fills a page may bring it next to another figure, which comes along."""
_ROWS = 6
"""Of a table that may run over a page."""


def _flows(element: Element) -> bool:
    """Whether a block may change places with a figure: one that holds a figure of its own would bear a later number."""
    return name(element) in _FLOWING and not any(name(inner) == "figure" for inner in element.iter())


class Floating:
    """Moves figures of one page, and moves them back in the end."""

    def __init__(self, parents: dict[Element, Element]) -> None:
        self._parents = parents
        self._orders: dict[Element, list[Element]] = {}
        self._moved: Counter[Element] = Counter()

    def move(self, pages: Sequence[Page]) -> list[Move]:
        """Treat the first block that left a hole which can be filled; give what was done."""
        for element, page, hole in late_blocks(pages):
            action: Action | None = None
            if name(element) == "figure" and hole > _HOLE:
                action = self._exchanged(element, hole, pages)
            if action is None and hole > _QUARTER * text_height(pages[page]):
                action = self._broken(element)
            if action is not None:
                return [moved(action, element, page + 1, self._parents)]
        return []

    def restore(self) -> None:
        """Put every figure back to its place in the brief."""
        for parent, order in self._orders.items():
            parent[:] = order

    def _exchanged(self, figure: Element, hole: float, pages: Sequence[Page]) -> Action | None:
        """Move a figure behind text that fills the hole, or before as much text as makes room for it."""
        if self._moved[figure] == _MOST_MOVES or any(map(is_note, figure.iter())):
            return None
        parent = self._parents[figure]
        siblings = list(parent)
        at = siblings.index(figure)
        known = heights(pages)
        together = self._figures(siblings[at:])
        behind = self._filling(siblings[at + together :], hole, known)
        before = 0
        if not behind and not self._moved[figure] and hole > _QUARTER * text_height(pages[0]):
            before = self._making_room(siblings[:at], known.get(figure, 0) - hole, known)
        if not behind and not before:
            return None
        self._moved[figure] += 1
        self._orders.setdefault(parent, list(siblings))
        figures = siblings[at : at + together] if behind else [figure]
        del siblings[at : at + len(figures)]
        siblings[at + behind - before : at + behind - before] = figures
        parent[:] = siblings
        return "later" if behind else "sooner"

    @staticmethod
    def _figures(siblings: Sequence[Element]) -> int:
        """Give how many figures stand first, one right behind the other: they keep their order, and hold no note."""
        stays = (name(element) != "figure" or any(map(is_note, element.iter())) for element in siblings)
        return next((count for count, stop in enumerate(stays) if stop), len(siblings))

    def _filling(self, following: Iterable[Element], hole: float, known: dict[Element, float]) -> int:
        """Give how many of the following elements fill a hole; 0 where none may move."""
        filled, count = 0.0, 0
        for passed, element in enumerate(following, start=1):
            if filled >= hole or not (_flows(element) or name(element) in HEADINGS or is_repeated(element)):
                break
            filled += known.get(element, 0)
            count = count if name(element) in HEADINGS else passed  # no heading comes last
        return count

    def _making_room(self, before: Sequence[Element], needed: float, known: dict[Element, float]) -> int:
        """Give how many of the elements before a figure have to follow it; 0 where they may not."""
        room = 0.0
        for passed, element in enumerate(reversed(before), start=1):
            if not _flows(element):
                return 0
            room += known.get(element, 0)
            if room >= needed:
                return passed
        return 0

    @staticmethod
    def _broken(element: Element) -> Action | None:
        """Let a block run over the page break; a picture and a small table cannot."""
        rows = sum(name(row) == "tr" for row in element.iter()) if name(element) == "figure" else 0
        if element.get(KEEP) is not None or not (name(element) in _BREAKING or rows >= _ROWS):
            return None
        element.set(KEEP, "break")
        return "break"
