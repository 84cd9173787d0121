"""Numbers and dates of a chart in the brief's language."""

import datetime as dt
import math
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from babel import Locale
from babel.dates import format_skeleton
from babel.numbers import format_compact_decimal, format_decimal, format_scientific

from briefkit.model.charts import Plot
from briefkit.render.locales import locale
from briefkit.render.numerals import numeral

LONG: Final = 1e7
"""From here on an axis says `10 million`, or what the language has for it."""
TINY: Final = 1e-6
MINUS: Final = "\u2212"
_FRACTION: Final = re.compile(r"\.[0#]*")
_BETWEEN_DIGITS: Final = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'\u2019](?=\d)|(?<=\d),(?=\d{3}(?:\D|$)|\d{2},)")
_RAISED: Final = str.maketrans("-−0123456789", "⁻⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_PLAIN: Final = re.compile(r"-?\d{1,15}(\.\d{1,12})?")
_DAYS: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Numbers:
    """Writes the numbers of one chart."""

    locale: Locale
    decimals: int
    prefix: str = ""
    suffix: str = ""

    def cell(self, text: str) -> str:
        """Give a cell of the data with as many decimals as the author wrote; what is no number stays as it is."""
        plain = _BETWEEN_DIGITS.sub("", text.strip().replace(MINUS, "-").removesuffix("%").rstrip())
        if not _PLAIN.fullmatch(plain):
            return text
        return self._written(float(plain), len(plain.partition(".")[2]))

    def exact(self, value: float) -> str:
        """Give a number in full with the chart's decimals and without its signs: for tables."""
        return self._written(value, self.decimals)

    def value(self, value: float) -> str:
        """Give a number as it stands at a bar or a point."""
        return self._signed(value, self._short(value) or self._written(abs(value), self.decimals))

    def tick(self, value: float, step: float) -> str:
        """Give a number as it stands at an axis, with no more decimals than the steps need."""
        text = f"{Decimal(repr(step)):f}".rstrip("0") if step < 1 else f"{step:.10g}"
        decimals = len(text.partition(".")[2]) if value and "e" not in text else 0
        return self._signed(value, self._short(value) or self._written(abs(value), decimals))

    def _signed(self, value: float, digits: str) -> str:
        minus = MINUS if value < 0 else ""
        return f"{minus}{self.prefix}{digits}{self.suffix}"

    def _short(self, value: float) -> str:
        """Give a very large or very small number in short, or nothing where digits will do."""
        size = abs(value)
        if size >= 1e15 or (size and size < TINY):  # noqa: PLR2004 - beyond the names of most languages
            return _power(str(format_scientific(Decimal(f"{size:.3g}"), locale=self.locale)))
        if size < LONG:
            return ""
        digits = 2 if size < 10 ** (math.floor(math.log10(size)) // 3 * 3 + 2) else 1
        short = format_compact_decimal(
            size, format_type="short", locale=self.locale, fraction_digits=digits, numbering_system="default"
        )
        return self._digits(str(short))

    def _digits(self, text: str) -> str:
        """Give a number in the digits of the language: Babel knows their signs alone."""
        zero = numeral(0, str(self.locale).replace("_", "-"))
        return text if zero == "0" else text.translate({0x30 + n: chr(ord(zero) + n) for n in range(10)})

    def _written(self, value: float, decimals: int) -> str:
        number = Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)
        pattern = self.locale.decimal_formats[None].pattern.partition(";")[0]
        wanted = "." + "0" * decimals if decimals else ""
        written = format_decimal(
            number, format=_FRACTION.sub(wanted, pattern), locale=self.locale, numbering_system="default"
        )
        return self._digits(str(written).replace("-", MINUS))


def _power(text: str) -> str:
    """Give `1.2E-7` as people write it."""
    mantissa, _, exponent = text.partition("E")
    return f"{mantissa}\u00a0×\u00a010{exponent.translate(_RAISED)}" if exponent else text


def numbers_of(plot: Plot, lang: str) -> Numbers:
    """Give the writer of a chart's numbers."""
    wishes = plot.wishes
    decimals = plot.decimals if wishes.decimals is None else wishes.decimals
    return Numbers(locale(lang), decimals, wishes.prefix, wishes.suffix)


def place_words(plot: Plot, lang: str) -> tuple[str, ...]:
    """Give the words of each place on the axis: dates in the brief's language, all else as the data write it."""
    if plot.scale == "years":
        return tuple(numeral(int(place), lang) for place in plot.places)
    if plot.scale != "dates":
        return plot.places
    return tuple(date_words(place, lang) for place in plot.places)


def date_words(place: str, lang: str) -> str:
    """Give `2024-03` or `2024-03-15` in words: `Mar 2024`, `15 Mar 2024`."""
    parts = [int(part) for part in place.split("-")]
    day = dt.date(parts[0], parts[1], parts[2] if len(parts) > 2 else 1)  # noqa: PLR2004 - year, month, day
    skeleton = "yMMMd" if _DAYS.fullmatch(place) else "yMMM"
    return str(format_skeleton(skeleton, day, locale=locale(lang)))
