"""The furniture of the page: masthead, running head, foot."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.render.formats.docx.looks import Rule, Shape, TabStop, WordStyle
from briefkit.render.formats.docx.roles.sheet import Sheet

RUNNING_HEAD_AT = 15.0
"""Millimetres from the top of the page to the running head."""
_BELOW_RULE = 2.25
"""Lines between the masthead's rule and the text: a first header so high moves the text of its page down."""
TURNED: Final = " Landscape"
"""What the names of the styles end in that stand on landscape pages."""
FOOT_AT = 14.0
"""Millimetres from the foot of the page to the footer."""


def furniture(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of headers and footers."""
    yield _masthead(sheet)
    above = RUNNING_HEAD_AT / 25.4 * 72 if sheet.band else 0
    column = (TabStop(0),) if sheet.column else ()
    right = (TabStop(sheet.full_measure, "right"),)
    shape = Shape(
        above=above,
        lead=sheet.lead("furniture"),
        left=-sheet.furniture_hang,
        hanging=sheet.hang if sheet.column else 0,
        tabs=(*column, *right),
        hyphens=False,
        counted=False,
    )
    face = sheet.face("furniture", colour="muted")
    yield WordStyle("header", shape=shape, face=face)
    foot = replace(shape, above=None)
    yield WordStyle("footer", shape=foot, face=face)
    for name, base in (("header", shape), ("footer", foot)):
        made = replace(base, left=0, hanging=0, tabs=(TabStop(sheet.style.page.turned_measure, "right"),))
        yield WordStyle(f"{name}{TURNED}", shape=made, face=face, always=False)


def _masthead(sheet: Sheet) -> WordStyle:
    """Give the masthead; a band is shading between negative indents, and rules in its own colour give it height."""
    lead = sheet.lead("label")
    if sheet.style.page.masthead == "crest":
        return _crest(sheet)
    if not sheet.band:
        shape = Shape(
            below=_BELOW_RULE * sheet.line,
            lead=lead,
            left=-sheet.hang if sheet.hang and not sheet.column else None,
            tabs=(TabStop(sheet.full_measure, "right"),),
            hyphens=False,
            counted=False,
            rules={"bottom": Rule("ink", 0.75, 5)},
        )
        return WordStyle("Masthead", shape=shape, face=sheet.face("label", colour="ink"))
    height = sheet.style.page.top / 25.4 * 72
    above = 19.0
    below = min(31.0, max(0.0, height - 12 - above - lead)) if not sheet.cover else 31.0
    shape = Shape(
        lead=lead,
        left=-sheet.left,
        right=-sheet.right,
        first=sheet.left - sheet.hang,
        tabs=(TabStop(sheet.full_measure, "right"),),
        hyphens=False,
        counted=False,
        ground="brand",
        rules={"top": Rule("brand", 12, above), "bottom": Rule("brand", 12 if sheet.cover else 1, below)},
    )
    return WordStyle("Masthead", shape=shape, face=sheet.face("label", colour="on-brand"))


def _crest(sheet: Sheet) -> WordStyle:
    """Give the masthead with a crest: between a thick rule and a thin one, all in the middle of the line."""
    shape = Shape(
        below=2 * sheet.line,
        lead=sheet.lead("h3"),
        left=-sheet.hang,
        tabs=(TabStop(sheet.measure, "right"),),
        hyphens=False,
        counted=False,
        middle=True,
        rules={"top": Rule("brand", 3, 8), "bottom": Rule("brand", 0.75, 8)},
    )
    return WordStyle("Masthead", shape=shape, face=sheet.face("h3", colour="ink"))
