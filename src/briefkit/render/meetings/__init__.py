"""Which colours of a house style meet on its pages: asked of its style sheets by a real cascade, not guessed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from briefkit.errors import BriefkitError, RenderError
from briefkit.model.house_style import HouseStyle
from briefkit.model.meetings import Ink, Medium, Meeting
from briefkit.render.brief_css import figure_rules
from briefkit.render.charts.colours import chart_colours
from briefkit.render.css import properties, sheet_files
from briefkit.render.libraries import failed_in_library, reason_of
from briefkit.render.meetings.cascade import Cascade, Palette, quiet
from briefkit.render.meetings.margins import margin_meetings
from briefkit.render.meetings.media import View, answered
from briefkit.render.meetings.table import CHARTS, OTHERWISE, WORD, WORD_BAND, WORD_RULE, Pair
from briefkit.render.page import page
from briefkit.render.printed import Printed
from briefkit.render.setting import Target
from briefkit.render.style_files import text_of

_BRANDED: Final = ("band", "cover")
"""Mastheads whose words stand on the colour `brand`."""
_WIDTHS: Final = (1280, 360)
"""A desk and a telephone, in CSS pixels."""
_PIXELS: Final = {"rem": 17.0, "vw": 3.6}
"""The smallest that screen.css lets 1rem become, and a part of a telephone: what is large there is large everywhere."""
_RELATIVE: Final = re.compile(r"(?<![\w#.-])(-?\d*\.?\d+)(rem|vw)\b")


def meetings(printed: Printed) -> frozenset[Meeting]:
    """Give every pair of colours that meet where a brief is set: on light and dark screens, in print and in Word.

    Args:
        printed: a brief that holds every element, in the house style.

    Raises:
        RenderError: the page or a style sheet cannot be used.

    """
    try:
        with quiet():
            return frozenset(_all(printed))
    except BriefkitError:
        raise
    except Exception as fault:
        if not failed_in_library(fault):
            raise
        name = printed.style.name
        raise RenderError(f"The style sheets of '{name}' cannot be worked through: {reason_of(fault)}.") from fault


def _all(printed: Printed) -> Iterator[Meeting]:
    yield from _drawn(printed.style)
    yield from _in_word(printed.style)
    yield from _on(printed, "paper", (("print", View("print")),))
    yield from _on(printed, "screen", tuple(_screens()))


def _screens() -> Iterator[tuple[Medium, View]]:
    for width in _WIDTHS:
        yield "light screen", View("screen", "light", width)
        yield "dark screen", View("screen", "dark", width)


def _on(printed: Printed, target: Target, views: tuple[tuple[Medium, View], ...]) -> Iterator[Meeting]:
    """Give the meetings of a page in some views.

    Each token is given a colour of its own that nothing else has, so that what the cascade gives back says which token
    it was. Views that the sheets do not tell apart then have the same cascade.
    """
    text = page(printed, target)
    cascades: dict[str, Cascade] = {}
    for medium, view in views:
        palette = Palette.of(chart_colours(printed.style.dark if view.scheme == "dark" else printed.style.colours))
        sheet = answered(_dyed_sheet(printed, target, palette), view)
        cascade = cascades.get(sheet) or cascades.setdefault(sheet, Cascade.of(text, sheet, view.kind))
        yield from cascade.meetings(medium, palette)
        if target == "paper":
            yield from margin_meetings(sheet, palette)


def _dyed_sheet(printed: Printed, target: Target, palette: Palette) -> str:
    """Give the style sheet of a page without its fonts, and with dyes in place of the tokens of any scheme."""
    style = printed.style
    dyed = replace(style, colours=palette.dyed(style.colours))
    tokens = "; ".join(f"--{name}: {value}" for name, value in palette.dyes.items())
    sheets = [text_of(path) for path in sheet_files(style, target)]
    parts = [properties(dyed, "paper"), f":root {{ {tokens} }}", *sheets, figure_rules(printed, target)]
    return _in_pixels("\n".join(parts)) if target == "screen" else "\n".join(parts)


def _in_pixels(sheet: str) -> str:
    """Give a sheet whose sizes are lengths: WeasyPrint goes round a thousand times for each `max()` of others."""
    return _RELATIVE.sub(lambda found: f"{float(found[1]) * _PIXELS[found[2]]:g}px", sheet)


def _drawn(style: HouseStyle) -> Iterator[Meeting]:
    schemes: tuple[tuple[Mapping[str, str], tuple[Medium, ...]], ...] = (
        (style.colours, ("light screen", "print", "Word")),
        (style.dark, ("dark screen",)),
    )
    for colours, media in schemes:
        known = chart_colours(colours)
        for pair in CHARTS:
            for medium in media:
                if pair.ink in known and pair.ground in colours:
                    yield _pair(pair, known, medium)


def _in_word(style: HouseStyle) -> Iterator[Meeting]:
    front = WORD_BAND if style.page.masthead in _BRANDED else WORD_RULE
    for pair in (*WORD, *front):
        yield _pair(pair, style.colours, "Word")


def _pair(pair: Pair, colours: Mapping[str, str], medium: Medium) -> Meeting:
    ink, ground = (_token(name, colours) for name in (pair.ink, pair.ground))
    return Meeting(pair.part, pair.on, ink, ground, pair.needs, medium, seen=False)


def _token(name: str, colours: Mapping[str, str]) -> Ink:
    while name not in colours:
        name = OTHERWISE[name]
    return Ink(colours[name], name)
