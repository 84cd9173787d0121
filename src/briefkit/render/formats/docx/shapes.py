"""The shape of a paragraph in Word's terms: its place, its space, its indents and tab stops."""

from briefkit.render.formats.docx.looks import Frame, Shape
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el
from briefkit.render.formats.docx.ooxml.measures import twentieths, twips


def frame_properties(frame: Frame) -> Xml:
    """Give the place of a paragraph that stands in the margin column."""
    return el(
        "w:framePr",
        w_w=twips(frame.width + frame.edge),
        w_hSpace=0,
        w_vSpace=0,
        w_wrap="around",
        w_vAnchor="text",
        w_hAnchor="page",
        w_x=None if frame.edge else twips(frame.from_page),
        w_xAlign="right" if frame.edge else None,
        w_y=twentieths(frame.down) or 1,  # Word reads 0 as no place at all
    )


def list_place(shape: Shape) -> Xml:
    """Give the list that a paragraph belongs to."""
    if not shape.list_number:
        return NOTHING
    level = el("w:ilvl", w_val=shape.list_level) if shape.list_level else NOTHING
    return el("w:numPr", level, el("w:numId", w_val=shape.list_number))


def tabs(shape: Shape) -> Xml:
    """Give the tab stops of a paragraph."""
    stops = (el("w:tab", w_val=stop.kind, w_pos=twips(stop.at)) for stop in shape.tabs)
    return el("w:tabs", *stops) if shape.tabs else NOTHING


def spacing(shape: Shape) -> Xml:
    """Give the space above and below, and the distance of lines."""
    if (shape.above, shape.below, shape.lead, shape.single) == (None, None, None, False):
        return NOTHING
    line = 240 if shape.single else None if shape.lead is None else twentieths(shape.lead)
    rule = "auto" if shape.single else "exact" if shape.exact else "atLeast"
    return el(
        "w:spacing",
        w_before=None if shape.above is None else twentieths(shape.above),
        w_after=None if shape.below is None else twentieths(shape.below),
        w_line=line,
        w_lineRule=None if line is None else rule,
    )


def indent(shape: Shape) -> Xml:
    """Give the indents of a paragraph."""
    edge = shape.frame.edge if shape.frame else 0
    lengths = {
        "w_left": (shape.left or 0) + edge if edge else shape.left,
        "w_right": shape.right,
        "w_hanging": shape.hanging,
        "w_firstLine": shape.first,
    }
    said = {name: twips(value) for name, value in lengths.items() if value is not None}
    return el("w:ind", **said) if said else NOTHING
