"""Figures, charts and tables: a caption with its number, the matter itself, its source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from briefkit.model.blocks import Alignment, Cell, Chart, Figure, Table
from briefkit.model.inlines import Inline, Strong, Text
from briefkit.model.text import bare_text
from briefkit.render.columns import column_alignments, sums_up
from briefkit.render.formats.docx.columns import column_widths
from briefkit.render.formats.docx.images import figure_picture
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import EN_SPACE, line, plain
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.ooxml.fields import complex_field
from briefkit.render.formats.docx.ooxml.tables import TableFacts, table
from briefkit.render.formats.docx.template import TABLE_STYLE

_STYLES: Final[Mapping[Alignment, str]] = {"left": "Table Text", "center": "Table Centred", "right": "Table Number"}
_KEPT_ROWS: Final = 12
"""A table of no more rows stays on one page."""


def set_figure(block: Figure, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give a picture with its caption and its source."""
    yield from _caption("figure", block, block.caption, ms, place)
    alt = None if block.decorative else block.alt or bare_text(block.caption)
    drawn = figure_picture(block.src, alt, block.width_percent, ms, place)
    words = drawn or plain(block.alt or block.src, ms, place)
    style = "Figure Kept" if block.source else "Figure"
    yield ms.paragraph(style, words, place, Mark(block.key, "figure", block.span, block.alt or "", place.within))
    yield from _source(block, block.source, ms, place)


def set_chart(block: Chart, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give a chart by its numbers, as a table."""
    between = ":" if block.title and block.caption else ""
    title = (Strong((Text(f"{block.title}{between}"),)),) if block.title else ()
    caption: tuple[Inline, ...] = (Text(block.caption),) if block.caption else ()
    both: tuple[Inline, ...] = (*title, Text(" "), *caption) if between else title or caption
    source: tuple[Inline, ...] = (Text(block.source),) if block.source else ()
    data = Table(
        _row(block.header), tuple(_row(row) for row in block.rows), (), both, source, span=block.span, key=block.key
    )
    yield from _caption("figure", block, both, ms, place)
    yield from _matter(data, block.alt or "", ms, place)
    yield from _source(block, source, ms, place)


def _row(words: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(Cell((Text(word),) if word else ()) for word in words)


def set_table(block: Table, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give a table with its caption and its source."""
    yield from _caption("table", block, block.caption, ms, place)
    yield from _matter(block, "", ms, place)
    yield from _source(block, block.source, ms, place)


def _caption(
    kind: str, block: Figure | Chart | Table, words: tuple[Inline, ...], ms: Manuscript, place: Place
) -> Iterable[Xml]:
    number = ms.printed.wording.numbering.by_key.get(block.key)
    if number is None and not words:
        return
    head = _number(kind, number, block.anchor, ms, place) if number else NOTHING
    mark = Mark(f"{block.key}_caption", "caption", block.span, ms.printed.wording.printed(words), block.key)
    text = ms.marked(line(words, ms, Ink(place)), mark) if words else NOTHING
    between = plain(EN_SPACE, ms, place) if head and text else NOTHING
    yield ms.paragraph("caption", Xml(head + between + text), place)


def _number(kind: str, number: int, anchor: str, ms: Manuscript, place: Place) -> Xml:
    """Give `Figure 1` as a field that Word counts, and as the target of cross references."""
    label = ms.label(kind)
    name = "Figure" if kind == "figure" else "Table"
    field = complex_field(f"SEQ {name} \\* ARABIC", str(number), ms.used("Caption Label"), place.tongue)
    return ms.target(Xml(plain(f"{label}\u00a0", ms, place, "Caption Label") + field), anchor)


def _source(block: Figure | Chart | Table, words: tuple[Inline, ...], ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give the source with its label, unless the author has written the label already."""
    if not words:
        return
    label = ms.label("source")
    written = bare_text(words).casefold().startswith(label.casefold())
    head = NOTHING if written else plain(f"{label}: ", ms, place)
    mark = Mark(f"{block.key}_source", "source", block.span, ms.printed.wording.printed(words), block.key)
    yield ms.paragraph("Source Note", Xml(head + ms.marked(line(words, ms, Ink(place)), mark)), place)


def _matter(data: Table, description: str, ms: Manuscript, place: Place) -> Iterable[Xml]:
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
