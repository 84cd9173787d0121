"""Recommendations: the styles of their paragraphs, and their numbers."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from briefkit.render.formats.docx.looks import Rule, Shape, Side, TabStop, WordStyle
from briefkit.render.formats.docx.roles.numbered import Level, Numbering
from briefkit.render.formats.docx.roles.sheet import NUMBER_ROOM, Sheet

STEP: Final = 5.0
"""Millimetres from one level of a list to the next."""
STEPS_LIST: Final = 2
_LARGEST_NUMBER: Final = 1.25
"""Sizes of the text: a larger number in it would part its line from the next."""
_NUMERAL_ROOM: Final = 14.0
"""Millimetres for a large number on a band."""
_NUMBER_ROOM: Final = 7.0
"""Millimetres for the number of a recommendation in the text."""


def step_styles(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of a recommendation: over a margin column the number stands in it, and a rule above both."""
    line = sheet.line
    above = 0.5 * line if sheet.style.paragraphs == "indented" else None  # no space stands below text there
    step = Shape(above=above, below=0.25 * line if above else 0.5 * line, keep_lines=True, list_number=STEPS_LIST)
    if not sheet.column:
        start, reach = _step_place(sheet)
        indented = Shape(left=start)
        step = replace(step, left=start, hanging=reach)
        if sheet.ruled_steps:
            step = replace(step, rules={"top": Rule("rule", 0.5, 5), "between": Rule("rule", 0.5, 5)})
    else:
        indented = Shape(left=0)
        rules: dict[Side, Rule] = {"top": Rule("rule", 0.5, 5), "between": Rule("rule", 0.5, 5)}
        tabs = (TabStop(STEP - sheet.hang),)
        step = replace(step, left=0, hanging=sheet.hang, tabs=tabs, rules=rules)
    yield WordStyle("Recommendation", base="Body Text", shape=step)
    yield WordStyle("Recommendation Text", base="Body Text", shape=indented, always=False)


def _step_place(sheet: Sheet) -> tuple[float, float]:
    """Give where a recommendation begins and how far its number hangs: with those of the paragraphs, where these do."""
    if sheet.style.page.recommendations == "band":
        return _NUMERAL_ROOM, _NUMERAL_ROOM
    hung = sheet.style.paragraph_numbers or sheet.heads == "hang"
    return (0.0, NUMBER_ROOM) if hung else (_NUMBER_ROOM, _NUMBER_ROOM)


def steps(sheet: Sheet) -> Numbering:
    """Give the list definition of recommendations: large numbers on a band."""
    start, reach = _step_place(sheet)
    shape = Shape(left=start, hanging=reach)
    if sheet.column:
        shape = Shape(left=0, hanging=sheet.hang, tabs=(TabStop(STEP - sheet.hang, "num"),))
    face = sheet.face("numeral", "h3", colour="accent")
    most = round(_LARGEST_NUMBER * sheet.token("body").size * 2) / 2
    face = replace(face, italic=False, size=min(face.size or most, most))
    if sheet.style.page.recommendations == "band":
        face = sheet.face("numeral", "h2", colour="on-brand")
    return Numbering(STEPS_LIST, (Level("Recommendation", "decimal", "%1", shape, face),))
