"""The numbers of a chart as a table, for those who do not see the drawing or want to count on."""

from briefkit.model.blocks import Alignment, Cell, Chart, Table
from briefkit.model.inlines import Text
from briefkit.render.charts.numbers import date_words, numbers_of

MOST_IN_WORD = 60
"""Rows of numbers that a Word file prints under a chart; more are in the web page and in the data."""


def is_tabled(chart: Chart) -> bool:
    """Whether a Word file prints the numbers of a chart: not where they would fill pages."""
    return chart.plot is None or len(chart.rows) <= MOST_IN_WORD


def data_table(chart: Chart, lang: str) -> Table:
    """Give the table; numbers and dates are written as the language of the brief has them."""
    rows = tuple(_row(row, chart, lang) for row in chart.rows)
    return Table(_cells(chart.header), rows, _alignments(chart), anchor=chart.anchor, span=chart.span, key=chart.key)


def _row(row: tuple[str, ...], chart: Chart, lang: str) -> tuple[Cell, ...]:
    if chart.plot is None:
        return _cells(row)
    return _cells(tuple(_word(cell, number, chart, lang) for number, cell in enumerate(row)))


def _word(cell: str, column: int, chart: Chart, lang: str) -> str:
    plot = chart.plot
    if plot is None:
        return cell
    if column in plot.columns:
        return numbers_of(plot, lang).cell(cell)
    return date_words(cell, lang) if plot.scale == "dates" and cell in plot.places else cell


def _cells(words: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(Cell((Text(word),) if word else ()) for word in words)


def _alignments(chart: Chart) -> tuple[Alignment, ...]:
    numbers = chart.plot.columns if chart.plot else ()
    return tuple("right" if number in numbers else None for number in range(len(chart.header)))
