"""A chart as a drawing for one width: how its panels stand, how high they are, and what each is drawn with."""

import math
from dataclasses import dataclass, replace
from typing import Final

from briefkit.model.blocks import Chart
from briefkit.model.charts import BARS, Plot
from briefkit.render.charts import bars_across, bars_upright, dots, lines
from briefkit.render.charts.canvas import Canvas
from briefkit.render.charts.drawing import Drawing
from briefkit.render.charts.field import Field
from briefkit.render.charts.header import draw_header, header
from briefkit.render.charts.numbers import numbers_of, place_words
from briefkit.render.charts.ruler import ruler
from briefkit.render.charts.scales import Axis, value_axis
from briefkit.render.charts.spoken import is_keyed
from briefkit.render.charts.terms import Terms
from briefkit.render.printed import Printed

PANEL: Final = 10.0
"""Least width of a small chart, in sizes of the type."""
_GAP: Final = 2.2
"""Between two small charts side by side."""
_ROW_GAP: Final = 1.2
_LOW, _HIGH, _TALLEST = 11.0, 17.0, 76.0
"""Heights of a field, in sizes of the type: lowest, usual, and what a page holds."""
_FLAT: Final = 0.36
"""Height of a field as a share of its width."""
_MM: Final = 72 / 25.4


def draw(chart: Chart, printed: Printed, width: float, size: float) -> Drawing:
    """Give the drawing of a chart that has a plot.

    Args:
        chart: the block.
        printed: the brief with its language and its house style.
        width: of the drawing, in points or, for a screen, in pixels.
        size: of the type, in the same unit.

    Raises:
        ValueError: the chart has nothing to be drawn.

    """
    if chart.plot is None:
        raise ValueError("a chart without a plot cannot be drawn")
    return _Layout(chart.plot, printed, width, size).drawn()


@dataclass(frozen=True, slots=True)
class _Grid:
    """How small charts stand."""

    columns: int
    rows: int
    left: float
    """Room of the labels at the left of each row."""
    right: float
    """Room of what stands behind each field."""
    head: float
    """Height of the title of each."""
    foot: float
    """Height of the labels under each."""
    field: float
    """Height of each field."""


class _Layout:
    """One drawing in the making."""

    def __init__(self, plot: Plot, printed: Printed, width: float, size: float) -> None:
        self.plot, self.width, self.size = plot, width, size
        self.rtl = printed.direction == "rtl"
        self.many = len(plot.panels) > 1
        lang = printed.wording.lang
        numbers, measured = numbers_of(plot, lang), ruler(printed.style, lang, size)
        self.terms = Terms(plot, numbers, place_words(plot, lang), measured, self.rtl)
        self.across = self.terms.across or self._labels_ask_for_rows()
        self.keyed = is_keyed(plot)
        self.bare = self._bears_numbers()
        self.axis = self._axis()
        broken = printed.wording.label("axis-from", value=numbers.tick(self.axis.low, self.axis.step))
        self.head = header(self.terms, width, keyed=self.keyed, broken_at=broken if self.axis.broken(plot.kind) else "")

    def _labels_ask_for_rows(self) -> bool:
        """Whether labels are too long to stand under upright bars."""
        if self.plot.kind not in BARS or self.plot.scale != "words":
            return False
        room = self.width if not self.many else PANEL * self.size
        if not bars_upright.label_lines(self.terms, room):
            return True
        if self.plot.wishes.orientation == "upright":
            return False
        return not self.terms.stacked and not bars_upright.labelled_values(self.terms, room)

    def _bears_numbers(self) -> bool:
        """Whether every bar or dot bears its number, so that no axis is drawn."""
        if self.plot.kind == "dot":
            return dots.labelled_values(self.terms)
        if self.plot.kind not in BARS:
            return False
        return bars_across.labelled_values(self.terms) if self.across else self._fit_upright()

    def _fit_upright(self) -> bool:
        room = PANEL * self.size if self.many else self.width
        return bars_upright.labelled_values(self.terms, room)

    def _axis(self) -> Axis:
        found = value_axis(self.plot, self._values(), 3 if self.many else 4)
        if not self.bare:
            return found
        wishes, values = self.plot.wishes, self._values()
        low = found.low if self.plot.kind == "dot" or wishes.low is not None else min(*values, 0.0)
        high = wishes.high if wishes.high is not None else max(*values, low)
        return Axis(low, high if high > low else low + 1, ())

    def _values(self) -> tuple[float, ...]:
        if not self.terms.stacked:
            return self.plot.values
        return tuple(
            sum(series.values[n] or 0.0 for series in panel.series)
            for panel in self.plot.panels
            for n in range(len(self.plot.places))
        )

    def drawn(self) -> Drawing:
        """Give the drawing."""
        grid = self._grid()
        step = grid.head + grid.field + grid.foot + (_ROW_GAP * self.size if self.many else 0)
        height = self.head.height + grid.rows * step - (_ROW_GAP * self.size if self.many else 0)
        canvas = Canvas(self.width, height, self.terms.ruler, mirrored=self.rtl and self.across)
        draw_header(canvas, self.terms, self.head)
        for number in range(len(self.plot.panels)):
            row, column = divmod(number, grid.columns)
            self._panel(canvas, grid, number, column, self.head.height + row * step)
        return canvas.finish()

    def _panel(self, canvas: Canvas, grid: _Grid, number: int, column: int, top: float) -> None:
        panel = self.plot.panels[number]
        pitch, inner = self._pitch(grid)
        left = grid.left + column * pitch
        for line, words in enumerate(self._title(panel.title, inner + grid.right)):
            canvas.words(left, top + self.size + line * self.terms.lead, words, bold=True)
        start = top + grid.head
        field = Field(
            canvas, self.terms, panel, self.axis, left, start, left + inner, start + grid.field, labelled=column == 0
        )
        if self.plot.kind in ("line", "area"):
            lines.draw_lines(field, keyed=self.keyed)
        elif self.plot.kind == "dot":
            dots.draw_dots(field)
        elif self.across:
            bars_across.draw_across(field)
        else:
            bars_upright.draw_upright(field)

    def _pitch(self, grid: _Grid) -> tuple[float, float]:
        """Give the distance of two fields side by side, and the width of one."""
        room = self.width - grid.left
        gap = _GAP * self.size if grid.columns > 1 else 0.0
        pitch = (room + gap) / grid.columns
        return pitch, max(pitch - gap - grid.right, 2 * self.size)

    def _title(self, title: str, room: float) -> list[str]:
        return self.terms.ruler.broken(title, room, 2, bold=True) if title else []

    def _grid(self) -> _Grid:
        sideways = self.across or self.plot.kind == "dot"
        left = self._label_room() if sideways else self._tick_room()
        below, right = self._number_room(sideways=sideways)
        left += below
        count = len(self.plot.panels)
        least = PANEL * self.size + right
        columns = max(1, min(count, int((self.width - left + _GAP * self.size) / (least + _GAP * self.size))))
        columns = math.ceil(count / math.ceil(count / columns))
        grid = _Grid(columns, math.ceil(count / columns), left, right, 0, 0, 0)
        inner = self._pitch(grid)[1]
        titles = max((len(self._title(p.title, inner + right)) for p in self.plot.panels), default=0)
        head = titles * self.terms.lead + (0.5 * self.size if titles else 0)
        rooms = head + (0 if sideways else 1.35 * self.size), self._foot(inner, sideways=sideways)
        return replace(
            grid, head=rooms[0], foot=rooms[1], field=self._field_height(inner, grid.rows, sideways=sideways)
        )

    def _label_room(self) -> float:
        return bars_across.label_width(self.terms, self.width)

    def _tick_room(self) -> float:
        if self.bare:
            return 0.0
        widths = map(self.terms.ruler.width, self.axis.labels(self.terms.numbers))
        return max(widths, default=0.0) + 0.6 * self.size

    def _number_room(self, *, sideways: bool) -> tuple[float, float]:
        """Give the room for what stands before and behind each field."""
        if self.plot.kind == "dot":
            return dots.value_room(self.terms)
        if sideways:
            return bars_across.value_room(self.terms)
        if self.plot.kind in BARS:
            return 0.0, 0.0
        return 0.0, max(0.0 if self.keyed else lines.end_width(self.terms, self.width), 0.35 * self.size)

    def _foot(self, inner: float, *, sideways: bool) -> float:
        """Give the height of what stands under a field."""
        if sideways:
            return 0.3 * self.size if self.bare else 1.8 * self.size
        if self.plot.kind in BARS:
            return bars_upright.foot(self.terms, inner) + (1.1 * self.size if self.bare and self.axis.low < 0 else 0)
        return 1.9 * self.size

    def _field_height(self, inner: float, rows: int, *, sideways: bool) -> float:
        wish = self.plot.wishes.height
        if wish is not None:
            rest = self.head.height + rows * 3.5 * self.size
            return max((wish * _MM * self.size / 8 - rest) / rows, 4 * self.size)
        most = _TALLEST * self.size / rows
        if sideways:
            row = dots.ROW * self.size if self.plot.kind == "dot" else 0.0
            row = max(row, bars_across.row_height(self.terms, self._label_room(), bars=self.plot.kind != "dot"))
            return min(row * len(self.plot.places), most)
        ends = max((len(lines.ends(self.terms, p, self.width)) for p in self.plot.panels), default=0)
        wanted = max(_LOW * self.size if self.many else _HIGH * self.size * 0.8, inner * _FLAT)
        named = 0.0 if self.plot.kind in BARS or self.keyed else ends * self.terms.lead * 1.1
        return min(max(min(wanted, _HIGH * self.size), named), most)
