"""Where on a finished page the lines and the paragraphs stand to which a proof gives numbers."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from weasyprint import Page
from weasyprint.formatting_structure.boxes import LineBox, TableBox, TableCellBox, TextBox

from briefkit.render.formats.pdf.holes import columns_of
from briefkit.render.formats.pdf.marks import POINTS, Box

_FURNITURE = "masthead"
_BAND = "front"
"""Classes of the page's parts: lines of the first are not counted, those of the second may stand on a band."""
_CORNER = 5 / POINTS
"""From the top of a block to the baseline of the number in its corner."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Where a number stands, in CSS pixels from the page's left upper corner."""

    y: float
    on_band: bool = False
    """Whether the title's band may lie under it."""
    corner: float | None = None
    """Where the number ends that stands in the corner of its own block; None for one in the margin."""
    behind: float | None = None
    """Where the column of text ends behind which it stands; None for one in the margin."""


def lines_of(page: Page, *, rtl: bool) -> Iterator[Baseline]:
    """Give the lines of a page that are counted: those of the text, as Word counts them.

    Not counted are the lines of tables, notes and furniture, and what stands in a margin column. Lines side by side
    are one.
    """
    rows: list[tuple[float, float]] = []
    root = _root(page)
    column = _Column(root.content_box_x(), root.content_box_x() + root.width, rtl)
    found = [(box, on_band) for box, on_band in _text_lines(root, column) if _has_words(box)]
    for box, on_band in sorted(found, key=lambda pair: float(pair[0].position_y)):
        middle = box.position_y + box.height / 2
        if any(top <= middle <= bottom for top, bottom in rows):
            continue
        rows.append((box.position_y, box.position_y + box.height))
        yield Baseline(box.position_y + box.baseline, on_band)


@dataclass(frozen=True, slots=True)
class _Column:
    """The text column of a page."""

    left: float
    right: float
    rtl: bool

    def lies_before(self, box: Box) -> bool:
        """Tell whether a box stands wholly in the margin before the text."""
        if self.rtl:
            return bool(box.position_x >= self.right - 1)
        return bool(box.position_x + box.margin_width() <= self.left + 1)


def paragraphs_of(page: Page, names: Container[str]) -> Iterator[tuple[str, Baseline]]:
    """Give the blocks that begin on a page, by the ids of their elements, and where their numbers stand.

    Args:
        page: as it is laid out.
        names: ids of the elements that are wanted.

    """
    seen: set[str] = set()
    for box in _root(page).descendants(placeholders=True):
        element: Element | None = box.element
        name = element.get("id", "") if element is not None else ""
        if element is None or name not in names or name in seen:
            continue
        line = next((inner for inner in _inside(box) if isinstance(inner, LineBox)), None)
        if line is None:
            continue
        seen.add(name)
        if element.get("class") == "stat" or isinstance(box, TableCellBox):  # several stand side by side
            rtl = box.style["direction"] == "rtl"
            corner = box.content_box_x() if rtl else box.content_box_x() + box.width
            yield name, Baseline(box.content_box_y() + _CORNER, corner=corner)
        else:
            yield name, Baseline(line.position_y + line.baseline, behind=_column_end(page, line))


def _column_end(page: Page, line: Box) -> float | None:
    """Give where the column ends that holds a line, in the direction of its text; None for the last one."""
    for columns in columns_of(page):
        if line.position_y >= max(column.position_y + column.height for column in columns):
            continue
        for column in columns[:-1]:
            left, right = column.position_x, column.position_x + column.width
            if left - 1 <= line.position_x < right and column.position_y <= line.position_y:
                return float(left if column.style["direction"] == "rtl" else right)
    return None


def _root(page: Page) -> Box:
    return page._page_box.children[0]  # noqa: SLF001  # the boxes have no public way in


def _inside(box: Box) -> Iterator[Box]:
    if hasattr(box, "descendants"):
        yield from box.descendants()


def _text_lines(box: Box, column: _Column, *, on_band: bool = False) -> Iterator[tuple[Box, bool]]:
    """Give the lines of the text's own flow below a box, and whether each stands in the part with the title."""
    for child in getattr(box, "children", ()):
        classes = child.element.get("class", "").split() if child.element is not None else []
        if (
            (isinstance(child, TableBox) and child.element_tag == "table")
            or not child.is_in_normal_flow()
            or _FURNITURE in classes
        ):
            continue
        if isinstance(child, LineBox):
            yield child, on_band
        elif not column.lies_before(child):
            yield from _text_lines(child, column, on_band=on_band or _BAND in classes)


def _has_words(line: Box) -> bool:
    return any(isinstance(box, TextBox) and box.text.strip() for box in line.descendants())
