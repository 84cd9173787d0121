"""How wide a picture is printed, and whether it has pixels enough for that."""

from typing import Final

from briefkit.model.blocks import Figure
from briefkit.model.brief import Brief, Picture
from briefkit.model.house_style import PageToken
from briefkit.model.walk import brief_blocks

PRINT: Final = 300
"""Pixels per inch that print can show: what a picture has more is left out."""
SHARP: Final = 150
"""Pixels per inch that print needs: below it a reader sees steps."""
MM_PER_INCH: Final = 25.4
_CSS: Final = 96
"""Units of a drawing in an inch (CSS Values 4, 6.2)."""
_HIGHEST: Final = 0.8
"""Share of the text's height that a picture may take: its caption must have room beside it."""


def measure(page: PageToken) -> float:
    """Give the width of the text, or of one of its columns, with what hangs before it, in millimetres."""
    return page.figure_measure


def set_width(picture: Picture, percent: float | None, page: PageToken) -> float:
    """Give the width at which a figure is printed, in millimetres.

    Args:
        picture: what is shown.
        percent: share of the width of all columns that the author asks for; None for what the picture has: a drawing
            its own size, and pixels no larger than they are sharp.
        page: the sheet of the house style.

    """
    natural = picture.width * MM_PER_INCH / (_CSS if picture.kind == "svg" else SHARP)
    wished = natural if percent is None else page.full_measure * percent / 100
    highest = (page.height - page.top - page.bottom) * _HIGHEST
    return min(wished, measure(page), highest * picture.width / max(picture.height, 1))


def pixels_for(width: float) -> int:
    """Give how many pixels print can show across a width in millimetres."""
    return max(1, round(width * PRINT / MM_PER_INCH))


def resolution(picture: Picture, width: float) -> float:
    """Give the pixels per inch of a picture that is set so wide, in millimetres."""
    return picture.width * MM_PER_INCH / max(width, 0.1)


def printed_pixels(brief: Brief, page: PageToken) -> dict[str, int]:
    """Give for the picture of each figure how many pixels print can show across it, where it is set widest."""
    pixels: dict[str, int] = {}
    for block in brief_blocks(brief):
        found = brief.pictures.get(block.src) if isinstance(block, Figure) else None
        if isinstance(block, Figure) and found:
            wide = pixels_for(set_width(found, block.width_percent, page))
            pixels[block.src] = max(wide, pixels.get(block.src, 0))
    return pixels
