"""Word's own notes to itself taken out of what is kept of a designer's file, and its properties put in order."""

from collections.abc import Mapping
from typing import Final

from docx.oxml.ns import nsmap, qn
from lxml import etree

_W: Final = f"{{{nsmap['w']}}}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
_NOTES: Final = """proofErr lastRenderedPageBreak permStart permEnd commentRangeStart commentRangeEnd del moveFrom
moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd rPrChange pPrChange sectPrChange tblPrChange
tcPrChange trPrChange tblGridChange tblPrExChange numberingChange cellIns cellDel cellMerge footnoteReference
endnoteReference commentReference annotationRef rsid divId cnfStyle"""
_GONE: Final = frozenset(f"{_W}{name}" for name in _NOTES.split())
_ON_OR_OFF: Final = """keepNext keepLines pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens bidi
contextualSpacing b bCs i iCs caps smallCaps strike noProof cantSplit tblHeader"""
_SWITCHES: Final = frozenset(f"{_W}{name}" for name in _ON_OR_OFF.split())
_ALIGNED: Final = frozenset(f"{_W}{name}" for name in ("jc", "lvlJc", "tab"))
_SIDES: Final = {"start": "left", "end": "right"}
_ON: Final = ("1", "true", "on")
_UNWRAPPED: Final = frozenset(f"{_W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml"))
_ORDER: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(order.split())
    for name, order in {
        "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl rPr sectPr""",
        "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
        snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign
        rtl cs em lang eastAsianLayout specVanish oMath""",
        "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
        tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
        "tcPr": """tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark""",
        "trPr": """cantSplit trHeight tblHeader tblCellSpacing jc hidden gridBefore gridAfter wBefore wAfter""",
        "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
        "pBdr": "top left bottom right between bar",
        "tblBorders": "top left start bottom right end insideH insideV",
        "tcBorders": "top left start bottom right end insideH insideV tl2br tr2bl",
        "tblCellMar": "top left start bottom right end",
        "tcMar": "top left start bottom right end",
        "tblStylePr": "pPr rPr tblPr trPr tcPr",
        "pgBorders": "top left bottom right",
    }.items()
}
"""Children in the order of the schema (ECMA-376 part 1, annex A): other programs do not always keep to it."""


def cleaned(root: etree._Element) -> None:
    """Take out revisions, notes of the program to itself, and whatever its own extensions say; in place.

    What is marked as an extension that a reader may pass over is passed over (ECMA-376 part 3, 10.1), but the figures
    and ligatures of a style.
    """
    spaces = _ignorable(root)
    for element in list(root.iter("{*}*")):
        if element is not root and (element.tag in _GONE or _is_passed_over(element, spaces)):
            _remove(element)
        elif element.tag in _UNWRAPPED:
            unwrapped(element)
    for element in root.iter("{*}*"):
        for key in [str(key) for key in element.attrib]:
            space, _, local = key[1:].rpartition("}")
            if (space in spaces and space != etree.QName(element).namespace) or (
                local.startswith("rsid") and space == _W[1:-1]
            ):
                del element.attrib[key]
        if element.tag in _SWITCHES and element.get(qn("w:val")) in _ON:
            del element.attrib[qn("w:val")]
        _left_and_right(element)
        _ordered(element)


def _left_and_right(element: etree._Element) -> None:
    """Say left and right as Word does, where another program says start and end, which mean the same (17.18.44)."""
    if element.tag in _ALIGNED:
        said = element.get(qn("w:val"), "")
        if said in _SIDES:
            element.set(qn("w:val"), _SIDES[said])
    elif element.tag == qn("w:ind"):
        for old, new in _SIDES.items():
            length = element.get(qn(f"w:{old}"))
            if length is not None:
                del element.attrib[qn(f"w:{old}")]
                element.set(qn(f"w:{new}"), length)


def _ignorable(root: etree._Element) -> frozenset[str]:
    names = root.get(f"{_MC}Ignorable", "").split()
    return frozenset(root.nsmap[name] for name in names if name in root.nsmap)


def _is_passed_over(element: etree._Element, spaces: frozenset[str]) -> bool:
    space = etree.QName(element).namespace
    parent = element.getparent()
    return space in spaces and not (space == _W14 and parent is not None and parent.tag == qn("w:rPr"))


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrapped(element: etree._Element) -> None:
    """Put what an element holds into its place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = list(element)


def _ordered(element: etree._Element) -> None:
    """Put the properties of an element in order; unknown ones go."""
    if not isinstance(element.tag, str) or not element.tag.startswith(_W):
        return
    order = _ORDER.get(element.tag.removeprefix(_W))
    if order is None:
        return
    places = {f"{_W}{name}": place for place, name in enumerate(order)}
    extension = f"{{{_W14}}}"
    known = {child.tag: child for child in element if child.tag in places}
    extensions = {child.tag: child for child in element if str(child.tag).startswith(extension)}
    element[:] = [*sorted(known.values(), key=lambda child: places[child.tag]), *extensions.values()]
