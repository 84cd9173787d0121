"""The colours of running heads and feet, which stand in the margins of printed pages."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefkit.model.colours import READABLE
from briefkit.model.meetings import Ink, Meeting
from briefkit.render.meetings.cascade import Palette


def margin_meetings(sheet: str, palette: Palette) -> Iterator[Meeting]:
    """Give what the margin boxes of a sheet (`@page { @top-left { color: … } }`) have on which ground.

    Args:
        sheet: a style sheet, without media queries.
        palette: the tokens of paper; the sheet names them as `var(--muted)`.

    """
    from tinycss2 import parse_blocks_contents, parse_stylesheet  # noqa: PLC0415 - only `style check` asks

    for rule in parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type != "at-rule" or rule.lower_at_keyword != "page" or rule.content is None:
            continue
        for box in parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
            if box.type == "at-rule" and box.content is not None:
                yield from _box(parse_blocks_contents(box.content), palette)


def _box(declarations: Iterable[Any], palette: Palette) -> Iterator[Meeting]:
    paper = Ink(palette.colours["paper"], "paper")
    said = {one.lower_name: one.value for one in declarations if one.type == "declaration"}
    ink = _colour(said.get("color", ()), palette)
    ground = _colour(said.get("background-color", said.get("background", ())), palette) or paper
    if ink:
        yield Meeting("running head or foot", "", ink, ground, READABLE, "print", seen=False)


def _colour(value: Iterable[Any], palette: Palette) -> Ink | None:
    from tinycss2.color4 import parse_color  # noqa: PLC0415 - as above

    for token in value:
        if token.type == "function" and token.lower_name == "var":
            name = next((part.value.removeprefix("--") for part in token.arguments if part.type == "ident"), "")
            return Ink(palette.colours[name], name) if name in palette.colours else None
        colour = parse_color(token) if token.type in ("hash", "ident", "function") else None
        if colour is not None and colour != "currentcolor" and colour.alpha == 1:
            red, green, blue = colour.to("srgb").coordinates[:3]
            return palette.seen((red, green, blue))
    return None
