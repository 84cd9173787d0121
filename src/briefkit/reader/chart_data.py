"""A chart's rows as a plot: which columns are drawn, and the numbers by panel, series and place."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefkit.model.charts import BARS, ChartKind, Panel, Plot, Scale, Series, Wishes
from briefkit.reader.chart_checks import check
from briefkit.reader.chart_numbers import Column, numbers, numeric, scale_of
from briefkit.reader.chart_table import Row, Table, UndrawableError


@dataclass(slots=True)
class Asked:
    """What the keys say of the data."""

    kind: ChartKind
    x: str = ""
    y: tuple[str, ...] = ()
    series: str = ""
    multiples: str = ""
    sort: str = ""
    wishes: Wishes = field(default_factory=Wishes)


@dataclass(frozen=True, slots=True)
class Columns:
    """The numbers of the columns that are drawn; -1 for none."""

    x: int
    y: tuple[int, ...]
    series: int
    multiples: int

    @property
    def used(self) -> tuple[int, ...]:
        """Give all, in the order of the data."""
        return tuple(sorted({number for number in (self.x, *self.y, self.series, self.multiples) if number >= 0}))


def plot_of(table: Table, asked: Asked) -> tuple[Plot, tuple[int, ...]]:
    """Give the plot, and which columns of the data it uses.

    Raises:
        UndrawableError: it cannot be drawn; the reasons have been reported.

    """
    if not table.rows:
        raise table.refused("data", "This chart has no rows of data", "Write rows: - [2023, 12]")
    columns = _columns(table, asked)
    read = {number: _numbers(table, number) for number in columns.y}
    if not any(value is not None for column in read.values() for value in column.values):
        raise table.refused("data", "This chart has no numbers", "Name the column with the numbers: y: …")
    places = _unique(table, columns.x, "x")
    scale, positions = scale_of(places)
    panels = _panels(table, columns, read, places)
    order = _order(asked, scale, places, positions, panels)
    used = columns.used
    plot = Plot(
        asked.kind,
        scale,
        tuple(places[n] for n in order),
        tuple(float(rank) if scale == "words" else positions[n] for rank, n in enumerate(order)),
        tuple(_reordered(panel, order) for panel in panels),
        used.index(columns.x),
        tuple(used.index(number) for number in columns.y),
        max(column.decimals for column in read.values()),
        asked.wishes,
    )
    check(table, plot)
    return plot, used


def _columns(table: Table, asked: Asked) -> Columns:
    special = [table.column(key, getattr(asked, key)) if getattr(asked, key) else -1 for key in ("series", "multiples")]
    x = table.column("x", asked.x) if asked.x else next(n for n in range(len(table.header) + 1) if n not in special)
    if asked.y:
        y = tuple(table.column("y", name) for name in asked.y)
    else:
        y = tuple(n for n in range(len(table.header)) if n not in (x, *special) and numeric(table.cells(n)))
    if not y:
        raise table.refused("data", "The data have no column of numbers", "Name it: y: …")
    if x in y:
        raise table.refused("y", f"The column '{table.header[x]}' cannot be both x and y", "Name another column")
    if len(y) > 1 and special[0] >= 0:
        raise table.refused("y", "A chart with 'series' takes its numbers from one column", "Name one column: y: …")
    return Columns(x, y, special[0], special[1])


def _numbers(table: Table, number: int) -> Column:
    column = numbers(table.cells(number))
    for row in column.wrong[:5]:
        word = table.rows[row][number]
        hint = "Write digits, with a point for decimals; leave the cell empty where there is no number"
        table.fault("data", f"'{word}' in column '{table.header[number]}' is no number", hint, row, number)
    if column.wrong:
        raise UndrawableError
    return column


def _unique(table: Table, column: int, key: str) -> tuple[str, ...]:
    if column >= len(table.header):
        raise table.refused(key, "The data have no column for x", "Name it: x: …")
    cells = table.cells(column)
    for row, cell in enumerate(cells):
        if not cell:
            message = f"A cell of column '{table.header[column]}' is empty, so that its row has no place"
            raise table.refused("data", message, "Fill it, or delete the row", row, column)
    return tuple(dict.fromkeys(cells))


def _panels(table: Table, columns: Columns, read: dict[int, Column], places: Row) -> tuple[Panel, ...]:
    titles = _unique(table, columns.multiples, "multiples") if columns.multiples >= 0 else ("",)
    names = _unique(table, columns.series, "series") if columns.series >= 0 else ()
    index = {place: number for number, place in enumerate(places)}
    found: dict[tuple[str, str], list[float | None]] = {}
    seen: set[tuple[str, str, str]] = set()
    for row, place in enumerate(table.cells(columns.x)):
        title = table.rows[row][columns.multiples] if columns.multiples >= 0 else ""
        own = table.rows[row][columns.series] if columns.series >= 0 else ""
        if (title, own, place) in seen:
            raise table.refused("data", f"A second row for '{place}'", _second(columns), row, columns.x)
        seen.add((title, own, place))
        for number in columns.y:
            name = own if names else _name(table, columns, number)
            line = found.setdefault((title, name), [None] * len(places))
            line[index[place]] = read[number].values[row]
    every = names or tuple(_name(table, columns, number) for number in columns.y)
    blank: list[float | None] = [None] * len(places)
    return tuple(
        Panel(title, tuple(Series(name, tuple(found.get((title, name), blank))) for name in every)) for title in titles
    )


def _second(columns: Columns) -> str:
    if columns.series < 0:
        return "Delete one of them, or name the column that tells them apart: series: …"
    return "Delete one of them"


def _name(table: Table, columns: Columns, number: int) -> str:
    return table.header[number] if len(columns.y) > 1 else ""


def _order(
    asked: Asked, scale: Scale, places: Row, positions: Sequence[float], panels: Sequence[Panel]
) -> tuple[int, ...]:
    """Give the order of drawing: time and numbers by their size, words as the data or the author have them."""
    numbers = range(len(places))
    if asked.sort:
        sums = [sum(s.values[n] or 0 for panel in panels for s in panel.series) for n in numbers]
        return tuple(sorted(numbers, key=sums.__getitem__, reverse=asked.sort == "descending"))
    if scale == "words" or (scale == "numbers" and asked.kind in BARS):
        return tuple(numbers)
    return tuple(sorted(numbers, key=positions.__getitem__))


def _reordered(panel: Panel, order: Sequence[int]) -> Panel:
    return Panel(panel.title, tuple(Series(s.name, tuple(s.values[n] for n in order)) for s in panel.series))
