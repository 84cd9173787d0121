"""Statistics: in the margin column, side by side in the text, or alone there."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.render.abreast import GUTTER, column
from briefkit.render.formats.docx.looks import Frame, Rule, Shape, WordStyle
from briefkit.render.formats.docx.roles.sheet import Sheet

MOST_ABREAST: Final = 4


def in_row(place: int, across: int) -> str:
    """Give the style of a statistic that has others behind it in its row; places count from 1."""
    return f"Statistic {place} of {across}"


def row_end(place: int, across: int) -> str:
    """Give the style of the last statistic of a row."""
    return f"{in_row(place, across)} End"


def statistics(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of statistics."""
    kept = Shape(keep_lines=True, hyphens=False, lead=sheet.lead("small"))
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
    for across in range(2, MOST_ABREAST + 1):
        for place in range(1, across + 1):
            yield from _abreast(sheet, replace(kept, rules={"top": rule, "between": rule}), place, across)


def _abreast(sheet: Sheet, kept: Shape, place: int, across: int) -> Iterator[WordStyle]:
    """Give the styles of one place in a row: in a frame, and as the last one, on which the frames before it hang."""
    face = sheet.face("small", colour=sheet.known("on-stats", "muted"))
    width = column(across, sheet.style)
    start = (place - 1) * (width + GUTTER)
    if place < across:
        frame = replace(kept, frame=_frame(sheet, width, sheet.left + start), keep_next=True)
        yield WordStyle(in_row(place, across), follow=in_row(place, across), shape=frame, face=face, always=False)
    if place == 1:
        return
    shape = replace(kept, left=start, right=sheet.measure - start - width, below=sheet.line)
    yield WordStyle(row_end(place, across), follow="Body Text", shape=shape, face=face, always=False)


def _frame(sheet: Sheet, width: float, from_start: float) -> Frame:
    from_left = sheet.style.page.width - from_start - width if sheet.rtl else from_start
    return Frame(width, from_left)
