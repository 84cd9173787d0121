"""Tables: a grid of fixed columns whose first row is repeated on every page."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What a table says of itself."""

    style: str
    title: str
    description: str
    rtl: bool = False


def table(facts: TableFacts, widths: Sequence[int], header: Sequence[Xml], rows: Sequence[Sequence[Xml]]) -> Xml:
    """Give a table.

    Args:
        facts: its style and its description for those who do not see it.
        widths: of the columns, in twips.
        header: one paragraph a cell; empty where the table has no header.
        rows: one paragraph a cell.

    """
    look = el(
        "w:tblLook",
        w_val="0420" if header else "0400",
        w_firstRow=1 if header else 0,
        w_lastRow=0,
        w_firstColumn=0,
        w_lastColumn=0,
        w_noHBand=0,
        w_noVBand=1,
    )
    properties = el(
        "w:tblPr",
        el("w:tblStyle", w_val=facts.style),
        el("w:bidiVisual") if facts.rtl else NOTHING,
        el("w:tblW", w_w=sum(widths), w_type="dxa"),
        el("w:tblLayout", w_type="fixed"),
        look,
        el("w:tblCaption", w_val=facts.title),
        el("w:tblDescription", w_val=facts.description),
    )
    grid = el("w:tblGrid", *(el("w:gridCol", w_w=width) for width in widths))
    head = [_row(header, widths, repeated=True)] if header else []
    return el("w:tbl", properties, grid, *head, *(_row(row, widths, repeated=False) for row in rows))


def _row(cells: Sequence[Xml], widths: Sequence[int], *, repeated: bool) -> Xml:
    marks = el("w:trPr", el("w:cantSplit"), el("w:tblHeader") if repeated else NOTHING)
    set_cells = (
        el("w:tc", el("w:tcPr", el("w:tcW", w_w=width, w_type="dxa")), cell)
        for cell, width in zip(cells, widths, strict=True)
    )
    return el("w:tr", marks, *set_cells)
