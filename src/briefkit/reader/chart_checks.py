"""Whether a plot can be read once it is drawn: not too many colours, bars or panels, nothing cut off or below zero."""

from typing import Final

from briefkit.model.charts import BARS, ZERO_BASED, Plot
from briefkit.reader.chart_table import Table
from briefkit.reader.reporter import did_you_mean

MOST_SERIES: Final = 6
"""Colours that a reader can tell apart."""
MOST_DRAWN_BACK: Final = 40
"""Series where all but the highlighted ones are drawn back."""
MOST_BARS: Final = 80
"""Bars, or dots, that each bear a word."""
MOST_PANELS: Final = 24


def check(table: Table, plot: Plot) -> None:
    """Look whether a plot can be read once it is drawn.

    Raises:
        UndrawableError: it cannot; the reason has been reported.

    """
    names, wishes = plot.names, plot.wishes
    most = MOST_DRAWN_BACK if wishes.highlight else MOST_SERIES
    if len(names) > most:
        hint = "Draw fewer, name those that matter under highlight:, or give each its own chart with multiples:"
        raise table.refused("data", f"A chart with {len(names)} series cannot be told apart by its colours", hint)
    if len(plot.panels) > MOST_PANELS:
        hint = f"At most {MOST_PANELS}; draw those that matter"
        raise table.refused("multiples", f"So many small charts, {len(plot.panels)}, fit on no page", hint)
    bars = len(plot.places) * (1 if plot.kind in ("stacked-bar", "dot") else len(names))
    rows = plot.kind == "dot" or (plot.kind in BARS and (plot.scale == "words" or wishes.orientation == "horizontal"))
    if rows and bars > MOST_BARS:
        hint = f"Draw the {MOST_BARS} that matter at most, or a table"
        raise table.refused("data", f"So many bars, {bars:,}, each with its words, fit on no page", hint)
    _check_values(table, plot)
    for word in wishes.highlight:
        known = (*(name for name in names if name), *plot.places)
        if word not in known:
            hint = did_you_mean(word, known) or "Name a series or a value of x"
            table.fault("highlight", f"'{word}' is neither a series nor a value of x", hint, None, None)


def _check_values(table: Table, plot: Plot) -> None:
    low, high = min(plot.values), max(plot.values)
    stacked = plot.kind == "stacked-bar" or (plot.kind == "area" and len(plot.names) > 1)
    if stacked and low < 0:
        hint = "Write type: line or type: grouped-bar"
        raise table.refused("data", f"A stack cannot hold {low:g}, which is below zero", hint)
    if stacked:
        high = max(_heights(plot))
    asked = plot.wishes
    if plot.kind in ZERO_BASED and ((asked.low or 0) > 0 or (asked.high is not None and asked.high < 0)):
        key = "min" if (asked.low or 0) > 0 else "max"
        raise table.refused(key, "The axis of bars and areas holds zero: their length is the number", "Delete this key")
    if asked.low is not None and asked.low > low:
        message = f"The value {low:g} would be cut off by an axis from {asked.low:g}"
        raise table.refused("min", message, "Choose a lower one")
    if asked.high is not None and asked.high < high:
        message = f"The value {high:g} would be cut off by an axis to {asked.high:g}"
        raise table.refused("max", message, "Choose a higher one")


def _heights(plot: Plot) -> list[float]:
    return [
        sum(series.values[n] or 0 for series in panel.series) for panel in plot.panels for n in range(len(plot.places))
    ]
