"""What a chart draws: its numbers by series, panel and place, and what the author asked of the drawing."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

ChartKind: TypeAlias = Literal["bar", "grouped-bar", "stacked-bar", "line", "area", "dot"]
Scale: TypeAlias = Literal["words", "years", "dates", "numbers"]
Direction: TypeAlias = Literal["auto", "horizontal", "upright"]
Labels: TypeAlias = Literal["auto", "all", "ends", "none"]

BARS: Final = frozenset({"bar", "grouped-bar", "stacked-bar"})
ZERO_BASED: Final = frozenset({*BARS, "area"})
"""Kinds whose ink stands for an amount: they begin at zero."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line, or one colour of bars."""

    name: str
    """As the data say; empty where there is only one and it has no name."""
    values: tuple[float | None, ...]
    """One for each place of the plot; None for an empty cell."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart of small multiples, or the only one."""

    title: str
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the author asked of the drawing."""

    orientation: Direction = "auto"
    labels: Labels = "auto"
    """Which values are written at their bars, points or line ends."""
    highlight: tuple[str, ...] = ()
    """Names of series or places that bear the strong colour; the others are drawn back."""
    unit: str = ""
    """What is counted, written over the plot."""
    prefix: str = ""
    suffix: str = ""
    """Signs at every number."""
    decimals: int | None = None
    low: float | None = None
    """Where the axis begins; None for what fits."""
    high: float | None = None
    width_percent: float = 100
    """Share of the text's width."""
    height: float | None = None
    """Millimetres; None for what suits the kind."""


@dataclass(frozen=True, slots=True)
class Plot:
    """The numbers of a chart, ready to be drawn."""

    kind: ChartKind
    scale: Scale
    """What the places are; bars stand in a row whatever they are."""
    places: tuple[str, ...]
    """Categories, years or dates, as the data write them, in the order of drawing."""
    positions: tuple[float, ...]
    """Where each place lies: its number, its year, or the days since the year 1."""
    panels: tuple[Panel, ...]
    x: int
    """Of the data's columns the one that holds the places."""
    columns: tuple[int, ...]
    """Those that hold numbers."""
    decimals: int = 0
    """The most decimals that a number has, as the author wrote it."""
    wishes: Wishes = Wishes()

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names of the series, the same in every panel."""
        return tuple(series.name for series in self.panels[0].series)

    @property
    def values(self) -> tuple[float, ...]:
        """Give every number."""
        return tuple(
            value for panel in self.panels for series in panel.series for value in series.values if value is not None
        )
