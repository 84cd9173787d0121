"""The keys of a chart's YAML: which there are, what each may hold, and what the author asked by them."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast, get_args

from briefkit.model.charts import ChartKind, Direction, Labels, Wishes
from briefkit.reader.reporter import did_you_mean

KINDS: Final = get_args(ChartKind)
TEXTS: Final = ("type", "title", "caption", "alt", "source")
COLUMNS: Final = ("x", "y", "series", "multiples")
"""Keys that name columns of the data."""
SORTS: Final = ("ascending", "descending")
KEYS: Final = (
    *TEXTS,
    "data",
    *COLUMNS,
    "orientation",
    "sort",
    "highlight",
    "labels",
    "unit",
    "prefix",
    "suffix",
    "decimals",
    "min",
    "max",
    "width",
    "height",
)
_OTHER_NAMES: Final = {
    "colour": "series",
    "color": "series",
    "group": "series",
    "facet": "multiples",
    "stacked": "type: stacked-bar",
    "column": "type: bar",
    "format": "decimals",
}
_WIDTHS: Final = (20.0, 100.0)
"""Per cent of the text."""
_HEIGHTS: Final = (20.0, 200.0)
"""Millimetres."""
_LONGEST_SIGN: Final = 12
_MOST_DECIMALS: Final = 6
_SHARE: Final = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%")

Fault = Callable[[str, str, str], None]
"""Notes a fault of a key: the key, the message, the hint."""


def other_name(key: str) -> str:
    """Give the hint for a key that a chart does not know."""
    if key in _OTHER_NAMES:
        return f"Write {_OTHER_NAMES[key]} instead."
    return did_you_mean(key, KEYS)


@dataclass(frozen=True, slots=True)
class Keys:
    """Reads the values of a chart's keys; one that is wrong is reported and counts as left out."""

    data: Mapping[str, Any]
    fault: Fault

    def wishes(self) -> Wishes:
        """Give what the author asked of the drawing."""
        return Wishes(
            orientation=cast("Direction", self.choice("orientation", get_args(Direction)) or "auto"),
            labels=cast("Labels", self.choice("labels", get_args(Labels)) or "auto"),
            highlight=self.words("highlight"),
            unit=self.text("unit"),
            prefix=self._sign("prefix"),
            suffix=self._sign("suffix"),
            decimals=self._decimals(),
            low=self._number("min"),
            high=self._number("max"),
            width_percent=self._width(),
            height=self._height(),
        )

    def text(self, key: str) -> str:
        """Give a text on one line."""
        value = self.data.get(key)
        if isinstance(value, dict | list):
            self.fault(key, f"'{key}' has to be a text", "Write one line of words")
            return ""
        return "" if value is None else " ".join(str(value).split())

    def words(self, key: str) -> tuple[str, ...]:
        """Give one text or a list of them."""
        value = self.data.get(key)
        if isinstance(value, list) and not any(isinstance(part, dict | list) for part in value):
            return tuple(dict.fromkeys(" ".join(str(part).split()) for part in value if part is not None))
        if isinstance(value, dict | list):
            self.fault(key, f"'{key}' has to be a text or a list of texts", f"Write {key}: [one, other]")
            return ()
        return (self.text(key),) if value not in (None, "") else ()

    def choice(self, key: str, known: tuple[str, ...]) -> str:
        """Give one of the words that a key may hold, or nothing."""
        word = self.text(key)
        if not word or word in known:
            return word
        self.fault(key, f"'{word}' is no {key} of a chart", did_you_mean(word, known) or f"Known: {', '.join(known)}.")
        return ""

    def _sign(self, key: str) -> str:
        value = self.data.get(key)
        text = value if isinstance(value, str) else self.text(key)
        text = re.sub(r"\s", "\u00a0", text)
        if len(text) <= _LONGEST_SIGN:
            return text
        self.fault(key, f"'{key}' has {len(text)} characters; a number has room for {_LONGEST_SIGN}", "Write unit:")
        return ""

    def _decimals(self) -> int | None:
        value = self.data.get("decimals")
        if value is None or (type(value) is int and 0 <= value <= _MOST_DECIMALS):
            return value
        self.fault("decimals", "'decimals' has to be a number from 0 to 6", "Write decimals: 1")
        return None

    def _number(self, key: str) -> float | None:
        value = self.data.get(key)
        if value is None:
            return None
        if type(value) in (int, float) and math.isfinite(value):
            return float(value)
        self.fault(key, f"'{key}' has to be a number", f"Write {key}: 40")
        return None

    def _width(self) -> float:
        text = self.text("width")
        match = _SHARE.fullmatch(text)
        low, high = _WIDTHS
        if match and low <= float(match[1]) <= high:
            return float(match[1])
        if text:
            self.fault("width", f"'{text}' is no width of a chart", "Write a share of the text, from 20% to 100%")
        return high

    def _height(self) -> float | None:
        value = self._number("height")
        low, high = _HEIGHTS
        if value is None or low <= value <= high:
            return value
        self.fault("height", f"A chart of {value:g} mm cannot be set", f"Write {low:g} to {high:g}, in millimetres")
        return None
