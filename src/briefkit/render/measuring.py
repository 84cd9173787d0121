"""How wide words are in the house's faces, where a place has to be chosen before any program lays out the page."""

from collections.abc import Callable
from functools import lru_cache
from math import ceil
from pathlib import Path
from typing import Final

from briefkit.model.house_style import HouseStyle, TypeToken

_POINT: Final = 25.4 / 72
_REGULAR: Final = 400
_BOLD: Final = 700
_UNKNOWN: Final = 0.6
"""Ems for a character that the face lacks."""


def width_of(words: str, token: TypeToken, style: HouseStyle, *, bold: bool = True) -> float:
    """Give the width of words on one line, in millimetres; kerning is left out."""
    typeface = style.typefaces.get(token.role) or style.typefaces["text"]
    upright = [face for face in typeface.faces if not face.italic] or list(typeface.faces)
    wanted = _BOLD if bold else _REGULAR
    nearest = min(upright, key=lambda face: abs(face.weight - wanted))
    advance = _advances(nearest.path)
    return sum(map(advance, words)) * token.size * _POINT


def lines_of(words: str, measure: float, token: TypeToken, style: HouseStyle, *, bold: bool = False) -> list[str]:
    """Give the lines of some width (in millimetres) on which words are set, unhyphenated; a longer word has its own."""
    lines: list[str] = []
    left = 0.0
    space = width_of(" ", token, style, bold=bold)
    for word in words.split():
        width = width_of(word, token, style, bold=bold)
        if lines and width <= left:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
            left = measure
        left -= width + space
    return lines


def lines_in(words: str, measure: float, token: TypeToken, style: HouseStyle, *, bold: bool = False) -> int:
    """Give on how many lines of some width (in millimetres) words are set, unhyphenated; a longer word is broken."""
    lines = lines_of(words, measure, token, style, bold=bold)
    return sum(max(1, ceil(width_of(line, token, style, bold=bold) / measure)) for line in lines)


@lru_cache(maxsize=16)
def _advances(path: Path) -> Callable[[str], float]:
    """Give a function from a character to its width in ems."""
    import uharfbuzz as hb  # noqa: PLC0415 - where no width is asked for, no font is opened

    face = hb.Face(hb.Blob.from_file_path(str(path)))
    font = hb.Font(face)

    @lru_cache(maxsize=1024)
    def advance(character: str) -> float:
        glyph = font.get_nominal_glyph(ord(character))
        return float(font.get_glyph_h_advance(glyph)) / face.upem if glyph else _UNKNOWN

    return advance
