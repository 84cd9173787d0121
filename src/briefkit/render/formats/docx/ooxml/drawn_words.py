"""Words as a drawing, in the form in which Word itself writes a watermark (VML): they are no text of the document."""

from dataclasses import dataclass
from typing import Final

from briefkit.render.formats.docx.ooxml.elements import NAMESPACES, NOTHING, Xml, el, escaped

_SPACES: Final = (
    f'xmlns:w="{NAMESPACES["w"]}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_TYPE: Final = Xml(
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"'
    ' o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>'
    '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>'
    '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
"""Shape 136, text along a straight line: its formulas are part of the format (ECMA-376 part 4, 19.1.2.20)."""


@dataclass(frozen=True, slots=True)
class DrawnWords:
    """Words that fill a frame."""

    words: str
    name: str
    """Unique in the file."""
    number: int
    """Unique among all drawings of this kind in the file."""
    width: float
    """Points, as the height."""
    height: float
    place: str
    """In the terms of VML: `position:absolute;rotation:305`."""
    family: str
    colour: str
    """Six hexadecimal digits."""
    opacity: float = 1
    bold: bool = False
    alt: str = ""


def drawn(one: DrawnWords, *, first: bool) -> Xml:
    """Give a run with words as a drawing.

    Args:
        one: what is drawn, and where.
        first: whether it is the first in its part, which has to say what kind of shape they all are.

    """
    style = f"{one.place};width:{one.width:.1f}pt;height:{one.height:.1f}pt"
    weight = ";font-weight:bold" if one.bold else ""
    fill = f'<v:fill opacity="{one.opacity:g}"/>' if one.opacity < 1 else ""
    shape = (
        f'<v:shape id="{one.name}" o:spid="_x0000_s{2048 + one.number}" type="#_x0000_t136" alt="{escaped(one.alt)}"'
        f' style="{style}" o:allowincell="f" fillcolor="#{one.colour}" stroked="f">{fill}'
        f'<v:textpath style="font-family:&quot;{escaped(one.family)}&quot;;font-size:1pt{weight}"'
        f' string="{escaped(one.words)}"/></v:shape>'
    )
    picture = Xml(f"<w:pict {_SPACES}>{_TYPE if first else NOTHING}{shape}</w:pict>")
    return el("w:r", picture)
