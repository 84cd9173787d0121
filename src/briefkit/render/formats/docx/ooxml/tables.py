"""Tables: a grid of fixed columns whose first row is repeated on every page."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el, flag


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What a table says of itself."""

    style: str
    title: str
    description: str
    rtl: bool = False
    titled: bool = True
    """Whether its first row names its columns."""
    row_headers: bool = True
    """Whether its first column names its rows."""
    indent: int = 0
    """Twips from the edge of the text to the table; less than 0 for one that reaches into the margin."""
    edge: int = 0
    """Twips between the edge of the table and the words in it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: Sequence[Xml]
    """One paragraph each."""
    header: bool = False
    whole: bool = True
    """Whether it stays on one page."""


def table(facts: TableFacts, widths: Sequence[int], rows: Sequence[Row]) -> Xml:
    """Give a table.

    Args:
        facts: its style, its shape and its description for those who do not see it.
        widths: of the columns, in twips.
        rows: the header first, if it has one.

    """
    look = el(
        "w:tblLook",
        w_val=f"{0x0400 + 0x20 * facts.titled + 0x80 * facts.row_headers:04X}",  # ECMA-376 part 4, 14.4.6
        w_firstRow=int(facts.titled),
        w_lastRow=0,
        w_firstColumn=int(facts.row_headers),
        w_lastColumn=0,
        w_noHBand=0,
        w_noVBand=1,
    )
    properties = el(
        "w:tblPr",
        el("w:tblStyle", w_val=facts.style),
        el("w:bidiVisual") if facts.rtl else NOTHING,
        el("w:tblW", w_w=sum(widths), w_type="dxa"),
        el("w:tblInd", w_w=facts.indent, w_type="dxa") if facts.indent else NOTHING,
        el("w:tblLayout", w_type="fixed"),
        look,
        el("w:tblCaption", w_val=facts.title),
        el("w:tblDescription", w_val=facts.description),
    )
    grid = el("w:tblGrid", *(el("w:gridCol", w_w=width) for width in widths))
    return el("w:tbl", properties, grid, *(_row(row, widths, facts.edge) for row in rows))


def _row(row: Row, widths: Sequence[int], edge: int) -> Xml:
    marks = (flag("w:cantSplit", row.whole or None), flag("w:tblHeader", row.header or None))
    last = len(widths) - 1
    cells = (
        el("w:tc", _cell_properties(width, edge if n == 0 else None, edge if n == last else None), cell)
        for n, (cell, width) in enumerate(zip(row.cells, widths, strict=True))
    )
    return el("w:tr", el("w:trPr", *marks) if any(marks) else NOTHING, *cells)


def _cell_properties(width: int, left: int | None, right: int | None) -> Xml:
    """Give the width of a cell; the last one needs no space behind it, and ends where the rules end."""
    sides = (
        el("w:left", w_w=left, w_type="dxa") if left else NOTHING,
        NOTHING if right is None else el("w:right", w_w=right, w_type="dxa"),
    )
    return el("w:tcPr", el("w:tcW", w_w=width, w_type="dxa"), el("w:tcMar", *sides) if any(sides) else NOTHING)
