"""Panels: key messages, boxes, callouts. Their paragraphs have equal rules and edges, so that they join into one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from briefkit.render.formats.docx.looks import Face, Rule, Shape, Side, WordStyle
from briefkit.render.formats.docx.roles.sheet import PAD, Sheet
from briefkit.render.formats.docx.roles.variants import grounded

CALLOUTS: Final[Mapping[str, tuple[Rule, str]]] = {
    "Note": (Rule("rule", 2.25, 9), ""),
    "Warning": (Rule("accent", 2.25, 9), "tint"),
    "Example": (Rule("rule", 2.25, 9, "dotted"), ""),
}
"""Callout -> its bar, and the colour of its ground; two of one bar that meet would be one."""
BETWEEN_PANELS: Final = "Between Panels"
"""Style of the paragraph that Word asks for between two panels, which would be one without it."""
AFTER_PANEL: Final = "after Panel"
"""Ends the name of the style of what stands behind a panel."""
_AROUND: Final[tuple[Side, ...]] = ("top", "left", "bottom", "right")
_SHARED: Final = ("left", "right", "rules", "ground", "keep_lines", "hyphens")
"""What the head of a panel has from its text."""


def panels(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of all panels."""
    yield from _key_messages(sheet)
    yield from _box(sheet)
    yield WordStyle(BETWEEN_PANELS, shape=Shape(lead=0.75 * sheet.line, exact=True), shown=False, always=False)
    for name, (bar, ground) in CALLOUTS.items():
        yield from _callout(sheet, name, bar, ground)


def _key_messages(sheet: Sheet) -> Iterator[WordStyle]:
    """Beside a margin column the label stands in it; else between two rules over the messages."""
    line = sheet.line
    head = Shape(
        lead=sheet.lead("label"), keep_next=True, keep_lines=True, hyphens=False, outline=0, align=sheet.middle
    )
    text = Shape(below=0.25 * line, lead=sheet.lead("message", "body"), keep_lines=True, hyphens=False)
    if sheet.column:
        head = replace(head, frame=sheet.margin_frame())
    elif sheet.cover:
        head, text = _on_cover(sheet, head, text)
    elif sheet.key_panel:
        head, text = _key_panel(sheet, head, text)
    else:
        head = replace(head, above=1.5 * line, below=0.25 * line, rules={"top": Rule("ink", 0.75, 5)})
        text = replace(text, rules={"bottom": Rule("ink", 0.75, 7)})
    ink = "on-night" if sheet.night else "ink"
    if sheet.night:
        ground = {**grounded("night"), "top": Rule("night", 1, 10), "bottom": Rule("night", 1, 12)}
        head, text = (replace(shape, above=0, rules=ground, ground="night") for shape in (head, text))
    large = sheet.key_panel or sheet.cover
    face = sheet.face("h3" if large else "label", colour="accent" if sheet.column or sheet.cover else ink)
    yield WordStyle("Key Messages Heading", follow="Key Message Bullet", shape=head, face=face)
    yield WordStyle(
        "Key Message Text",
        shape=text,
        face=sheet.face("message", "body", colour=ink if sheet.night else "", figures=True),
    )
    code = replace(sheet.face("small"), role="mono", proofed=False)
    yield WordStyle("Key Message Code", base="Key Message Text", shape=Shape(ground="tint"), face=code, always=False)


def _on_cover(sheet: Sheet, head: Shape, text: Shape) -> tuple[Shape, Shape]:
    """Give the label before the messages, and hairlines between them; the ground is the page's."""
    hairline = Rule("rule", 0.75, 8)
    head = replace(head, lead=sheet.lead("h3"), frame=sheet.frame(sheet.hang - 6, sheet.left - sheet.hang), below=0)
    return head, replace(text, rules={"top": hairline, "between": hairline}, ground="tint", below=0.5 * sheet.line)


def _key_panel(sheet: Sheet, head: Shape, text: Shape) -> tuple[Shape, Shape]:
    """Give head and text on one ground, as far before the text as the title."""
    panel = Shape(left=PAD - sheet.hang, right=PAD, rules=sides("tint", Rule("accent", 3, 9)), ground="tint")
    head = replace(head, above=1.5 * sheet.line, below=0.25 * sheet.line, lead=sheet.lead("h3"))
    joined = {said: getattr(panel, said) for said in ("left", "right", "rules", "ground")}
    return replace(head, **joined), replace(text, **joined)


def sides(ground: str, top: Rule) -> dict[Side, Rule]:
    """Give the rules of a panel: that at its top, and what carries the ground round its text."""
    side = Rule(ground, 0.5, 10.8)
    return {"top": top, "left": side, "bottom": Rule(ground, 1, 8), "right": side}


def _box(sheet: Sheet) -> Iterator[WordStyle]:
    rules = sides("tint", Rule("tint", 1.5, 8) if sheet.column else Rule("accent", 1.5, 8))
    ground = "box" if sheet.box_words else "tint"
    if sheet.box_words:
        rules = sides("box", Rule("box", 1.5, 8))
    if sheet.style.page.box == "frame":
        rules, ground = dict.fromkeys(_AROUND, Rule("accent", 0.75, 10)), ""
    panel = Shape(left=PAD, right=PAD, rules=rules, ground=ground, keep_lines=True, hyphens=False)
    lead = sheet.lead("box-head", "h3")
    head = Shape(above=0.75 * sheet.line, below=0.2 * sheet.line, lead=lead, keep_next=True, outline=1)
    yield from _panel(
        sheet, "Box", panel, (head, sheet.face("box-head", "h3", colour=sheet.known("box-title", "heading")))
    )
    yield WordStyle("Lead Box Heading", base="Box Heading", follow="Box Text", shape=Shape(outline=0), always=False)


def _callout(sheet: Sheet, name: str, bar: Rule, ground: str) -> Iterator[WordStyle]:
    rules: dict[Side, Rule] = {"left": bar}
    if ground:
        rules |= {"top": Rule(ground, 0.5, 5), "bottom": Rule(ground, 0.5, 5), "right": Rule(ground, 0.5, 10.8)}
    panel = Shape(left=PAD, right=PAD, rules=rules, ground=ground, keep_lines=True, hyphens=False)
    head = Shape(above=0.5 * sheet.line, below=0.1 * sheet.line, lead=sheet.lead("small"), keep_next=True)
    face = replace(sheet.face("small", colour="ink"), bold=True)
    yield from _panel(sheet, name, panel, (head, face), always=False)


def _panel(
    sheet: Sheet, name: str, panel: Shape, heading: tuple[Shape, Face], *, always: bool = True
) -> Iterator[WordStyle]:
    """Give the styles of a panel: what they share makes them one."""
    head, face = heading
    shape = replace(head, **{said: getattr(panel, said) for said in _SHARED})
    yield WordStyle(f"{name} Heading", follow=f"{name} Text", shape=shape, face=face, always=always)
    text = replace(panel, below=0.4 * sheet.line, lead=sheet.lead("small"))
    words = sheet.box_words if name == "Box" else ""
    yield WordStyle(f"{name} Text", shape=text, face=sheet.face("small", colour=words), always=always)
    for base in ("caption", "Source Note"):
        shape = replace(panel, below=0)
        yield WordStyle(f"{base} in {name}", base=base, shape=shape, face=Face(colour=words), always=False)
    plate = replace(panel, counted=False, ground="paper" if words else panel.ground)
    for base in ("Figure", "Figure Kept", "Chart"):
        yield WordStyle(f"{base} in {name}", base=base, shape=plate, always=False)
    code = Face(role="mono", proofed=False, colour="ink" if words else "")
    yield WordStyle(f"{name} Code", base=f"{name} Text", shape=Shape(ground="tint"), face=code, always=False)
