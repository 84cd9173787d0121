"""How many statistics stand side by side in the width of the text."""

from collections.abc import Sequence
from typing import Final

from briefkit.model.blocks import Statistic
from briefkit.model.house_style import HouseStyle
from briefkit.render.measuring import width_of

GUTTER: Final = 5.0
"""Millimetres between two of them."""
_MOST: Final = 4
_SPARE: Final = 1.04
"""Letters take a little more room than their widths say, where a program hints or rounds them."""


def abreast(group: Sequence[Statistic], style: HouseStyle) -> int:
    """Give how many of a group of statistics share a row.

    All do, up to four; five are three and two. There are fewer where a value, or a word of a label, needs more room; 1
    says that each stands alone.
    """
    count = len(group)
    rows = -(-count // _MOST)
    across = -(-count // rows)
    while across > 1 and _widest(group, style) * _SPARE > column(across, style):
        across -= 1
    return across


def column(across: int, style: HouseStyle) -> float:
    """Give the width of each of so many statistics side by side, in millimetres.

    A row reaches over all columns; a ground is as wide as figures are.
    """
    page = style.page
    whole = page.figure_measure if "stats" in style.colours and page.columns == 1 else page.inner_measure
    return (whole - (across - 1) * GUTTER) / across


def _widest(group: Sequence[Statistic], style: HouseStyle) -> float:
    value, small = style.type["stat"], style.type["small"]
    widths = [width_of(one.value, value, style) for one in group]
    widths += [width_of(word, small, style, bold=False) for one in group for word in one.label.split()]
    return max(widths, default=0.0)
