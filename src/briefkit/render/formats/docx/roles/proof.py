"""The styles of a proof: numbers of lines and paragraphs, and the line that says which text it is."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.render.formats.docx.looks import Frame, Shape, WordStyle
from briefkit.render.formats.docx.roles.lists import Level, Numbering
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.paragraph_numbers import SIGN

PARAGRAPH_NUMBER: Final = "Paragraph Number"
PARAGRAPH_LIST: Final = 1000
"""Above the numbers of all other lists."""
LINE_NUMBER: Final = "line number"
PROOF_LINE: Final = "Proof Line"
_BESIDE: Final = 3.0
"""Millimetres between a number and what it stands beside."""
_HANGING: Final = 6.5
"""Millimetres that dashes and numbers of lists hang before the text, where there is no margin column."""
_WIDTH: Final = 10.0
_SIZE: Final = 7.5
_LINE_SIZE: Final = 6.5


def proof_styles(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles that only a proof has."""
    token = sheet.token("body")
    frame = Frame(_WIDTH, _number_at(sheet))
    shape = Shape(lead=token.lead, exact=True, frame=frame, list_number=PARAGRAPH_LIST, hyphens=False, counted=False)
    yield WordStyle(PARAGRAPH_NUMBER, shape=shape, face=replace(sheet.face("small"), size=_SIZE), always=False)
    face = replace(sheet.face("furniture", colour="muted"), size=_LINE_SIZE)
    yield WordStyle(LINE_NUMBER, kind="character", base="Default Paragraph Font", face=face, always=False)
    yield WordStyle(
        PROOF_LINE, base="footer", shape=Shape(above=0.5 * sheet.lead("furniture"), hanging=0), always=False
    )


def _number_at(sheet: Sheet) -> float:
    """Give where the numbers of paragraphs stand, in millimetres from the left edge of the page: behind the lines."""
    if sheet.rtl:
        return sheet.right - _BESIDE - _WIDTH
    return sheet.style.page.width - sheet.right + _BESIDE


def paragraph_numbering(sheet: Sheet) -> Numbering:
    """Give the list that the numbers of paragraphs belong to."""
    face = replace(sheet.face("small", colour="accent"), role="ui", size=_SIZE, figures="")
    return Numbering(
        PARAGRAPH_LIST, (Level(PARAGRAPH_NUMBER, "decimal", f"{SIGN}%1", Shape(), face, behind="nothing"),)
    )


def line_number_distance(sheet: Sheet) -> float:
    """Give how far before the text the numbers of lines end, in millimetres: outside the margin column."""
    return _BESIDE + (sheet.hang or _HANGING)
