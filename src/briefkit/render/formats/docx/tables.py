"""Tables: a caption with its number, rows and columns, the source."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from briefkit.model.blocks import Alignment, Cell, Table
from briefkit.model.positions import TOP
from briefkit.model.text import bare_text
from briefkit.render.columns import column_alignments, column_count, sums_up
from briefkit.render.formats.docx.captions import set_caption, set_source
from briefkit.render.formats.docx.decimals import Stop, column_stops
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import line
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.ooxml.measures import twips
from briefkit.render.formats.docx.ooxml.tables import Row, TableFacts, table
from briefkit.render.formats.docx.surroundings import bed, hangs
from briefkit.render.formats.docx.turning import SPAN, TURN_BACK, TURN_OVER
from briefkit.render.table_fit import Fit, fitted

_STYLES: Final[Mapping[Alignment, str]] = {"left": "Text", "center": "Centred", "right": "Number"}
"""What follows the name of the family: `Table Text`."""
_SECTIONS: Final[Mapping[str | None, Xml]] = {"landscape": TURN_OVER, "sheet": SPAN}
"""Place of a table that may need a section of its own -> what begins it."""
_KEPT_ROWS: Final = 2
"""Rows of a long table that stay with its head, and before its end."""


def set_table(block: Table, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give a table with its caption and its source; one that needs a landscape page stands between two turns."""
    fit = ms.fits.get(block.key)
    free = None if place.in_note or fit is None else fit.place
    if free in _SECTIONS:
        yield _SECTIONS[free]
    variant = bed(fit, ms, place).variant if fit and fit.widths else ""
    ms.ahead = variant
    yield from set_caption("table", block, block.caption, ms, place)
    yield from set_matter(block, "", ms, place, fit)
    ms.ahead = variant if block.source else ms.ahead
    yield from set_source(block, block.source, ms, place)
    if free in _SECTIONS:
        yield TURN_BACK


def set_matter(
    data: Table, description: str, ms: Manuscript, place: Place, fit: Fit | None = None, family: str = "Table"
) -> Iterable[Xml]:
    """Give the table itself, its cells in the styles of a family: `Table`, or `Chart` for the numbers of one."""
    if not column_count(data):
        return
    notes, lang = ms.printed.wording.numbering.notes, ms.printed.lang
    if fit is None:
        page = ms.printed.style.page
        hung = hangs(place, ms)
        fit = fitted(data, ms.printed.style, notes, lang, room=page.figure_measure if hung else page.measure)
        fit = replace(fit, place="sheet") if hung else fit
    titled = any(bare_text(cell.inlines).strip() for cell in data.header)
    setter = _Setter(data, fit, ms, place, titled=titled, family=family)
    rows = [setter.row(number) for number in range(0 if titled else 1, len(data.rows) + 1)]
    yield table(setter.facts(description), setter.widths, rows)
    ms.ahead = "after Table"


class _Setter:
    """Sets the rows of one table; the header is row 0."""

    def __init__(self, data: Table, fit: Fit, ms: Manuscript, place: Place, *, titled: bool, family: str) -> None:
        self._data, self._fit, self._ms, self._place, self._titled = data, fit, ms, place, titled
        self._styles = [f"{family} {_STYLES[alignment]}" for alignment in column_alignments(data)]
        self._bed = bed(fit, ms, place)
        self._stops = column_stops(data, self._bed, ms)
        self.widths = _rounded(self._bed.widths)

    def facts(self, description: str) -> TableFacts:
        """Give what the table says of itself."""
        data, ms = self._data, self._ms
        return TableFacts(
            style=ms.used(self._bed.style),
            title=bare_text(data.caption) or ms.label("table"),
            description=description or ", ".join(bare_text(cell.inlines) for cell in data.header),
            rtl=self._place.tongue.rtl,
            titled=self._titled,
            row_headers=data.row_headers > 0,
            indent=twips(self._bed.indent),
            edge=twips(self._bed.edge),
        )

    def row(self, number: int) -> Row:
        """Give a row by its number."""
        cells = self._data.rows[number - 1] if number else self._data.header
        kept = self._kept(number)
        total = number > 0 and sums_up(cells)
        written = [self._cell(cells, column, number, kept=kept, total=total) for column in range(len(self._styles))]
        return Row(tuple(written), header=number == 0, whole=number not in self._fit.tall)

    def _kept(self, number: int) -> bool:
        """Whether a row stays with the next one: the last one with the source."""
        last = len(self._data.rows)
        if number == last:
            return self._data.source != ()
        return not self._fit.long or number <= _KEPT_ROWS or number >= last - _KEPT_ROWS

    def _cell(self, cells: tuple[Cell, ...], column: int, number: int, *, kept: bool, total: bool) -> Xml:
        """Give the one paragraph of a cell; a row too short is filled up."""
        cell = cells[column] if column < len(cells) else Cell(())
        key = f"{self._data.key}_r{number}c{column + 1}"
        ms = self._ms
        span = self._data.span if cell.span == TOP else cell.span  # the numbers of a chart stand somewhere in its data
        mark = Mark(key, "cell", span, ms.printed.wording.printed(cell.inlines), self._data.key)
        content = line(cell.inlines, ms, Ink(self._place, base="Table Total" if total else ""))
        style = self._styles[column]
        stop = self._stops[column][number - 1] if number and self._stops[column] else Stop()
        if stop.tab:
            style = style.replace("Number", "Text")
        name = f"{style} Kept" if kept else style
        return ms.paragraph(
            name, content, self._place, mark if content or ms.is_reviewed else None, aligned=stop.written()
        )


def _rounded(widths: Iterable[float]) -> tuple[int, ...]:
    """Give widths in twips whose sum is the whole."""
    lengths = list(widths)
    edges = [twips(sum(lengths[: n + 1])) for n in range(len(lengths))]
    return tuple(edge - before for edge, before in zip(edges, (0, *edges[:-1]), strict=True))
