"""The web page: one file that asks nothing of anybody."""

import re

from briefkit.model.layout_report import LayoutReport
from briefkit.render.brief_css import figure_rules
from briefkit.render.css import stylesheet
from briefkit.render.face_words import face_words
from briefkit.render.page import page
from briefkit.render.parity.counting import count_words
from briefkit.render.parity.html_text import read
from briefkit.render.printed import Printed, Told
from briefkit.render.remarks_css import remarks_sheet
from briefkit.render.scripts import languages_of, letterings

_FACE = re.compile(r'@font-face \{ font-family: "([^"]+)"; font-weight: (\d+); font-style: (\w+)')


def render(printed: Printed, told: Told | None = None) -> bytes:
    """Give a brief as a web page with its style sheet, fonts and pictures inside, in UTF-8.

    Raises:
        RenderError: the house style's template cannot be used.

    """

    def sheet(text: str) -> str:
        letters = letterings(printed.style, printed.lang, text, languages_of(text))
        return "\n".join(
            [
                stylesheet(printed.style, "screen", text, letters, printed.direction),
                figure_rules(printed, "screen"),
                remarks_sheet(printed),
            ]
        )

    data = page(printed, "screen", sheet).encode()
    if told:
        told(_report(data, printed))
    return data


def _report(data: bytes, printed: Printed) -> LayoutReport:
    """Give what is known of a page before a browser lays it out."""
    flows = read(data)
    faces = [
        face_words(family, int(weight), italic=slope == "italic", style=printed.style)
        for family, weight, slope in _FACE.findall(data.decode())
    ]
    return LayoutReport(
        words=count_words([*flows["main"], *flows["notes"]]),
        fonts=tuple(dict.fromkeys(faces)),
    )
