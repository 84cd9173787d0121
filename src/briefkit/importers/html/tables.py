"""Tables of a page, with the cells that span others."""

from collections.abc import Callable, Iterator
from typing import Final
from xml.etree.ElementTree import Element

from briefkit.importers.html.tree import name_of
from briefkit.importers.manuscript import Alignment, Cell, Run

Line = Callable[[Element], tuple[tuple[Run, ...], ...]]
_GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
_PARTS: Final = _GROUPS | {"tr", "caption", "colgroup", "col", "script", "style", "template"}
_CELLS: Final = frozenset({"td", "th", "script", "style", "template"})
_HEADS: Final = frozenset({"h1", "h2", "h3"})
_MANY: Final = 4
"""Paragraphs of a cell that is a column of a page."""
_MOST_SPANNED: Final = 60
_SIDES: Final[dict[str, Alignment]] = {"right": "right", "center": "center", "left": "left"}


def cells_of(table: Element, line: Line) -> tuple[tuple[tuple[Cell, ...], ...], bool, Element | None]:
    """Give the rows of a table, whether the first is its head, and its caption.

    Args:
        table: the element.
        line: gives the lines of a cell.

    """
    caption = next((child for child in table if name_of(child) == "caption"), None)
    rows = list(_rows(table))
    cells = tuple(
        row for row in (tuple(_cell(c, line) for c in row if name_of(c) in ("td", "th")) for row in rows) if row
    )
    first = [name_of(cell) for cell in rows[0]] if rows else []
    has_head = any(name_of(part) == "thead" for part in table) or (bool(first) and set(first) <= {"th", ""})
    return cells, has_head, caption


def is_frame(table: Element) -> bool:
    """Tell whether a table only puts text beside text: one column, or tables, headings or pages of text in it."""
    cells = list(own_cells(table))
    if table.get("role") == "presentation" or max((len(list(_cells(row))) for row in _rows(table)), default=0) <= 1:
        return True
    inside = [[name_of(inner) for inner in cell.iter()] for cell in cells]
    return any(set(names) & _HEADS or names.count("p") >= _MANY or "table" in names for names in inside)


def strays(table: Element) -> Iterator[Element]:
    """Give what stands in a table outside its rows, as bad pages have it."""
    for part in (table, *(child for child in table if name_of(child) in _GROUPS), *_rows(table)):
        known = _CELLS if name_of(part) == "tr" else _PARTS
        yield from (child for child in part if name_of(child) and name_of(child) not in known)


def own_cells(table: Element) -> Iterator[Element]:
    """Give the cells of a table, and its caption, but not those of tables in it."""
    yield from (child for child in table if name_of(child) == "caption")
    yield from (cell for row in _rows(table) for cell in _cells(row))


def _cells(row: Element) -> Iterator[Element]:
    return (cell for cell in row if name_of(cell) in ("td", "th"))


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if name_of(child) == "tr":
            yield child
        elif name_of(child) in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if name_of(row) == "tr")


def _cell(cell: Element, line: Line) -> Cell:
    style = cell.get("style", "").replace(" ", "").lower()
    said = next((side for side in _SIDES if f"text-align:{side}" in style), cell.get("align", "").lower())
    return Cell(line(cell), _span(cell, "colspan"), _span(cell, "rowspan"), _SIDES.get(said, ""))


def _span(cell: Element, name: str) -> int:
    said = cell.get(name, "1").strip()
    return max(1, min(int(said), _MOST_SPANNED)) if said.isascii() and said.isdigit() and len(said) < 6 else 1  # noqa: PLR2004
