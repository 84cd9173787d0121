"""What the styles of a Word file look like in the end: by themselves, their bases, the defaults and the theme."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.formats.docx.designed.own_styles import DesignersStyles, value
from briefkit.render.formats.docx.designed.own_tokens import lead_of, size_of

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS: Final = {
    "text1": "dk1",
    "dark1": "dk1",
    "background1": "lt1",
    "light1": "lt1",
    "text2": "dk2",
    "dark2": "dk2",
    "background2": "lt2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""How a style calls a colour of the theme -> its place there; those of the accents have one name."""
_OFF: Final = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and families of a theme."""

    colours: Mapping[str, str]
    """Place -> six hexadecimal digits."""
    families: Mapping[str, str]
    """`major`, `minor` -> the family for Latin letters."""


@dataclass(frozen=True, slots=True)
class Look:
    """A style as it looks; None where neither it nor a base says anything. Points, but for the indents."""

    family: str | None = None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    """`#rrggbb`."""
    ground: str | None = None
    """What it stands on, as `#rrggbb`; None for the paper."""
    slot: str = ""
    """Its place in the theme, if it has one."""
    above: float | None = None
    below: float | None = None
    lead: float | None = None
    left: float | None = None
    """Millimetres."""


def read_theme(root: etree._Element | None) -> Theme:
    """Give the colours and the families of a theme; none where there is none."""
    colours: dict[str, str] = {}
    families: dict[str, str] = {}
    scheme = None if root is None else root.find(f".//{_A}clrScheme")
    for slot in () if scheme is None else scheme:
        said = next(iter(slot), None)
        if said is not None:
            colours[etree.QName(slot).localname] = said.get("lastClr", said.get("val", "")).upper()
    for kind in ("major", "minor"):
        face = None if root is None else root.find(f".//{_A}{kind}Font/{_A}latin")
        if face is not None:
            families[kind] = face.get("typeface", "")
    return Theme(colours, families)


def look_of(style: etree._Element, styles: DesignersStyles, theme: Theme) -> Look:
    """Give the look of a style; what no style of a chain says, a paragraph has from the document's defaults."""
    character = style.get(qn("w:type")) == "character"
    size = _own_size(style, styles) if character else size_of(style, styles)
    colour, slot = _colour(style, styles, theme, defaults=not character)
    spacing = styles.said(style, "w:pPr/w:spacing")
    indent = styles.said(style, "w:pPr/w:ind")
    return Look(
        family=_family(style, styles, theme, defaults=not character),
        size=size,
        bold=_is_on(styles.said(style, "w:rPr/w:b")),
        italic=_is_on(styles.said(style, "w:rPr/w:i")),
        colour=colour,
        ground=_ground(styles.said(style, "w:pPr/w:shd"), theme),
        slot=slot,
        above=None if character else _twentieths(style, styles, spacing, "before"),
        below=None if character else _twentieths(style, styles, spacing, "after"),
        lead=None if character or size is None else lead_of(style, styles, size),
        left=None if character else _millimetres(indent),
    )


def _own_size(style: etree._Element, styles: DesignersStyles) -> float | None:
    words = value(styles.said(style, "w:rPr/w:sz"))
    return int(words) / 2 if words.isdecimal() else None


def _is_on(said: etree._Element | None) -> bool:
    return said is not None and value(said) not in _OFF


def _family(style: etree._Element, styles: DesignersStyles, theme: Theme, *, defaults: bool) -> str | None:
    said = styles.said(style, "w:rPr/w:rFonts")
    if said is None and defaults:
        said = styles.root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:rFonts')}")
    if said is None:
        return None
    themed = said.get(qn("w:asciiTheme"), "")
    return theme.families.get(themed[:5]) if themed else said.get(qn("w:ascii"))


def _colour(style: etree._Element, styles: DesignersStyles, theme: Theme, *, defaults: bool) -> tuple[str | None, str]:
    said = styles.said(style, "w:rPr/w:color")
    if said is None and defaults:
        said = styles.root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:color')}")
    if said is None:
        return None, ""
    called = said.get(qn("w:themeColor"), "")
    slot = _SLOTS.get(called, called)
    plain = said.get(qn("w:val"), "auto").upper()
    shaded = any(said.get(qn(name)) for name in ("w:themeTint", "w:themeShade"))
    found = plain if shaded else theme.colours.get(slot, plain)
    return (f"#{found.lower()}" if re.fullmatch("[0-9A-F]{6}", found) else None), "" if shaded else slot


def _ground(said: etree._Element | None, theme: Theme) -> str | None:
    if said is None:
        return None
    called = said.get(qn("w:themeFill"), "")
    shaded = any(said.get(qn(name)) for name in ("w:themeFillTint", "w:themeFillShade"))
    plain = said.get(qn("w:fill"), "auto").upper()
    found = plain if shaded else theme.colours.get(_SLOTS.get(called, called), plain)
    return f"#{found.lower()}" if re.fullmatch("[0-9A-F]{6}", found) else None


def _twentieths(
    style: etree._Element, styles: DesignersStyles, spacing: etree._Element | None, name: str
) -> float | None:
    """Give a space in points; each of the two is looked for by itself, since a style may say but one of them."""
    for each in (*styles.chain(style), None):
        found = spacing if each is None else each.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
        said = "" if found is None else found.get(qn(f"w:{name}"), "")
        if said.isdecimal():
            return int(said) / 20
    return None


def _millimetres(indent: etree._Element | None) -> float | None:
    said = "" if indent is None else indent.get(qn("w:left"), indent.get(qn("w:start"), ""))
    return int(said) * 25.4 / 1440 if said.lstrip("-").isdecimal() else None
