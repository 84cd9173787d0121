"""The numbers that a proof sets beside its paragraphs."""

from typing import Final

from briefkit.model.house_style import TypeToken
from briefkit.render.formats.docx.ooxml.drawn_words import DrawnWords, drawn
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.roles.proof import BESIDE
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.measuring import width_of
from briefkit.render.paragraph_numbers import SIGN

_POINTS: Final = 72 / 25.4
_SIZE: Final = 7.5
_HEIGHT: Final = 0.85
"""From the foot of a paragraph sign to the top of a figure, as a share of the size."""
_DOWN: Final = 4
"""Points from the top of a line to the top of the number beside it."""
_FIRST: Final = 100
"""Below it stand the numbers of the marks across the pages."""


def paragraph_number(number: str, sheet: Sheet, *, framed: bool, place_in_file: int) -> Xml:
    """Give a run with the number of a paragraph, in the margin behind its first line.

    It is drawn: the words of the text are counted and compared as without it, no paragraph of its own stands between
    two of the brief, and the number stays what it is on paper while paragraphs come and go.

    Args:
        number: as the proof calls the paragraph: `14`, `14a`.
        sheet: the page.
        framed: whether the paragraph stands in a frame, which holds no drawing but one in its line.
        place_in_file: how many there are up to this one.

    """
    words = f"{SIGN}{number}"
    width = width_of(words, TypeToken(400, _SIZE, _SIZE, "ui"), sheet.style, bold=False)
    page = sheet.style.page
    left = sheet.right - BESIDE - width if sheet.rtl else page.width - sheet.right + BESIDE
    place = (
        f"position:absolute;margin-left:{left * _POINTS:.1f}pt;margin-top:{_DOWN}pt;z-index:{place_in_file};"
        "mso-position-horizontal-relative:page;mso-position-vertical-relative:line"
    )
    made = DrawnWords(
        words=words,
        name=f"bkitParagraph{place_in_file}",
        number=_FIRST + place_in_file,
        width=width * _POINTS,
        height=_SIZE * _HEIGHT,
        place="mso-position-vertical:top" if framed else place,
        family=sheet.stylist.family("ui"),
        colour=sheet.stylist.colour("accent"),
        alt=words,
    )
    return drawn(made, first=place_in_file == 1)
