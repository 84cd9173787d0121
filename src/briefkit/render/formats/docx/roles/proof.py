"""The styles of a proof: numbers of lines, and the line that says which text it is."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.render.formats.docx.looks import Shape, WordStyle
from briefkit.render.formats.docx.roles.sheet import Sheet

LINE_NUMBER: Final = "line number"
PROOF_LINE: Final = "Proof Line"
BESIDE: Final = 3.0
"""Millimetres between a number and what it stands beside."""
_HANGING: Final = 6.5
"""Millimetres that dashes and numbers of lists hang before the text, where there is no margin column."""
_SIZE: Final = 6.5


def proof_styles(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles that only a proof has."""
    face = replace(sheet.face("furniture", colour="muted"), size=_SIZE)
    yield WordStyle(LINE_NUMBER, kind="character", base="Default Paragraph Font", face=face, always=False)
    shape = Shape(above=0.5 * sheet.lead("furniture"), hanging=0)
    yield WordStyle(PROOF_LINE, base="footer", shape=shape, always=False)


def line_number_distance(sheet: Sheet) -> float:
    """Give how far before the text the numbers of lines end, in millimetres: outside the margin column."""
    return BESIDE + (sheet.hang or _HANGING)
