"""The last sheet: a few lines on it are drawn back to the sheet before, or are given company."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element

from weasyprint import Page
from weasyprint.formatting_structure.boxes import LineBox, ReplacedBox

from briefkit.model.house_style import Balance
from briefkit.render.formats.pdf.holes import HEADINGS, free, in_flow, root, text_height
from briefkit.render.formats.pdf.marks import Box
from briefkit.render.formats.pdf.moves import FIT, KEEP, Move, moved
from briefkit.render.formats.pdf.roles import is_repeated, name

_SHORT: Final = 0.25
"""Share of a sheet that is too little for the last one."""
_ENOUGH: Final = 0.3
"""Share of a sheet that the last one is given where it cannot be spared."""
_FULL: Final = 0.78
"""Share of a sheet that is to stay on the one before."""
_HALF: Final = 0.5
"""Share that must stay there, where the last would else hold next to nothing, or is to be as full."""
_NEXT_TO_NOTHING: Final = 0.12
_CLOSER: Final = {"1": 0.985, "2": 0.97, "3": 0.955}
"""Value of the page's attribute -> how close its lines stand then; as in `print.css`."""
_YIELD: Final = 0.8
"""Share of the text's height that is lines and space, and yields."""
_SECTION: Final = 0.3
"""Share of a sheet by which a break before a section may lie further from the best place."""
_PARTS: Final = frozenset({"section", "footer"})
_HOLDERS: Final = frozenset({"article", "body", "section", "div", "dl", "main"})


class Ending:
    """Tries what the house asks of the last sheet, one change after another."""

    def __init__(self, page: Element, parents: dict[Element, Element], balance: Balance, *, in_columns: bool) -> None:
        self._page = page
        self._in_columns = in_columns
        self._parents = parents
        self._balance = balance

    def changes(self, pages: Sequence[Page]) -> Iterator[Move]:
        """Make one change after another, each instead of the one before, as long as they are asked for."""
        if len(pages) == 1 or self._balance == "none":
            return
        share = _filled(pages[-1])
        if share < _SHORT:
            for level in _levels(pages, share):
                self._page.set(FIT, level)
                yield Move("closer", "", len(pages))
        if self._in_columns:
            return  # columns of the last sheet are as high as one another: no block could open it
        if share < _SHORT or (self._balance == "even" and share < _HALF):
            goal = _ENOUGH if self._balance == "fit" else (share + _filled(pages[-2])) / 2
            element = self._break(pages, goal, _FULL)
            if element is None and (self._balance == "even" or share < _NEXT_TO_NOTHING):
                element = self._break(pages, goal, _HALF)
            if element is not None:
                element.set(KEEP, "page")
                yield moved("even", element, len(pages) - 2, self._parents)

    @staticmethod
    def is_better(change: Move, before: Sequence[Page], after: Sequence[Page]) -> bool:
        """Whether the pages are better for a change."""
        if change.action == "closer":
            return len(after) < len(before)
        return len(after) == len(before) and _filled(after[-1]) > _filled(before[-1])

    def _break(self, pages: Sequence[Page], goal: float, least: float) -> Element | None:
        """Give the block of the last sheet but one that had best open the last; None where there is none.

        Args:
            pages: as they are.
            goal: share of a sheet that the last one should hold.
            least: share that must stay on the one before.

        """
        height = text_height(pages[-2])
        filled, share = _filled(pages[-2]), _filled(pages[-1])
        best: tuple[float, Element] | None = None
        for element, down in self._openings(pages):
            left = down / height
            distance = abs(filled - left + share - goal) - (_SECTION if name(element) in _PARTS else 0)
            if left >= least and (best is None or distance < best[0]):
                best = distance, element
        return best[1] if best else None

    def _openings(self, pages: Sequence[Page]) -> Iterator[tuple[Element, float]]:
        """Give the blocks that may open a page, and how far down they begin on the last sheet but one."""
        known = {box.element for page in pages[:-2] for box in root(page).descendants()}
        top = pages[-2]._page_box.content_box_y()  # noqa: SLF001  # the boxes have no public way in
        for parent in root(pages[-2]).descendants():
            if parent.element is None or name(parent.element) not in _HOLDERS:
                continue
            for before, box in pairwise(filter(in_flow, getattr(parent, "children", ()))):
                alone = before.element_tag in HEADINGS or box.element in known or box.element.get(KEEP) is not None
                if not alone and not is_repeated(box.element):
                    yield box.element, box.position_y - top


def _levels(pages: Sequence[Page], share: float) -> list[str]:
    """Give how close the lines may have to stand for the last sheet to be spared: what should do, and the most."""
    sheets = len(pages) - 1
    enough = [level for level, close in _CLOSER.items() if sheets * (1 - close) * _YIELD + _room(pages) > share]
    return list(dict.fromkeys([*enough[:1], *enough[-1:]]))


def _room(pages: Sequence[Page]) -> float:
    """Give the share of a sheet that is white on the last but one."""
    return free(pages[-2]) / text_height(pages[-2])


def _filled(page: Page) -> float:
    """Give the share of the text's height that is filled."""
    lines: list[Box] = [box for box in root(page).descendants() if isinstance(box, LineBox | ReplacedBox)]
    top = page._page_box.content_box_y()  # noqa: SLF001
    foot = max((box.position_y + box.height for box in lines), default=top)
    return float(foot - top) / text_height(page)
