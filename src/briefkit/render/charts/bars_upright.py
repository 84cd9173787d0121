"""Upright bars: single, grouped and stacked."""

from collections.abc import Iterator

from matplotlib.axes import Axes

from briefkit.render.charts.field import BASE, Field, clear_grid, grid_upward
from briefkit.render.charts.labels import fits, value_anchor_colour
from briefkit.render.charts.terms import Terms

SHARE = 0.74
"""Of its band that a bar, or a group of them, fills."""
WIDEST = 3.8
"""Of a bar, in sizes of the type."""
_LINES = 2


def labelled_values(terms: Terms, width: float) -> bool:
    """Whether each bar has room for its number, so that no axis is needed."""
    wish = terms.plot.wishes.labels
    if terms.stacked or wish in ("none", "ends"):
        return False
    bar = _bar_width(terms, width)
    widest = max(terms.ruler.width(terms.numbers.value(value), bold=True) for value in terms.plot.values)
    return widest + 0.3 * terms.size <= bar[1]


def label_lines(terms: Terms, width: float) -> list[list[str]]:
    """Give the words under the bars, broken to the width of a band; empty where they do not fit."""
    band = width / len(terms.places) - 0.5 * terms.size
    lines = [terms.ruler.broken(place, band, _LINES) for place in terms.places]
    whole = all(
        len(broken) <= _LINES and all(terms.ruler.width(word) <= band for word in place.split(" "))
        for broken, place in zip(lines, terms.places, strict=True)
    )
    return lines if whole else []


def foot(terms: Terms, width: float) -> float:
    """Give the height of the words under the bars."""
    lines = label_lines(terms, width)
    return terms.lead * max(map(len, lines), default=1) + 0.5 * terms.size


def _bar_width(terms: Terms, width: float) -> tuple[float, float]:
    """Give the width of one bar, and the room that its number has."""
    band = width / len(terms.places)
    many = 1 if terms.stacked else len(terms.plot.names)
    bar = min(band * SHARE / many, WIDEST * terms.size)
    return bar, bar if many > 1 else band


def draw_upright(field: Field) -> None:
    """Draw one panel."""
    terms = field.terms
    count = len(terms.places)
    axes = field.axes((0, count), (field.axis.low, field.axis.high))
    labelled = not field.axis.ticks
    if not labelled:
        grid_upward(field, axes)
    for place, series, left, width, low, high in _bars(field):
        colour = terms.colour(series, place)
        separated = field.hair() if terms.stacked and len(terms.plot.names) > 1 else 0
        axes.bar([left], [high - low], width=width, bottom=low, align="edge", linewidth=separated, zorder=2, gid=colour)
        if labelled or _is_told(field, place, series):
            _number(field, axes, place, series, left + width / 2)
    axes.plot([0, count], [0, 0], linewidth=field.hair(BASE), zorder=4, gid="ink", solid_capstyle="butt")
    if terms.stacked and terms.plot.wishes.labels in ("auto", "all"):
        _segments(field, axes)
    _places(field, axes)


def _bars(field: Field) -> Iterator[tuple[int, int, float, float, float, float]]:
    """Give place, series, left edge, width, lower and upper value of each bar."""
    terms, panel = field.terms, field.panel
    band = field.width / len(terms.places)
    bar = _bar_width(terms, field.width)[0] / band
    many = 1 if terms.stacked else len(panel.series)
    for place in range(len(terms.places)):
        start, base = place + (1 - bar * many) / 2, 0.0
        for number, series in enumerate(panel.series):
            value = series.values[place]
            if value is None:
                continue
            if terms.stacked:
                yield place, number, start, bar, base, base + value
                base += value
            else:
                yield place, number, start + number * bar, bar * (0.94 if many > 1 else 1), 0.0, value


def _is_told(field: Field, place: int, series: int) -> bool:
    """Whether a bar among many bears its number all the same: the first, the last, the highest, the highlighted."""
    terms = field.terms
    if terms.stacked or terms.plot.wishes.labels == "none" or len(field.panel.series) > 1 or len(terms.plot.panels) > 1:
        return False
    values = field.panel.series[series].values
    told = [n for n, value in enumerate(values) if value is not None]
    marked = terms.plot.wishes.highlight
    if marked and len(marked) <= 3:  # noqa: PLR2004 - a few can be told from one another
        return terms.plot.places[place] in marked
    highest = max(told, key=lambda n: abs(values[n] or 0))
    chosen = [told[0], told[-1]]
    room = terms.ruler.width(terms.numbers.value(values[highest] or 0), bold=True) + 0.6 * terms.size
    band = field.width / len(terms.places)
    if all(abs(highest - n) * band > room for n in chosen if n != highest):
        chosen.append(highest)
    return place in chosen


def _number(field: Field, axes: Axes, place: int, series: int, middle: float) -> None:
    terms = field.terms
    value = field.panel.series[series].values[place] or 0.0
    x, y = field.canvas.place(axes, middle, value)
    words = terms.numbers.value(value)
    half = terms.ruler.width(words, bold=True) / 2
    x = min(max(x, field.left + half), field.canvas.width - half)
    below = value < 0 or (value == 0 and field.axis.high <= 0)
    if not below and len(field.panel.series) == 1:
        y = _above_neighbours(field, axes, (x - half, x + half), y)
    y += (1.0 if below else -0.35) * terms.size
    if field.axis.ticks:
        clear_grid(field, axes, x, y, 2 * half)
    field.canvas.words(x, y, words, "middle", "ink", bold=True)


def _above_neighbours(field: Field, axes: Axes, reach: tuple[float, float], y: float) -> float:
    """Give a height at which a number wider than its bar stands on no neighbour that is only a little higher."""
    size = field.terms.size
    tops = [
        field.canvas.place(axes, left, high)[1]
        for _, _, left, width, _, high in _bars(field)
        if field.canvas.place(axes, left + width, 0)[0] > reach[0] and field.canvas.place(axes, left, 0)[0] < reach[1]
    ]
    return min((top for top in tops if y - 1.3 * size < top < y), default=y)


def _segments(field: Field, axes: Axes) -> None:
    """Write the numbers of a stack into its parts, where all but the smallest have room."""
    terms = field.terms
    wide, room = _bar_width(terms, field.width)[0], 1.35 * terms.size
    for place, series, left, width, low, high in _bars(field):
        x, top = field.canvas.place(axes, left + width / 2, high)
        bottom = field.canvas.place(axes, left, low)[1]
        words = terms.numbers.value(field.panel.series[series].values[place] or 0.0)
        if bottom - top >= room and terms.ruler.width(words) + 0.4 * terms.size <= wide:
            colour = value_anchor_colour(terms.colour(series, place))
            field.canvas.words(x, (top + bottom) / 2 + 0.35 * terms.size, words, "middle", colour)


def _places(field: Field, axes: Axes) -> None:
    """Write the words under the bars; years and dates that are too many are written every so often."""
    terms = field.terms
    lines = label_lines(terms, field.width)
    low = axes.get_ylim()[0]
    middles = [field.canvas.place(axes, n + 0.5, low)[0] for n in range(len(terms.places))]
    y = field.bottom + (2.4 if not field.axis.ticks and field.axis.low < 0 else 1.3) * terms.size
    if lines:
        for x, words in zip(middles, lines, strict=True):
            for number, line in enumerate(words):
                field.canvas.words(x, y + number * terms.lead, line, "middle", "muted")
        return
    widths = [terms.ruler.width(place) for place in terms.places]
    for n in fits(middles, widths, terms.places, 1.2 * terms.size):
        half = widths[n] / 2
        x = min(max(middles[n], field.left + half), max(field.right - half, field.left + half))
        field.canvas.words(x, y, terms.places[n], "middle", "muted")
