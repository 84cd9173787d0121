"""Profiles of contributors: a portrait in a frame, and words that keep clear of it."""

from collections.abc import Iterator
from typing import Final

from briefkit.render.formats.docx.looks import Rule, Shape, Side, WordStyle
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.portraits import SIDE

PORTRAIT_ROOM: Final = SIDE + 4.0
"""Millimetres from the edge of the text to the words beside a portrait."""

BELOW: Final = 0.8
"""Lines of space below a profile."""


def profiles(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of portraits and of the words beside them."""
    line = sheet.line
    frame = sheet.frame(PORTRAIT_ROOM, sheet.left)
    portrait = Shape(single=True, below=0, frame=frame)
    words = Shape(left=PORTRAIT_ROOM, below=BELOW * line)
    yield WordStyle("Portrait", follow="Profile", shape=portrait, always=False)
    yield WordStyle("Profile", base="Back Text", follow="Profile", shape=words, always=False)
    kept = Shape(below=0.2 * line, keep_next=True)
    yield WordStyle("Profile Kept", base="Profile", follow="Profile", shape=kept, always=False)
    above = Shape(single=True, above=0.4 * line, below=0.3 * line, keep_next=True)
    yield WordStyle("Portrait in Text", follow="Back Text", shape=above, always=False)
    if sheet.column:
        hairline = Rule("rule", 0.5, 5)
        rules: dict[Side, Rule] = {"top": hairline, "between": hairline}
        for base in ("Portrait", "Profile", "Profile Kept", "Portrait in Text"):
            opening = Shape(rules=rules, frame=frame if base == "Portrait" else None)
            yield WordStyle(f"{base} Opening", base=base, follow=base, shape=opening, always=False)
