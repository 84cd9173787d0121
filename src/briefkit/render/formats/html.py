"""The web page: one file that asks nothing of anybody."""

from briefkit.render.css import figure_rules, stylesheet
from briefkit.render.notes_html import notes_rules
from briefkit.render.page import page
from briefkit.render.printed import Printed
from briefkit.render.scripts import languages_of, letterings


def render(printed: Printed) -> bytes:
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
                notes_rules(text, len(printed.brief.notes)),
            ]
        )

    return page(printed, "screen", sheet).encode()
