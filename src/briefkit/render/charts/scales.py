"""Round numbers, years and dates for an axis, few of them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from babel.dates import format_skeleton
from matplotlib.ticker import MaxNLocator

from briefkit.model.charts import ZERO_BASED, Plot
from briefkit.render.charts.numbers import Numbers
from briefkit.render.numerals import numeral

STEPS: Final = (1, 2, 2.5, 5, 10)
_SHORT: Final = 62
"""Days of a range whose ticks are days."""
_YEARS: Final = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_MONTHS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
_NEAR_ZERO: Final = 0.5
"""A scale of values that reach below this share of the largest begins at zero."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale of numbers."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @property
    def step(self) -> float:
        """Give the distance of two ticks."""
        return self.ticks[1] - self.ticks[0] if len(self.ticks) > 1 else (self.high - self.low) or 1.0

    def broken(self, kind: str) -> bool:
        """Whether the scale begins above zero, which the chart then says."""
        return kind not in ZERO_BASED and self.low > 0

    def labels(self, numbers: Numbers) -> tuple[str, ...]:
        """Give the words of the ticks."""
        return tuple(numbers.tick(tick, self.step) for tick in self.ticks)


def value_axis(plot: Plot, values: Sequence[float], most: int) -> Axis:
    """Give the scale of values that all panels share.

    Args:
        plot: the chart.
        values: what is to be seen on it: for stacks their heights.
        most: how many steps at most.

    """
    low, high = min(values), max(values)
    if plot.kind in ZERO_BASED or (low > 0 and low < _NEAR_ZERO * high) or (high < 0 and high > _NEAR_ZERO * low):
        low, high = min(low, 0.0), max(high, 0.0)
    low = plot.wishes.low if plot.wishes.low is not None else low
    high = plot.wishes.high if plot.wishes.high is not None else high
    if low == high:
        low, high = min(low, 0.0), max(high, 0.0) or 1.0
    found = [
        _exact(tick)
        for tick in MaxNLocator(nbins=max(most, 1), steps=list(STEPS), min_n_ticks=2).tick_values(low, high)
    ]
    step = found[1] - found[0]
    if low < 0 or plot.wishes.low is None:
        low = max((tick for tick in found if tick <= low), default=low) if low != 0 else low
    if high < 0 or (plot.wishes.high is None and (found[-1] - high) / step < 0.5):  # noqa: PLR2004 - half a step of air
        high = min((tick for tick in found if tick >= high), default=high)
    slack = step * 1e-6
    return Axis(low, high, tuple(tick for tick in found if low - slack <= tick <= high + slack))


def _exact(tick: float) -> float:
    return float(f"{float(tick):.12g}")


def place_ticks(plot: Plot, room: int, lang_words: "PlaceWords") -> tuple[tuple[float, str], ...]:
    """Give the ticks of an axis of places that are years, dates or numbers, with their words.

    Args:
        plot: the chart.
        room: how many labels fit.
        lang_words: writes them.

    """
    low, high = min(plot.positions), max(plot.positions)
    if low == high or len(plot.places) <= 1:
        return ((low, lang_words.of(low, plot.places[0])),)
    if plot.scale == "dates":
        return _dates(low, high, room, lang_words)
    if plot.scale == "years":
        return tuple((year, lang_words.number(year, 1)) for year in _years(int(low), int(high), room))
    locator = MaxNLocator(nbins=max(room, 1), steps=list(STEPS), min_n_ticks=1)
    found = [_exact(tick) for tick in locator.tick_values(low, high)]
    step = found[1] - found[0] if len(found) > 1 else high - low
    return tuple((tick, lang_words.number(tick, step)) for tick in found if low <= tick <= high)


def _years(low: int, high: int, room: int) -> list[float]:
    """Give the years that are written: from the first to the last in even steps, else round ones."""
    if room <= 2:  # noqa: PLR2004 - the two ends
        return [float(low), float(high)][: max(room, 1)]
    step = next((step for step in _YEARS if (high - low) / step < room), _YEARS[-1])
    start = low if (high - low) % step == 0 else -(-low // step) * step
    return [float(year) for year in range(start, high + 1, step)]


def _dates(low: float, high: float, room: int, words: "PlaceWords") -> tuple[tuple[float, str], ...]:
    first, last = dt.date.fromordinal(int(low)), dt.date.fromordinal(int(high))
    if (last - first).days < _SHORT:
        step = next((step for step in (1, 2, 7, 14) if (last - first).days / step < room), 28)
        days = [first + dt.timedelta(days=n) for n in range(0, (last - first).days + 1, step)]
        return tuple((float(day.toordinal()), words.date(day, "MMMd")) for day in days)
    start, end = _months(first), _months(last)
    step = next((step for step in _MONTHS if (end - start) / step < max(room, 1)), _MONTHS[-1])
    firsts = [dt.date(n // 12, n % 12 + 1, 1) for n in range(-(-start // step) * step, end + 1, step)]
    skeleton = "y" if step % 12 == 0 else "yMMM"
    return tuple((float(day.toordinal()), words.date(day, skeleton)) for day in firsts if low <= day.toordinal())


def _months(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Writes the ticks of an axis of places."""

    numbers: Numbers
    scale: str

    def of(self, position: float, place: str) -> str:
        """Give the words of the only place."""
        return (
            place
            if self.scale in ("years", "words")
            else self.number(position, 1)
            if self.scale == "numbers"
            else place
        )

    def number(self, value: float, step: float) -> str:
        """Give a year as it is, and another number without the signs of the values."""
        if self.scale == "years":
            return numeral(int(value), str(self.numbers.locale).replace("_", "-"))
        return Numbers(self.numbers.locale, self.numbers.decimals).tick(value, step)

    def date(self, day: dt.date, skeleton: str) -> str:
        """Give a date as short as the ticks allow."""
        return str(format_skeleton(skeleton, day, locale=self.numbers.locale))
