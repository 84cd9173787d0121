"""The numbers of a chart as a table, for those who do not see the drawing or want to count on."""

from dataclasses import replace

from briefkit.model.blocks import Alignment, Cell, Chart, Table
from briefkit.model.charts import Plot, Series
from briefkit.model.inlines import Text
from briefkit.render.charts.numbers import date_words, numbers_of, place_words

MOST_IN_WORD = 60
"""Rows of numbers that a Word file prints under a chart; more are in the web page and in the data."""


_MOST_BESIDE = 12
_NARROWEST = 5
_SHORT = 12
"""Letters of a place in a run of pairs."""
_PAIRS = 4
_LETTERS = 72
"""Of all places together, where they are to stand in one line."""


def is_tabled(chart: Chart) -> bool:
    """Whether a Word file prints the numbers of a chart: not where they would fill pages."""
    return chart.plot is None or len(chart.rows) <= MOST_IN_WORD


def word_table(chart: Chart, lang: str) -> Table:
    """Give the table for a Word file: few places stand side by side, so that it takes a few lines and not a page."""
    plot = chart.plot
    if plot is None or len(chart.header) < 2:  # noqa: PLR2004 - places and numbers
        return data_table(chart, lang)
    if _is_run(plot):
        return _folded(chart, plot, lang)
    if not _is_low(plot):
        return data_table(chart, lang)
    places = place_words(plot, lang)
    lines = [(panel.title, series) for panel in plot.panels for series in panel.series]
    rows = [(_label(chart, title, series), *_written(series, plot, lang)) for title, series in lines]
    table = data_table(chart, lang)
    right: Alignment = "right"
    alignments = (None, *(right for _ in places))
    head = _cells((_place_column(chart, plot), *places))
    return replace(table, header=head, rows=tuple(map(_cells, rows)), alignments=alignments)


def _is_low(plot: Plot) -> bool:
    """Whether the places fit beside one another, and the table is the lower for it."""
    lines = len(plot.panels) * len(plot.names)
    letters = sum(max(len(place), _NARROWEST) for place in plot.places)
    return len(plot.places) <= _MOST_BESIDE and letters <= _LETTERS and lines <= len(plot.places) * len(plot.panels)


def _is_run(plot: Plot) -> bool:
    """Whether there is one run of numbers, too long for one line, whose pairs stand beside one another."""
    lines = len(plot.panels) * len(plot.names)
    return lines == 1 and len(plot.places) > _MOST_BESIDE and max(map(len, plot.places)) <= _SHORT


def _folded(chart: Chart, plot: Plot, lang: str) -> Table:
    """Give a run of pairs in rows of four, from left to right."""
    pairs = list(zip(place_words(plot, lang), _written(plot.panels[0].series[0], plot, lang), strict=True))
    rows = [pairs[n : n + _PAIRS] for n in range(0, len(pairs), _PAIRS)]
    cells = tuple(_cells(tuple(word for pair in row for word in pair)) for row in rows)
    head = _cells((_place_column(chart, plot), chart.header[plot.columns[0]]) * _PAIRS)
    alignments: tuple[Alignment, ...] = (None, "right") * _PAIRS
    return replace(data_table(chart, lang), header=head, rows=cells, alignments=alignments, row_headers=0)


def _label(chart: Chart, title: str, series: Series) -> str:
    parts = [part for part in (title, series.name) if part]
    return ", ".join(parts) if parts else chart.header[chart.plot.columns[0]] if chart.plot else ""


def _place_column(chart: Chart, plot: Plot) -> str:
    """Give the name of the column that holds the places."""
    return chart.header[plot.x] if plot.x < len(chart.header) else ""


def _written(series: Series, plot: Plot, lang: str) -> tuple[str, ...]:
    numbers = numbers_of(plot, lang)
    return tuple("" if value is None else numbers.exact(value) for value in series.values)


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
