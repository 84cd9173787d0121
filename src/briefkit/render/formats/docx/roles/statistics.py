"""Statistics: in the margin column, side by side in the text, or alone there."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.render.abreast import GUTTER, column
from briefkit.render.formats.docx.looks import Face, Rule, Shape, WordStyle
from briefkit.render.formats.docx.roles.panels import sides
from briefkit.render.formats.docx.roles.sheet import PAD, Sheet

MOST_ABREAST: Final = 4
STAT_ON_GROUND: Final = "Statistic on Ground"
STAT_ROOM: Final = 48.0
"""Millimetres for a value with its label behind it."""


def in_row(place: int, across: int) -> str:
    """Give the style of a statistic that has others behind it in its row; places count from 1."""
    return f"Statistic {place} of {across}"


def row_end(place: int, across: int) -> str:
    """Give the style of the last statistic of a row."""
    return f"{in_row(place, across)} End"


def statistics(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of statistics."""
    kept = Shape(keep_lines=True, hyphens=False, lead=sheet.lead("small"), align=sheet.middle)
    if sheet.style.paragraphs == "indented":
        kept = replace(kept, above=0.75 * sheet.line)  # no space stands below text there
    face = sheet.face("small", colour=sheet.known("on-stats", "muted"))
    rule = Rule("rule", 0.5, 0)
    if sheet.column:
        margin = replace(kept, frame=sheet.margin_frame(), keep_next=True, below=0.4 * sheet.line)
        yield WordStyle(
            "Statistic", follow="Body Text", shape=replace(margin, rules={"top": rule, "between": rule}), face=face
        )
    alone = replace(kept, below=0.75 * sheet.line, rules={"top": rule, "between": rule})
    yield WordStyle("Statistic in Text", follow="Body Text", shape=alone, face=face, always=not sheet.column)
    kept_on = Shape(below=0.25 * sheet.line, keep_next=True)
    yield WordStyle("Statistic in Text Kept", base="Statistic in Text", shape=kept_on, always=False)
    if sheet.stat_ground:
        yield from _on_ground(sheet, face)
    for across in range(2, MOST_ABREAST + 1):
        for place in range(1, across + 1):
            yield from _abreast(sheet, replace(kept, rules={"top": rule, "between": rule}), place, across)


def _on_ground(sheet: Sheet, face: Face) -> Iterator[WordStyle]:
    """Give the styles on a ground: one below another, the value before its label."""
    start = STAT_ROOM - sheet.hang
    shape = Shape(
        above=sheet.line,
        below=0.5 * sheet.line,
        lead=sheet.lead("small"),
        left=start,
        right=PAD,
        hanging=STAT_ROOM,
        rules=sides("stats", Rule("stats", 1.5, 12)),
        ground="stats",
        keep_lines=True,
        hyphens=False,
    )
    yield WordStyle(STAT_ON_GROUND, follow="Body Text", shape=shape, face=face, always=False)
    above = Shape(keep_next=True)
    yield WordStyle(f"{STAT_ON_GROUND} Kept", base=STAT_ON_GROUND, shape=above, always=False)


def _abreast(sheet: Sheet, kept: Shape, place: int, across: int) -> Iterator[WordStyle]:
    """Give the styles of one place in a row: in a frame, and as the last one, on which the frames before it hang."""
    face = sheet.face("small", colour=sheet.known("on-stats", "muted"))
    width = column(across, sheet.style)
    start = (place - 1) * (width + GUTTER)
    inset = (sheet.full_measure - sheet.style.page.inner_measure) / 2
    if place < across:
        frame = replace(kept, frame=sheet.frame(width, sheet.left + inset + start), keep_next=True)
        yield WordStyle(in_row(place, across), follow=in_row(place, across), shape=frame, face=face, always=False)
    if place == 1:
        return
    left = inset + start
    shape = replace(kept, left=left, right=sheet.full_measure - left - width, below=sheet.line)
    yield WordStyle(row_end(place, across), follow="Body Text", shape=shape, face=face, always=False)
