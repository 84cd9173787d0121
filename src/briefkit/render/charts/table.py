"""The numbers of a chart as a table, for those who do not see the drawing or want to count on."""

from dataclasses import replace

from briefkit.model.blocks import Alignment, Cell, Chart, Table
from briefkit.model.charts import Plot, Series
from briefkit.model.inlines import Text
from briefkit.render.charts.numbers import date_words, numbers_of, place_words

MOST_IN_WORD = 60
"""Rows of numbers that a Word file prints under a chart; more are in the web page and in the data."""


_MOST_BESIDE = 12
"""Places that stand side by side."""
_PAIRS = 4
_BETWEEN = 2
"""Letters between two columns."""
_LETTERS = 76
"""Of a line of such a table, in a text of that width:"""
_MEASURE = 113.0
"""Millimetres."""


def is_tabled(chart: Chart) -> bool:
    """Whether a Word file prints the numbers of a chart: not where they would fill pages."""
    return chart.plot is None or len(chart.rows) <= MOST_IN_WORD


def word_table(chart: Chart, lang: str, room: float = _MEASURE) -> Table:
    """Give the table for a Word file: few places stand side by side, so that it takes a few lines and not a page.

    Args:
        chart: with its data.
        lang: of the brief.
        room: width of the text, in millimetres; a wide one is not filled.

    """
    letters = round(_LETTERS * min(1.0, room / _MEASURE))
    plot = chart.plot
    if plot is None or len(chart.header) < 2:  # noqa: PLR2004 - places and numbers
        return data_table(chart, lang)
    lines = len(plot.panels) * len(plot.names)
    if lines == 1 and len(plot.places) > _MOST_BESIDE:
        return _folded(chart, plot, lang, letters)
    if lines > len(plot.places) * len(plot.panels) or len(plot.places) > _MOST_BESIDE:
        return data_table(chart, lang)
    return _turned(chart, plot, lang, letters)


def _turned(chart: Chart, plot: Plot, lang: str, letters: int) -> Table:
    """Give a line for each series, its numbers under their places; another form where that is too wide."""
    series = [(panel.title, series) for panel in plot.panels for series in panel.series]
    rows = [(_label(chart, title, one), *_written(one, plot, lang)) for title, one in series]
    head = (_place_column(chart, plot), *place_words(plot, lang))
    if _letters([head, *rows]) > letters:
        return _folded(chart, plot, lang, letters) if len(rows) == 1 else data_table(chart, lang)
    right: Alignment = "right"
    alignments = (None, *(right for _ in plot.places))
    return replace(data_table(chart, lang), header=_cells(head), rows=tuple(map(_cells, rows)), alignments=alignments)


def _letters(rows: list[tuple[str, ...]]) -> int:
    """Give how many letters a line of a table needs."""
    return sum(max(map(len, column)) + _BETWEEN for column in zip(*rows, strict=True))


def _folded(chart: Chart, plot: Plot, lang: str, letters: int) -> Table:
    """Give a run of pairs in rows of four or fewer, from left to right."""
    pairs = list(zip(place_words(plot, lang), _written(plot.panels[0].series[0], plot, lang), strict=True))
    names = (_place_column(chart, plot), chart.header[plot.columns[0]])
    count = min(letters // _letters([names, *pairs]), _PAIRS)
    if count < 2:  # noqa: PLR2004 - one pair in a row is no fold
        return data_table(chart, lang)
    padded = [*pairs, *[("", "")] * (-len(pairs) % count)]
    rows = [padded[n : n + count] for n in range(0, len(padded), count)]
    cells = tuple(_cells(tuple(word for pair in row for word in pair)) for row in rows)
    alignments: tuple[Alignment, ...] = (None, "right") * count
    return replace(
        data_table(chart, lang), header=_cells(names * count), rows=cells, alignments=alignments, row_headers=0
    )


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
