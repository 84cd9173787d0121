"""Which colours of a house style meet on its pages: asked of its style sheets by a real cascade, not guessed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.model.house_style import HouseStyle
from briefkit.model.meetings import Ink, Medium, Meeting
from briefkit.render.brief_css import figure_rules
from briefkit.render.charts.colours import chart_colours
from briefkit.render.css import stylesheet
from briefkit.render.meetings.cascade import Palette, met
from briefkit.render.meetings.margins import margin_meetings
from briefkit.render.meetings.media import View, answered
from briefkit.render.meetings.table import CHARTS, OTHERWISE, WORD, WORD_BAND, WORD_RULE, Pair
from briefkit.render.page import page
from briefkit.render.printed import Printed
from briefkit.render.setting import Target

_WIDTHS: Final = (1280, 360)
"""A desk and a telephone, in CSS pixels."""
_ROOT: Final = "\n@media screen { html { font-size: 17px } }"
"""The smallest that screen.css lets 1rem become: what is large there is large everywhere."""


def meetings(printed: Printed) -> frozenset[Meeting]:
    """Give every pair of colours that meet where a brief is set: on light and dark screens, in print and in Word.

    Args:
        printed: a brief that holds every element, in the house style.

    Raises:
        RenderError: the page or a style sheet cannot be used.

    """
    style = printed.style
    found = {*_drawn(style), *_in_word(style), *_on(printed, "paper", "print", View("print"))}
    for width in _WIDTHS:
        found.update(_on(printed, "screen", "light screen", View("screen", "light", width)))
        found.update(_on(printed, "screen", "dark screen", View("screen", "dark", width)))
    return frozenset(found)


def _on(printed: Printed, target: Target, medium: Medium, view: View) -> Iterator[Meeting]:
    """Give the meetings of a page in one view.

    Each token is given a colour of its own that nothing else has, so that what the cascade gives back says which token
    it was.
    """
    style = printed.style
    colours = chart_colours(style.dark if view.scheme == "dark" else style.colours)
    palette = Palette.of(colours)
    dyed = replace(style, colours=palette.dyed(style.colours), dark=palette.dyed(style.dark))
    text = page(printed, target)
    sheet = answered(_plain(stylesheet(dyed, target), palette) + figure_rules(printed, target) + _ROOT, view)
    yield from met(text, sheet, medium, palette)
    if target == "paper":
        yield from margin_meetings(sheet, palette)


def _plain(sheet: str, palette: "Palette") -> str:
    """Give a sheet whose tokens are those of the palette, in either scheme: the last rule for them wins."""
    tokens = "; ".join(f"--{name}: {value}" for name, value in palette.dyes.items())
    return f"{sheet}\n:root {{ {tokens} }}\n"


def _drawn(style: HouseStyle) -> Iterator[Meeting]:
    for colours, media in ((style.colours, ("light screen", "print", "Word")), (style.dark, ("dark screen",))):
        known = chart_colours(colours)
        for pair in CHARTS:
            for medium in media:
                if pair.ink in known and pair.ground.removeprefix("on-") in colours:
                    yield _pair(pair, known, medium)


def _in_word(style: HouseStyle) -> Iterator[Meeting]:
    front = WORD_RULE if style.page.masthead == "rule" else WORD_BAND
    for pair in (*WORD, *front):
        yield _pair(pair, style.colours, "Word")


def _pair(pair: Pair, colours: dict[str, str] | object, medium: Medium) -> Meeting:
    ink, ground = (_token(name, colours) for name in (pair.ink, pair.ground))
    return Meeting(pair.part, pair.on, ink, ground, pair.needs, medium, seen=False)


def _token(name: str, colours: object) -> Ink:
    assert isinstance(colours, dict)  # noqa: S101
    while name not in colours:
        name = OTHERWISE[name]
    return Ink(colours[name], name)
