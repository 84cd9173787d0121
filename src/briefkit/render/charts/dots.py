"""Dots in rows: one value for each label, or several joined by a line."""

from matplotlib.axes import Axes

from briefkit.render.charts.bars_across import write_label
from briefkit.render.charts.field import Field, grid_across
from briefkit.render.charts.terms import Terms

ROW = 1.9
_DOT = 0.82
"""Diameter, in sizes of the type."""
_FEW = 2


def labelled_values(terms: Terms) -> bool:
    """Whether the dots bear their numbers, so that no axis is needed."""
    return terms.plot.wishes.labels != "none" and len(terms.plot.names) <= _FEW


def value_room(terms: Terms) -> tuple[float, float]:
    """Give the room that numbers need beyond the lowest and the highest dot."""
    if not labelled_values(terms):
        return _DOT / 2 * terms.size, _DOT / 2 * terms.size
    away = (_DOT / 2 + 0.35) * terms.size
    widest = max(terms.ruler.width(terms.numbers.value(value), bold=True) for value in terms.plot.values) + away
    return (widest if len(terms.plot.names) > 1 else _DOT / 2 * terms.size), widest


def draw_dots(field: Field) -> None:
    """Draw one panel."""
    terms = field.terms
    count = len(terms.places)
    axes = field.axes((field.axis.low, field.axis.high), (count, 0))
    if not labelled_values(terms):
        grid_across(field, axes)
    for place in range(count):
        if field.labelled:
            write_label(field, axes, place)
        values = [(n, s.values[place]) for n, s in enumerate(field.panel.series)]
        told = [(value, n) for n, value in values if value is not None]
        if not told:
            continue
        low, high = min(told)[0], max(told)[0]
        edges = axes.get_xlim()
        axes.plot(edges, [place + 0.5] * 2, linewidth=field.hair(), zorder=0.5, gid="rule", solid_capstyle="butt")
        axes.plot(
            [low, high], [place + 0.5] * 2, linewidth=field.hair(1.5), zorder=1, gid="soft", solid_capstyle="butt"
        )
        for value, series in reversed(told):
            axes.plot(
                [value],
                [place + 0.5],
                linestyle="none",
                marker="o",
                markersize=_DOT * terms.size,
                markeredgewidth=0,
                zorder=3,
                gid=terms.colour(series, place),
            )
        _numbers(field, axes, place, (low, high))


def _numbers(field: Field, axes: Axes, place: int, ends: tuple[float, float]) -> None:
    """Write the highest value, and of two the lower one as well."""
    terms = field.terms
    if not labelled_values(terms):
        return
    away = (_DOT / 2 + 0.35) * terms.size
    for value, side in ((ends[0], -1), (ends[1], 1)):
        if side < 0 and (ends[0] == ends[1] or len(terms.plot.names) == 1):
            continue
        x, y = field.canvas.place(axes, value, place + 0.5)
        words = terms.numbers.value(value)
        field.canvas.words(x + side * away, y + 0.35 * terms.size, words, "end" if side < 0 else "start", bold=True)
