"""The cells of a chart's data as numbers and as places on an axis."""

import datetime as dt
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from briefkit.model.charts import Scale

NOTHING: Final = frozenset({"", "-", "\u2013", "—", "…", "..", "...", "n/a", "na", "n.a.", "null"})
"""Cells that say that there is no number."""

_SPACES: Final = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'\u2019](?=\d)")
_NUMBER: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?")
_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")
_DECIMAL_COMMA: Final = re.compile(r"[+-]?\d+,\d+")
_YEAR: Final = re.compile(r"[12]\d{3}")
_DATE: Final = re.compile(r"([12]\d{3})-(\d{2})(?:-(\d{2}))?")
_MOST_DECIMALS: Final = 12


@dataclass(frozen=True, slots=True)
class Column:
    """A column read as numbers."""

    values: tuple[float | None, ...]
    decimals: int
    """The most digits behind the decimal sign."""
    wrong: tuple[int, ...]
    """Rows whose cell is no number."""


def numbers(cells: Sequence[str]) -> Column:
    """Give a column as numbers; a per cent sign is passed over, commas group thousands or, in all cells, part decimals.

    Args:
        cells: as the data write them.

    """
    texts = [_plain(cell) for cell in cells]
    commas = [text for text in texts if text is not None and "," in text]
    parts_decimals = bool(commas) and not all(map(_GROUPED.fullmatch, commas))
    values: list[float | None] = []
    wrong, decimals = [], 0
    for row, text in enumerate(texts):
        if text is None:
            values.append(None)
            continue
        plain = _without_commas(text, parts_decimals=parts_decimals)
        number = float(plain) if plain and _NUMBER.fullmatch(plain) else math.nan
        if not math.isfinite(number):
            wrong.append(row)
            values.append(None)
            continue
        values.append(number + 0.0)  # no negative zero
        decimals = max(decimals, _decimals(plain))
    return Column(tuple(values), decimals, tuple(wrong))


def _plain(cell: str) -> str | None:
    """Give a cell without signs and spaces; None for an empty one."""
    text = cell.strip().replace("\u2212", "-")
    return None if text.casefold() in NOTHING else _SPACES.sub("", text.removesuffix("%").rstrip())


def _without_commas(text: str, *, parts_decimals: bool) -> str:
    if "," not in text:
        return text
    if parts_decimals:
        return text.replace(",", ".") if _DECIMAL_COMMA.fullmatch(text) else ""
    return text.replace(",", "")


def _decimals(text: str) -> int:
    mantissa, _, exponent = text.lower().partition("e")
    return min(max(len(mantissa.partition(".")[2]) - int(exponent or 0), 0), _MOST_DECIMALS)


def scale_of(places: Sequence[str]) -> tuple[Scale, tuple[float, ...]]:
    """Give what the places of an axis are, and where each lies: years, dates, numbers, or words in a row."""
    if places and all(map(_YEAR.fullmatch, places)):
        return "years", tuple(map(float, places))
    days = [_day(place) for place in places]
    if places and None not in days:
        return "dates", tuple(float(day) for day in days if day is not None)
    read = numbers(places)
    if places and not read.wrong and None not in read.values:
        return "numbers", tuple(value for value in read.values if value is not None)
    return "words", tuple(map(float, range(len(places))))


def _day(place: str) -> int | None:
    """Give the days since the year 1; a month stands for its first day."""
    match = _DATE.fullmatch(place)
    if not match:
        return None
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3] or 1)).toordinal()
    except ValueError:
        return None


def numeric(cells: Iterable[str]) -> bool:
    """Tell whether a column is meant to hold numbers: most of its cells do, a slip among them changes nothing."""
    column = numbers(list(cells))
    told = sum(value is not None for value in column.values)
    return told > 0 and told >= len(column.wrong)
