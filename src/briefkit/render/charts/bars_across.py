"""Bars that run sideways: single, grouped and stacked, with their labels at the left."""

from collections.abc import Iterator

from matplotlib.axes import Axes

from briefkit.render.charts.field import BASE, Field, grid_across
from briefkit.render.charts.labels import value_anchor_colour
from briefkit.render.charts.terms import Terms

ROW = 1.75
"""Height of a row with one bar, in sizes of the type."""
GROUPED = 1.2
"""Height of each bar of a group."""
GAP = 0.75
"""Between two groups."""
_LABELS = 0.42
"""Share of the width that labels may take."""
_LINES = 3


def label_width(terms: Terms, width: float) -> float:
    """Give the room of the labels: what the longest line needs."""
    room = _LABELS * width
    widths = (terms.ruler.width(line) for place in terms.places for line in terms.ruler.broken(place, room, _LINES))
    return max(widths, default=0) + 0.8 * terms.size


def row_height(terms: Terms, labels: float, *, bars: bool) -> float:
    """Give the height of a row: of its bars, or of a label of several lines."""
    many = 1 if terms.stacked else len(terms.plot.names)
    thick = ROW * terms.size if many == 1 else (many * GROUPED + GAP) * terms.size
    lines = max(len(terms.ruler.broken(place, labels - 0.8 * terms.size, _LINES)) for place in terms.places)
    return max(thick if bars else 0, lines * terms.lead + 0.45 * terms.size)


def labelled_values(terms: Terms) -> bool:
    """Whether each bar bears its number, so that no axis is needed."""
    return not terms.stacked and terms.plot.wishes.labels not in ("none", "ends")


def value_room(terms: Terms) -> tuple[float, float]:
    """Give the room that numbers need beyond the shortest and the longest bar."""
    if not labelled_values(terms):
        return 0.0, 0.0
    values = terms.plot.values
    wide = {n: terms.ruler.width(terms.numbers.value(n), bold=True) + 0.5 * terms.size for n in set(values)}
    below = max((room for value, room in wide.items() if value < 0), default=0.0)
    return below, max((room for value, room in wide.items() if value >= 0), default=0.0)


def draw_across(field: Field) -> None:
    """Draw one panel."""
    terms = field.terms
    count = len(terms.places)
    axes = field.axes((field.axis.low, field.axis.high), (count, 0))
    labelled = labelled_values(terms)
    stacked_words = terms.stacked and terms.plot.wishes.labels in ("auto", "all")
    if not labelled:
        grid_across(field, axes)
    for place in range(count):
        if field.labelled:
            write_label(field, axes, place)
        for series, top, height, low, high in _bars(field, place):
            colour = terms.colour(series, place)
            edge = field.hair() if terms.stacked and len(terms.plot.names) > 1 else 0
            axes.barh([top], [high - low], height=height, left=low, align="edge", linewidth=edge, zorder=2, gid=colour)
            middle = top + height / 2
            if labelled:
                _number(field, axes, high, middle)
            elif stacked_words:
                _segment(field, axes, (place, series), (low, high), middle)
    axes.plot([0, 0], [count, 0], linewidth=field.hair(BASE), zorder=4, gid="ink", solid_capstyle="butt")


def _bars(field: Field, place: int) -> Iterator[tuple[int, float, float, float, float]]:
    """Give series, upper edge, height, and both values of each bar in a row."""
    terms, panel = field.terms, field.panel
    row = (field.bottom - field.top) / len(terms.places)
    many = 1 if terms.stacked else len(panel.series)
    thick = min(1.25 if many == 1 else GROUPED * 0.92, 0.82 * row / terms.size / many) * terms.size / row
    pitch = thick / 0.92 if many > 1 else thick
    start, base = place + (1 - pitch * many) / 2, 0.0
    for number, series in enumerate(panel.series):
        value = series.values[place]
        if value is None:
            continue
        if terms.stacked:
            yield number, start, thick, base, base + value
            base += value
        else:
            yield number, start + number * pitch, thick, 0.0, value


def write_label(field: Field, axes: Axes, place: int) -> None:
    """Write the words of a row, right up to the field."""
    terms = field.terms
    lines = terms.ruler.broken(terms.places[place], label_width(terms, field.canvas.width) - 0.8 * terms.size, _LINES)
    _, middle = field.canvas.place(axes, axes.get_xlim()[0], place + 0.5)
    y = middle + 0.35 * terms.size - (len(lines) - 1) / 2 * terms.lead
    strong = terms.plot.places[place] in terms.plot.wishes.highlight
    for number, line in enumerate(lines):
        field.canvas.words(0, y + number * terms.lead, line, "start", "ink", bold=strong)


def _number(field: Field, axes: Axes, value: float, middle: float) -> None:
    terms = field.terms
    x, y = field.canvas.place(axes, value, middle)
    words = terms.numbers.value(value)
    away = 0.4 * terms.size
    if value < 0:
        field.canvas.words(x - away, y + 0.35 * terms.size, words, "end", "ink", bold=True)
    else:
        field.canvas.words(x + away, y + 0.35 * terms.size, words, "start", "ink", bold=True)


def _segment(field: Field, axes: Axes, which: tuple[int, int], ends: tuple[float, float], middle: float) -> None:
    terms = field.terms
    place, series = which
    left, y = field.canvas.place(axes, ends[0], middle)
    right, _ = field.canvas.place(axes, ends[1], middle)
    words = terms.numbers.value(field.panel.series[series].values[place] or 0.0)
    if right - left >= terms.ruler.width(words) + 0.6 * terms.size:
        colour = value_anchor_colour(terms.colour(series, place))
        field.canvas.words((left + right) / 2, y + 0.35 * terms.size, words, "middle", colour)
