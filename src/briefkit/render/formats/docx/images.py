"""Pictures: how wide they are set, how many pixels they keep, and pixels for drawings."""

from typing import Final

from docx.parts.story import StoryPart

from briefkit.model.brief import Picture
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import InlinePicture
from briefkit.model.layout_report import ShownPicture
from briefkit.model.picture_size import pixels_for, set_width
from briefkit.render.drawings import by_itself, for_word
from briefkit.render.formats.docx.manuscript import Manuscript, Place
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.ooxml.measures import EMU_PER_MM
from briefkit.render.formats.docx.ooxml.package import picture_relation
from briefkit.render.formats.docx.ooxml.pictures import Placed, picture
from briefkit.render.formats.docx.roles.set_off import is_on_panel
from briefkit.render.formats.docx.surroundings import room
from briefkit.render.rasters import fitted
from briefkit.render.system_libraries import opened_by_name

CSS_PIXELS_PER_MM: Final = 96 / 25.4
"""A picture that says nothing of its size is as large as a browser shows it."""
_INLINE_HEIGHT: Final = 12.0
"""Millimetres: a picture within a line is a sign, not a plate."""


def figure_picture(src: str, alt: str | None, width_percent: float | None, ms: Manuscript, place: Place) -> Xml:
    """Give a picture in a paragraph of its own, no wider than the text; nothing where the brief has no such picture."""
    found = ms.printed.brief.pictures.get(src)
    if found is None:
        return NOTHING
    width = set_width(found, width_percent, ms.template.style.page)
    if is_on_panel(place.family):
        width = min(width, room(ms, place))
    return set_picture(found, width, alt, ms, ms.part_at(place))


def inline_picture(piece: InlinePicture, ms: Manuscript, place: Place) -> Xml:
    """Give a picture within a line of text."""
    found = ms.printed.brief.pictures.get(piece.src)
    if found is None:
        return NOTHING
    height = min(_INLINE_HEIGHT, found.height / CSS_PIXELS_PER_MM)
    width = min(height * found.width / max(found.height, 1), ms.template.sheet.measure)
    alt = None if piece.decorative else piece.alt or ""
    return set_picture(found, width, alt, ms, ms.part_at(place))


def set_picture(
    found: Picture, width: float, alt: str | None, ms: Manuscript, owner: StoryPart, *, rounded: bool = False
) -> Xml:
    """Give a picture that wide, in millimetres, in the part that shows it; None for no alt text."""
    if not found.width or not found.height:
        return NOTHING
    wide = max(1, round(width * EMU_PER_MM))
    suffix = "jpg" if found.kind == "jpeg" else "png"
    svg_relation = ""
    if found.kind == "svg":
        data = _pixels(found, width, ms.template.style)
        svg_relation = picture_relation(owner, for_word(found.data, ms.template.style), "svg")
    else:
        pixels = pixels_for(width)
        data = fitted(found.data, pixels)
        kept = found.width if data is found.data else min(found.width, pixels)
        ms.shown.append(ShownPicture(found.src, round(width, 1), found.width, kept))
    number = ms.drawing()
    placed = Placed(
        relation=picture_relation(owner, data, suffix),
        svg_relation=svg_relation,
        width=wide,
        height=max(1, round(wide * found.height / found.width)),
        number=number,
        name=f"Picture {number}",
        alt=alt,
        round=rounded,
    )
    return picture(placed)


def _pixels(found: Picture, width: float, style: HouseStyle) -> bytes:
    with opened_by_name():
        from briefkit.render.formats.docx.svg import rasterised  # noqa: PLC0415 - it brings WeasyPrint, for few drawings

    return rasterised(by_itself(found.data, style), width, width * found.height / found.width)
