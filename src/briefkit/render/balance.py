"""Lines of much the same length, for words in the middle of the page: a last one of one word would hang there alone."""

from typing import Final

from briefkit.model.house_style import HouseStyle, TypeToken
from briefkit.render.measuring import lines_in

_MEASURED: Final = frozenset("\u2018\u2019\u201c\u201d\u2013\u2014\u2026")
"""Signs beside the letters of Latin script whose widths the house's faces say."""
_LAST_LETTER: Final = "\u024f"
_STEPS: Final = 40
"""Widths that are tried."""
_SLACK: Final = 1.015
"""Programs differ a little in setting a line."""
_BOLD: Final = 600


def balanced(words: str, measure: float, token: TypeToken, style: HouseStyle) -> float:
    """Give the least width (in millimetres) in which words fill no more lines than in a measure.

    Args:
        words: as they are printed.
        measure: the most that they may have, in millimetres.
        token: their size and face.
        style: the house style.

    """
    if not all(letter <= _LAST_LETTER or letter in _MEASURED for letter in words):
        return measure
    bold = token.weight >= _BOLD
    count = lines_in(words, measure, token, style, bold=bold)
    width = measure
    for step in range(1, _STEPS):
        narrower = measure * (1 - step / _STEPS)
        if lines_in(words, narrower, token, style, bold=bold) > count:
            break
        width = narrower
    return min(measure, width * _SLACK)
