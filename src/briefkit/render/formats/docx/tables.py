"""Tables: a caption with its number, rows and columns, the source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from briefkit.model.blocks import Alignment, Cell, Table
from briefkit.model.text import bare_text
from briefkit.render.columns import column_alignments, sums_up
from briefkit.render.formats.docx.captions import set_caption, set_source
from briefkit.render.formats.docx.columns import column_widths
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import line
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.ooxml.tables import TableFacts, table
from briefkit.render.formats.docx.template import TABLE_STYLE

_STYLES: Final[Mapping[Alignment, str]] = {"left": "Table Text", "center": "Table Centred", "right": "Table Number"}
_KEPT_ROWS: Final = 12
"""A table of no more rows stays on one page."""


def set_table(block: Table, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give a table with its caption and its source."""
    yield from set_caption("table", block, block.caption, ms, place)
    yield from set_matter(block, "", ms, place)
    yield from set_source(block, block.source, ms, place)


def set_matter(data: Table, description: str, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give the table itself."""
    titled = any(bare_text(cell.inlines).strip() for cell in data.header)
    rows = ((data.header,) if titled else ()) + data.rows
    count = max((len(row) for row in rows), default=0)
    if not count:
        return
    styles = [_STYLES[alignment] for alignment in column_alignments(data)]
    widths = column_widths(rows, count, ms.template, ms.template.sheet.measure)
    last = len(rows) - 1
    cells = []
    for number, row in enumerate(rows):
        kept = data.source != () if number == last else number == 0 or len(rows) <= _KEPT_ROWS
        in_row = Row(number + (not titled), kept, sums_up(row), data)
        cells.append([_cell(row, column, styles[column], in_row, ms, place) for column in range(count)])
    facts = TableFacts(
        style=ms.used(TABLE_STYLE),
        title=bare_text(data.caption) or ms.label("table"),
        description=description or ", ".join(bare_text(cell.inlines) for cell in data.header),
        rtl=place.tongue.rtl,
    )
    yield table(facts, widths, cells[0] if titled else (), cells[1:] if titled else cells)
    ms.ahead = "after Table"


@dataclass(frozen=True, slots=True)
class Row:
    """What the cells of a row share."""

    number: int
    """0 for the header."""
    kept: bool
    """Whether it stays with the next one."""
    total: bool
    """Whether it sums up the others: then all of it is bold."""
    table: Table


def _cell(cells: tuple[Cell, ...], column: int, style: str, row: Row, ms: Manuscript, place: Place) -> Xml:
    """Give the one paragraph of a cell; a row too short is filled up."""
    cell = cells[column] if column < len(cells) else Cell(())
    key = f"{row.table.key}_r{row.number}c{column + 1}"
    mark = Mark(key, "cell", cell.span, ms.printed.wording.printed(cell.inlines), row.table.key)
    content = line(cell.inlines, ms, Ink(place, base="Strong" if row.total else ""))
    return ms.paragraph(f"{style} Kept" if row.kept else style, content, place, mark if content else None)
