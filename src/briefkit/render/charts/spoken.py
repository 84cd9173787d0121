"""The words that a drawing must show whatever its width, in the order in which they stand in it."""

from collections.abc import Iterator

from briefkit.model.charts import BARS, Plot

MOST_NAMED = 12
"""Lines whose ends are all labelled; of more only those that are highlighted."""


def is_keyed(plot: Plot) -> bool:
    """Whether the colours are explained over the drawing, and not at the lines themselves."""
    return len(plot.names) > 1 and (plot.kind in BARS or plot.kind == "dot" or len(plot.panels) > 1)


def named(plot: Plot) -> tuple[int, ...]:
    """Give the series whose names are written."""
    names, marked = plot.names, plot.wishes.highlight
    return tuple(n for n, name in enumerate(names) if name and (len(names) <= MOST_NAMED or name in marked))


def drawn_words(plot: Plot) -> Iterator[str]:
    """Give unit, key, titles of small charts, labels of bars and names of lines; not the numbers of an axis."""
    names = [plot.names[n] for n in named(plot)]
    yield plot.wishes.unit
    if is_keyed(plot):
        yield from names
    first, *others = plot.panels
    yield first.title
    if plot.scale == "words" and (plot.kind in BARS or plot.kind == "dot"):
        yield from plot.places
    elif plot.kind in ("line", "area") and not is_keyed(plot):
        present = {plot.names[n] for n in named(plot) if any(v is not None for v in first.series[n].values)}
        yield from (name for name in names if name in present)
    yield from (panel.title for panel in others)
