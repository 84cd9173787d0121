"""Lines and areas over time or another scale, with their names and last values at their ends."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from matplotlib.axes import Axes

from briefkit.model.charts import Panel
from briefkit.render.charts.ends import spread
from briefkit.render.charts.field import BASE, Field, clear_grid, grid_upward
from briefkit.render.charts.labels import fits
from briefkit.render.charts.scales import PlaceWords, place_ticks
from briefkit.render.charts.terms import Terms, last_value

THICK = 1.6
THIN = 1.0
_DOT: Final[Mapping[str, Any]] = {"linestyle": "none", "marker": "o", "markeredgewidth": 0}
_ROUND: Final[Mapping[str, Any]] = {"solid_capstyle": "round", "solid_joinstyle": "round"}
_NAMES = 0.34
"""Share of the width that names at the ends may take."""
_LINES = 3
_AWAY = 0.55
"""Between the end of a line and its name, in sizes of the type."""


def ends(terms: Terms, panel: Panel, width: float) -> dict[int, list[str]]:
    """Give the lines of the label at the end of each series: its name, and its last value."""
    found: dict[int, list[str]] = {}
    for n in terms.named:
        if last_value(panel, n) >= 0:
            found[n] = terms.ruler.broken(panel.series[n].name, _NAMES * width, _LINES, bold=True)
    return found


def end_values(terms: Terms) -> bool:
    """Whether the last value stands behind a name."""
    return terms.plot.wishes.labels != "none" and not terms.stacked and len(terms.named) > 0


def end_width(terms: Terms, width: float) -> float:
    """Give the room that the labels need beyond the field."""
    widest = 0.0
    for panel in terms.plot.panels:
        for n, lines in ends(terms, panel, width).items():
            for number, line in enumerate(lines):
                tail = _tail(terms, panel, n) if number == len(lines) - 1 else ""
                both = terms.ruler.width(line, bold=True) + (terms.ruler.width(f"\u00a0{tail}") if tail else 0)
                widest = max(widest, both)
    return widest + (_AWAY + 0.1) * terms.size if widest else 0.0


def _tail(terms: Terms, panel: Panel, series: int) -> str:
    value = panel.series[series].values[last_value(panel, series)]
    return terms.numbers.value(value) if end_values(terms) and value is not None else ""


def draw_lines(field: Field, *, keyed: bool) -> None:
    """Draw one panel.

    Args:
        field: its room.
        keyed: whether a key over the drawing names the lines, so that their ends do not.

    """
    positions = field.terms.plot.positions
    low, high = min(positions), max(positions)
    if low == high:
        low, high = low - 1, high + 1
    axes = field.axes((low, high), (field.axis.low, field.axis.high))
    grid_upward(field, axes)
    tops = _areas(field, axes) if field.terms.plot.kind == "area" else _lines(field, axes)
    if not keyed and field.terms.named:
        _end_labels(field, axes, tops)
    elif len(field.panel.series) == 1:
        _single(field, axes)
    _places(field, axes)


def _lines(field: Field, axes: Axes) -> dict[int, float]:
    """Draw the lines, the strong ones over the others, and give where each ends."""
    terms = field.terms
    tops: dict[int, float] = {}
    order = sorted(range(len(field.panel.series)), key=lambda n: (terms.marked(n), -n))
    for n in order:
        series, colour = field.panel.series[n], terms.line_colour(n)
        width = field.hair(THICK if colour != "soft" else THIN)
        for run in _runs(series.values):
            xs, ys = [terms.plot.positions[place] for place in run], [series.values[place] or 0.0 for place in run]
            if len(run) == 1:
                axes.plot(xs, ys, markersize=2.2 * width, gid=colour, zorder=3, **_DOT)
            axes.plot(xs, ys, linewidth=width, gid=colour, zorder=3, clip_on=False, **_ROUND)
        last = last_value(field.panel, n)
        if last >= 0:
            tops[n] = series.values[last] or 0.0
            end = [terms.plot.positions[last]]
            axes.plot(end, [tops[n]], markersize=2.4 * width, gid=colour, zorder=3.5, clip_on=False, **_DOT)
    return tops


def _runs(values: Sequence[float | None]) -> list[list[int]]:
    """Give the places of a line in runs without a gap."""
    runs: list[list[int]] = [[]]
    for place, value in enumerate(values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append(place)
    return [run for run in runs if run]


def _areas(field: Field, axes: Axes) -> dict[int, float]:
    """Draw the areas upon one another, and give the middle of each at the last place."""
    terms = field.terms
    positions = list(terms.plot.positions)
    base = [0.0] * len(positions)
    middles: dict[int, float] = {}
    for n, series in enumerate(field.panel.series):
        top = [low + (value or 0.0) for low, value in zip(base, series.values, strict=True)]
        alone = len(field.panel.series) == 1
        colour = "soft" if alone else terms.line_colour(n)
        axes.fill_between(positions, base, top, linewidth=0 if alone else field.hair(), gid=colour, zorder=2)
        if alone:
            axes.plot(positions, top, linewidth=field.hair(THICK), gid="mark", zorder=3, clip_on=False)
        middles[n] = (base[-1] + top[-1]) / 2
        base = top
    edges = axes.get_xlim()
    axes.plot(edges, [0, 0], linewidth=field.hair(BASE), zorder=4, gid="ink", solid_capstyle="butt")
    return middles


def _end_labels(field: Field, axes: Axes, tops: dict[int, float]) -> None:
    terms, canvas = field.terms, field.canvas
    labels = {n: lines for n, lines in ends(terms, field.panel, canvas.width).items() if n in tops}
    wished = {n: canvas.place(axes, 0, tops[n])[1] for n in labels}
    heights = [len(lines) * terms.lead for lines in labels.values()]
    top, bottom = min(field.top, terms.size), field.bottom + 0.6 * terms.size
    middles = spread(list(wished.values()), heights, top, bottom)
    x = field.right + _AWAY * terms.size
    for (n, lines), middle in zip(labels.items(), middles, strict=True):
        y = middle - (len(lines) - 1) / 2 * terms.lead + 0.35 * terms.size
        colour = terms.line_colour(n)
        for number, line in enumerate(lines):
            canvas.words(x, y + number * terms.lead, line, "start", f"word-{colour}", bold=True)
        tail = _tail(terms, field.panel, n)
        after = terms.ruler.width(f"{lines[-1]}", bold=True) + terms.ruler.width("\u00a0")
        canvas.words(x + after, y + (len(lines) - 1) * terms.lead, tail, "start", "ink")


def _single(field: Field, axes: Axes) -> None:
    """Write the first and the last value of the only line, away from where it goes."""
    terms = field.terms
    if terms.plot.wishes.labels == "none" or field.terms.named:
        return
    values = field.panel.series[0].values
    told = [n for n, value in enumerate(values) if value is not None]
    chosen = told if terms.plot.wishes.labels == "all" else sorted({told[0], told[-1]}) if told else []
    reach = -1e9
    for n in chosen:
        value = values[n] or 0.0
        words = terms.numbers.value(value)
        x, y = field.canvas.place(axes, terms.plot.positions[n], value)
        half = terms.ruler.width(words, bold=True) / 2
        x = min(max(x, field.left + half), field.canvas.width - half)
        if x - half < reach:
            continue
        reach = x + half + 0.3 * terms.size
        near = [values[k] for k in (n - 1, n + 1) if 0 <= k < len(values)]
        below = terms.plot.kind == "line" and all(other is not None and other > value for other in near)
        below = below and y + 1.5 * terms.size < field.bottom
        y += (1.35 if below else -0.6) * terms.size
        clear_grid(field, axes, x, y, 2 * half)
        field.canvas.words(x, y, words, "middle", "ink", bold=True)


def _places(field: Field, axes: Axes) -> None:
    """Write years, dates, numbers or words under the field."""
    terms, plot = field.terms, field.terms.plot
    y = field.bottom + 1.4 * terms.size
    low = axes.get_ylim()[0]
    if plot.scale == "words":
        at = [(plot.positions[n], place) for n, place in enumerate(terms.places)]
        middles = [field.canvas.place(axes, x, low)[0] for x, _ in at]
        widths = [terms.ruler.width(place) for place in terms.places]
        chosen = [at[n] for n in fits(middles, widths, terms.places, 1.2 * terms.size)]
    else:
        sample = max((terms.ruler.width(place) for place in terms.places[:50]), default=0) + 1.6 * terms.size
        chosen = list(place_ticks(plot, int(field.width / sample), PlaceWords(terms.numbers, plot.scale)))
    reach = -1e9
    for position, words in chosen:
        x = field.canvas.place(axes, position, low)[0]
        half = terms.ruler.width(words) / 2
        shown = min(max(x, half), field.canvas.width - half)
        if shown - half < reach:
            continue
        reach = shown + half + 0.4 * terms.size
        field.canvas.words(shown, y, words, "middle", "muted")
