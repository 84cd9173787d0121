"""What every part of a drawing needs to know: the plot, its numbers and words, its type and its colours."""

from dataclasses import dataclass

from briefkit.model.charts import BARS, Panel, Plot
from briefkit.render.charts.numbers import Numbers
from briefkit.render.charts.ruler import Ruler
from briefkit.render.charts.spoken import named


@dataclass(frozen=True, slots=True)
class Terms:
    """One chart on its way to one width. Lengths are points, and most are parts of the size of the type."""

    plot: Plot
    numbers: Numbers
    places: tuple[str, ...]
    """The words of each place."""
    ruler: Ruler
    rtl: bool

    @property
    def size(self) -> float:
        """Give the size of the type."""
        return self.ruler.size

    @property
    def lead(self) -> float:
        """Give the distance of two lines of a label."""
        return self.size * 1.25

    @property
    def stacked(self) -> bool:
        """Whether values stand upon one another."""
        kind = self.plot.kind
        return kind == "stacked-bar" or (kind == "area" and len(self.plot.names) > 1)

    @property
    def across(self) -> bool:
        """Whether values run sideways, as the author says or as kind and labels suggest."""
        wish = self.plot.wishes.orientation
        if self.plot.kind == "dot":
            return wish != "upright"
        return self.plot.kind in BARS and wish == "horizontal"

    def colour(self, series: int, place: int = -1) -> str:
        """Give the name of the colour of a series, or of one of its bars."""
        marked = self.plot.wishes.highlight
        names = self.plot.names
        if not marked:
            return shade(series)
        among = [name for name in names if name in marked]
        if not among:
            return shade(series) if place >= 0 and self.plot.places[place] in marked else "soft"
        return shade(among.index(names[series])) if names[series] in among else "soft"

    def marked(self, series: int) -> bool:
        """Whether a series bears a strong colour."""
        return self.colour(series) != "soft" or not any(name in self.plot.wishes.highlight for name in self.plot.names)

    def line_colour(self, series: int) -> str:
        """Give the colour of a line: places that are highlighted change nothing about it."""
        among = any(name in self.plot.wishes.highlight for name in self.plot.names)
        return self.colour(series) if among else shade(series)

    @property
    def named(self) -> tuple[int, ...]:
        """Give the series whose names are written."""
        return named(self.plot)


def shade(number: int) -> str:
    """Give the name of the colour of the first, second, … series."""
    return "mark" if number == 0 else f"series-{number + 1}"


def last_value(panel: Panel, series: int) -> int:
    """Give the last place where a series has a number, or -1."""
    values = panel.series[series].values
    return max((n for n, value in enumerate(values) if value is not None), default=-1)
