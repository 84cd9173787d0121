"""Pictures in a line of text, and what is said of them to those who do not see them."""

from dataclasses import dataclass
from typing import Final

from briefkit.render.formats.docx.ooxml.elements import NAMESPACES, NOTHING, Xml, el
from briefkit.render.formats.docx.ooxml.runs import mark_run

_DECORATIVE: Final = Xml(
    f'<a:extLst xmlns:a="{NAMESPACES["a"]}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""[MS-ODRAWXML] 2.27: the picture tells nothing, and has no alternative text on purpose."""
_SVG: Final = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip'
    ' xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/></a:ext></a:extLst>'
)
"""[MS-ODRAWXML] 2.25: the drawing for those who know SVG, beside the pixels for all others."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture as it is set."""

    relation: str
    svg_relation: str
    width: int
    """In EMU, as the height."""
    height: int
    number: int
    """Unique in the file."""
    name: str
    alt: str | None
    """None for a picture that only decorates."""
    round: bool = False
    """Whether it is cut to an ellipse."""


def picture(placed: Placed) -> Xml:
    """Give a run with an inline picture."""
    inline = el(
        "wp:inline",
        el("wp:extent", cx=placed.width, cy=placed.height),
        el(
            "wp:docPr",
            _DECORATIVE if placed.alt is None else NOTHING,
            id=placed.number,
            name=placed.name,
            descr=placed.alt or "",
        ),
        el("wp:cNvGraphicFramePr", el("a:graphicFrameLocks", noChangeAspect=1)),
        _graphic(placed),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return mark_run(el("w:drawing", inline))


def behind(placed: Placed) -> Xml:
    """Give a run with a picture behind the text of the whole page (ECMA-376 part 1, 20.4.2.3)."""
    anchor = el(
        "wp:anchor",
        el("wp:simplePos", x=0, y=0),
        el("wp:positionH", el("wp:posOffset", Xml("0")), relativeFrom="page"),
        el("wp:positionV", el("wp:posOffset", Xml("0")), relativeFrom="page"),
        el("wp:extent", cx=placed.width, cy=placed.height),
        el("wp:wrapNone"),
        el("wp:docPr", _DECORATIVE, id=placed.number, name=placed.name, descr=""),
        el("wp:cNvGraphicFramePr"),
        _graphic(placed),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
        simplePos=0,
        relativeHeight=1,
        behindDoc=1,
        locked=1,
        layoutInCell=1,
        allowOverlap=1,
    )
    return mark_run(el("w:drawing", anchor))


def _graphic(placed: Placed) -> Xml:
    svg = Xml(_SVG.format(placed.svg_relation)) if placed.svg_relation else NOTHING
    extent = el("a:ext", cx=placed.width, cy=placed.height)
    content = el(
        "pic:pic",
        el("pic:nvPicPr", el("pic:cNvPr", id=placed.number, name=placed.name), el("pic:cNvPicPr")),
        el("pic:blipFill", el("a:blip", svg, r_embed=placed.relation), el("a:stretch", el("a:fillRect"))),
        el(
            "pic:spPr",
            el("a:xfrm", el("a:off", x=0, y=0), extent),
            el("a:prstGeom", el("a:avLst"), prst="ellipse" if placed.round else "rect"),
        ),
    )
    return el("a:graphic", el("a:graphicData", content, uri=NAMESPACES["pic"]))
