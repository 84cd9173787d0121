"""The look of tables: rules above, below and under the head, hairlines between rows, the head in bold."""

from typing import Final

from briefkit.render.formats.docx.looks import Face
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el
from briefkit.render.formats.docx.ooxml.measures import eighths, twips
from briefkit.render.formats.docx.roles.gallery import place_of
from briefkit.render.formats.docx.stylist import Stylist, style_id
from briefkit.render.table_fit import BETWEEN_COLUMNS

TABLE_STYLE: Final = "Brief Table"
TINTED: Final = "Tinted"
"""Ends the name of the style for tables on a ground."""


def table_style(stylist: Stylist, name: str, ground: str = "", words: str = "") -> Xml:
    """Give the style of a table.

    Args:
        stylist: of the house.
        name: of the style; LibreOffice takes over nothing from a table style that another is based on.
        ground: colour token of what it lies on.
        words: colour token of its words and rules there, where the ground asks for one.

    """
    outer = words or ("ink" if not stylist.style.page.column else "heading")
    borders = el(
        "w:tblBorders",
        _rule(stylist, "top", outer, 0.75),
        _rule(stylist, "bottom", outer, 0.75),
        _rule(stylist, "insideH", "rule", 0.5),
    )
    margins = (
        el(f"w:{side}", w_w=twips(width), w_type="dxa")
        for side, width in (("top", 0), ("left", 0), ("bottom", 0), ("right", BETWEEN_COLUMNS))
    )
    return el(
        "w:style",
        el("w:name", w_val=name),
        el("w:basedOn", w_val="NormalTable"),
        el("w:uiPriority", w_val=place_of(name)),
        NOTHING if ground else el("w:qFormat"),
        stylist.run_properties(Face(colour=words)) if words else NOTHING,
        el("w:tblPr", el("w:tblInd", w_w=0, w_type="dxa"), borders, el("w:tblCellMar", *margins)),
        el("w:tcPr", stylist.coloured("w:shd", ground)) if ground else NOTHING,
        _first_row(stylist, outer),
        w_type="table",
        w_styleId=style_id(name),
        w_customStyle=1,
    )


def _first_row(stylist: Stylist, colour: str) -> Xml:
    under = el("w:tcBorders", _rule(stylist, "bottom", colour, 0.75))
    return el(
        "w:tblStylePr",
        stylist.run_properties(Face(bold=True, colour=colour)),
        el("w:tblPr"),
        el("w:tcPr", under, el("w:vAlign", w_val="bottom")),
        w_type="firstRow",
    )


def _rule(stylist: Stylist, side: str, colour: str, weight: float) -> Xml:
    return stylist.coloured(f"w:{side}", colour, w_sz=eighths(weight), w_space=0)
