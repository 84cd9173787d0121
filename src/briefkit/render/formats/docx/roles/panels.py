"""Panels: key messages, boxes, callouts. Their paragraphs have equal rules and edges, so that they join into one."""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.render.formats.docx.looks import Rule, Shape, Side, WordStyle
from briefkit.render.formats.docx.roles.sheet import PAD, Sheet

CALLOUTS = {"Note": "link", "Warning": "accent", "Example": "muted"}
"""Callout -> colour of its bar."""


def panels(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of all panels."""
    yield from _key_messages(sheet)
    yield from _box(sheet)
    for name, colour in CALLOUTS.items():
        yield from _callout(sheet, name, colour)


def _key_messages(sheet: Sheet) -> Iterator[WordStyle]:
    """Beside a margin column the label stands in it; else between two rules over the messages."""
    line = sheet.line
    head = Shape(lead=sheet.lead("label"), keep_next=True, keep_lines=True, hyphens=False, outline=0)
    text = Shape(below=0.25 * line, lead=sheet.lead("message", "body"), keep_lines=True, hyphens=False)
    if sheet.column:
        head = replace(head, frame=sheet.margin_frame())
    else:
        head = replace(head, above=1.5 * line, below=0.25 * line, rules={"top": Rule("ink", 0.75, 5)})
        text = replace(text, rules={"bottom": Rule("ink", 0.75, 7)})
    face = sheet.face("label", colour="accent" if sheet.column else "ink")
    yield WordStyle("Key Messages Heading", follow="Key Message Bullet", shape=head, face=face)
    yield WordStyle("Key Message Text", shape=text, face=sheet.face("message", "body", figures=True))


def _box(sheet: Sheet) -> Iterator[WordStyle]:
    top = Rule("tint", 1.5, 8) if sheet.column else Rule("accent", 1.5, 8)
    rules: dict[Side, Rule] = {
        "top": top,
        "left": Rule("tint", 0.5, 10.8),
        "bottom": Rule("tint", 1, 8),
        "right": Rule("tint", 0.5, 10.8),
    }
    panel = Shape(left=PAD, right=PAD, rules=rules, ground="tint", keep_lines=True, hyphens=False)
    yield from _panel(sheet, "Box", panel, "heading")


def _callout(sheet: Sheet, name: str, colour: str) -> Iterator[WordStyle]:
    panel = Shape(left=PAD, right=PAD, rules={"left": Rule(colour, 3, 8.5)}, keep_lines=True, hyphens=False)
    yield from _panel(sheet, name, panel, colour, always=False)


def _panel(sheet: Sheet, name: str, panel: Shape, colour: str, *, always: bool = True) -> Iterator[WordStyle]:
    line = sheet.line
    head = replace(panel, above=0.75 * line, below=0.2 * line, lead=sheet.lead("h3"), keep_next=True, outline=1)
    face = sheet.face("box-head", "h3", colour=colour)
    yield WordStyle(f"{name} Heading", follow=f"{name} Text", shape=head, face=face, always=always)
    text = replace(panel, below=0.4 * line, lead=sheet.lead("small"))
    yield WordStyle(f"{name} Text", shape=text, face=sheet.face("small"), always=always)
