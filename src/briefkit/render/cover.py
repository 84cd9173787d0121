"""How much room a cover leaves between the publisher's name and the title, so that its words fill the page."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.model.blocks import ListItem
from briefkit.model.text import bare_text
from briefkit.model.walk import blocks, own_inlines
from briefkit.render.css import LONG_TITLE_SHARE
from briefkit.render.measuring import lines_in
from briefkit.render.printed import Printed

_MM: Final = 25.4 / 72
_EDGES: Final = 13.0 + 13.0 + 13.0
"""Millimetres over the masthead, below the front and over the key messages; as in `print.css`."""
_LEAST, _MOST = 8.0, 62.0
"""Millimetres."""
_TITLE: Final = 10.0
"""Sizes of its type that a title is wide at most."""
_SAFE: Final = 1.04
"""A line more than was counted may not drive the last message from the cover."""
_NOTICE: Final = 8.0
"""Millimetres over a notice, and to the sides of its words."""


def room_under_masthead(printed: Printed) -> float:
    """Give the room in millimetres."""
    page = printed.style.page
    taken = _EDGES + sum(_heights(printed)) * _SAFE
    return round(min(_MOST, max(_LEAST, page.height - page.bottom - taken)), 1)


def _heights(printed: Printed) -> Iterator[float]:
    """Give how high each part is, with the space before it, in millimetres."""
    page, line = printed.style.page, printed.style.type["body"].lead * _MM
    whole = page.measure + page.hang
    yield 2 * _lead("label", printed) + 0.25 * line  # masthead and kicker
    yield _title(printed, whole)
    if printed.subtitle:
        yield 0.4 * line + _high(printed.subtitle, "h2", whole, printed)
    if printed.standfirst:
        yield 0.75 * line + _high(printed.standfirst, "standfirst", whole, printed)
    people = sum(len(team.authors) + (len(team.authors) > 1) if team.has_roles else 2 for team in printed.teams)
    yield line + people * _lead("small", printed)
    if printed.dates or printed.status:
        yield 0.35 * line + _lead("small", printed)
    for notice in printed.notices:
        words = f"{notice.title} {notice.words} {notice.more}"
        yield _NOTICE + line + _high(words, "small", whole - 2 * _NOTICE, printed)
    yield from _messages(printed, line)


def _title(printed: Printed, whole: float) -> float:
    token = printed.style.type["h1"]
    if printed.title_is_long:
        token = replace(token, size=token.size * LONG_TITLE_SHARE, lead=token.lead * LONG_TITLE_SHARE)
    widest = whole if printed.title_is_long else min(whole, _TITLE * token.size * _MM)
    return lines_in(printed.title, widest, token, printed.style, bold=True) * token.lead * _MM


def _messages(printed: Printed, line: float) -> Iterator[float]:
    if printed.key_messages is None:
        return
    token = "message" if "message" in printed.style.type else "body"
    for block in blocks(printed.key_messages.blocks):
        if isinstance(block, ListItem):
            words = " ".join(bare_text(one) for inner in blocks(block.blocks) for one in own_inlines(inner))
            yield 1.2 * line + _high(words, token, printed.style.page.measure, printed)


def _high(words: str, token: str, width: float, printed: Printed) -> float:
    style = printed.style
    bold = style.type[token].weight > 500  # noqa: PLR2004 - the weights above the middle
    return lines_in(words, width, style.type[token], style, bold=bold) * _lead(token, printed)


def _lead(token: str, printed: Printed) -> float:
    return printed.style.type[token].lead * _MM
