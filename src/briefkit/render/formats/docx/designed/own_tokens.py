"""The page and the sizes of a designer's file read back as tokens: what is measured, and made, goes by them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from briefkit.model.house_style import HouseStyle, PageToken, TypeToken
from briefkit.render.formats.docx.designed.own_styles import DesignersStyles
from briefkit.render.formats.docx.ooxml.measures import twips

_TOKENS: Final[Mapping[str, tuple[str, ...]]] = {
    "Body Text": ("body",),
    "Kicker": ("label",),
    "Title": ("h1",),
    "heading 1": ("h2",),
    "heading 2": ("h3",),
    "Standfirst": ("standfirst",),
    "Back Text": ("small",),
    "footnote text": ("note",),
    "Margin Quote": ("pull",),
    "Pull Quote": ("pull",),
    "Statistic Value": ("stat",),
    "Table Text": ("table",),
    "footer": ("furniture",),
    "Key Message Text": ("message",),
    "Quote": ("quote",),
}
"""Style -> the type tokens that it was made from."""
_MM: Final = 25.4 / 1440
_SIZES: Final = (4.0, 144.0)
_TIGHTEST: Final = 0.8
_AUTOMATIC: Final = 1.2
"""Of a size: about the distance of lines that Word calls single."""
_LARGEST: Final = 559.0
"""Millimetres of a side of the largest page that Word knows."""
_ROOM: Final = 20.0
"""Millimetres of text that a page must have at least."""


def with_tokens(style: HouseStyle, styles: DesignersStyles, section: etree._Element | None) -> HouseStyle:
    """Give a house style whose page and sizes are those of the designer's file; what that leaves open stays."""
    page = _page(style.page, section)
    title = styles.find("Title")
    if page.masthead == "band" and title is not None and styles.said(title, "w:pPr/w:shd") is None:
        page = replace(page, masthead="rule")
    return replace(style, page=page, type={**style.type, **_types(style, styles)})


def _page(page: PageToken, section: etree._Element | None) -> PageToken:
    if section is None:
        return page
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    read = {
        **_lengths(size, {"w": "width", "h": "height"}),
        **_lengths(margins, {side: side for side in ("top", "right", "bottom", "left")}),
    }
    read = {name: length for name, length in read.items() if twips(length) != twips(getattr(page, name))}
    made = replace(page, **read)  # type: ignore[arg-type]
    if (
        max(made.width, made.height) > _LARGEST
        or min(made.width - made.left - made.right, made.height - made.top - made.bottom) < _ROOM
    ):
        return page
    if made.column + made.gutter > made.left:
        made = replace(made, column=0, gutter=0)
    return made


def _lengths(element: etree._Element | None, names: Mapping[str, str]) -> dict[str, float]:
    found = {} if element is None else {name: element.get(qn(f"w:{said}"), "") for said, name in names.items()}
    return {name: abs(int(said)) * _MM for name, said in found.items() if said.lstrip("-").isdecimal()}


def _types(style: HouseStyle, styles: DesignersStyles) -> dict[str, TypeToken]:
    found: dict[str, TypeToken] = {}
    for name, tokens in _TOKENS.items():
        made = styles.find(name)
        for token in tokens:
            if made is not None and token in style.type:
                found[token] = _token(style.type[token], made, styles)
    return found


def _token(token: TypeToken, made: etree._Element, styles: DesignersStyles) -> TypeToken:
    size = size_of(made, styles) or token.size
    if not _SIZES[0] <= size <= _SIZES[1]:
        return token
    lead = lead_of(made, styles, size) or token.lead * size / token.size
    return replace(token, size=size, lead=max(lead, _TIGHTEST * size))


def size_of(made: etree._Element, styles: DesignersStyles) -> float | None:
    """Give the size of a style in points, by itself, by what it is based on, or by the document's defaults."""
    said = styles.said(made, "w:rPr/w:sz")
    if said is None:
        said = styles.root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:sz')}")
    words = "" if said is None else said.get(qn("w:val"), "")
    return int(words) / 2 if words.isdecimal() else None


def lead_of(made: etree._Element, styles: DesignersStyles, size: float) -> float | None:
    """Give the distance of lines of a style in points; None where nothing is said."""
    for each in styles.chain(made):
        found = each.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
        if found is not None and found.get(qn("w:line"), "").isdecimal():
            return _lead(found, size)
    found = styles.root.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}/{qn('w:spacing')}")
    return _lead(found, size) if found is not None and found.get(qn("w:line"), "").isdecimal() else None


def _lead(spacing: etree._Element, size: float) -> float:
    line = int(spacing.get(qn("w:line"), "0"))
    if spacing.get(qn("w:lineRule"), "auto") == "auto":
        return line / 240 * _AUTOMATIC * size
    return line / 20
