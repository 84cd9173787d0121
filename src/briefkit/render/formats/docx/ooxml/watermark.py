"""A word across the page, in the form in which Word itself writes one: drawn text in the header (VML)."""

from typing import Final

from briefkit.render.formats.docx.ooxml.elements import NAMESPACES, Xml, el, escaped

_SPACES: Final = (
    f'xmlns:w="{NAMESPACES["w"]}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_LONGEST: Final = 470.0
_HIGHEST: Final = 150.0
"""Points: how far the word reaches, and how high its letters are, at most."""
_LETTER: Final = 0.68
"""Width of a capital, as a share of its height."""
_TYPE: Final = (
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


def watermark(words: str, family: str, number: int) -> Xml:
    """Give a run with words across the middle of the page, behind the text.

    Args:
        words: what stands there.
        family: of the letters.
        number: unique among the headers of a file.

    """
    length = min(_LONGEST, _HIGHEST * _LETTER * len(words))
    height = length / (_LETTER * len(words))
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{length:.0f}pt;height:{height:.0f}pt;rotation:305;"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
        "mso-position-vertical:center;mso-position-vertical-relative:page"
    )
    name = f"PowerPlusWaterMarkObject{number}"  # by which Word's own command finds and removes it
    shape = (
        f'<v:shape id="{name}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" alt="" style="{style}"'
        ' o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".35"/>'
        f'<v:textpath style="font-family:&quot;{escaped(family)}&quot;;font-size:1pt;font-weight:bold"'
        f' string="{escaped(words)}"/>'
        "</v:shape>"
    )
    picture = Xml(f"<w:pict {_SPACES}>{_TYPE}{shape}</w:pict>")
    return el("w:r", el("w:rPr", el("w:noProof")), picture)
