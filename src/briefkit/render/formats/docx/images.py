"""Pictures: how wide they are set, how many pixels they keep, and pixels for drawings."""

import io
from functools import lru_cache
from typing import Final

from docx.parts.story import StoryPart

from briefkit.model.brief import Picture
from briefkit.model.inlines import InlinePicture
from briefkit.render.formats.docx.manuscript import Manuscript, Place
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.ooxml.measures import EMU_PER_MM
from briefkit.render.formats.docx.ooxml.package import picture_relation
from briefkit.render.formats.docx.ooxml.pictures import Placed, picture

CSS_PIXELS_PER_MM: Final = 96 / 25.4
"""A picture that says nothing of its size is as large as a browser shows it."""
DOTS_PER_MM: Final = 300 / 25.4
_FAR_TOO_MANY: Final = 1.5
"""A picture with this many times the pixels that print needs is made smaller; a little too many does no harm."""
_HIGHEST: Final = 0.8
"""Of the text's height: a caption must have room beside the picture."""
_INLINE_HEIGHT: Final = 12.0
"""Millimetres: a picture within a line is a sign, not a plate."""


def figure_picture(src: str, alt: str | None, width_percent: float | None, ms: Manuscript, place: Place) -> Xml:
    """Give a picture in a paragraph of its own, no wider than the text; nothing where the brief has no such picture."""
    found = ms.printed.brief.pictures.get(src)
    if found is None:
        return NOTHING
    measure = ms.template.sheet.measure
    page = ms.template.style.page
    natural = found.width / CSS_PIXELS_PER_MM
    wished = measure * width_percent / 100 if width_percent else natural
    highest = (page.height - page.top - page.bottom) * _HIGHEST
    width = min(wished, measure, highest * found.width / max(found.height, 1))
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
    pixels = round(width * DOTS_PER_MM)
    suffix = "jpg" if found.kind == "jpeg" else "png"
    svg_relation = ""
    if found.kind == "svg":
        data = _pixels(found, width)
        svg_relation = picture_relation(owner, found.data, "svg")
    else:
        data = fitted(found.data, found.kind, pixels)
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


def _pixels(found: Picture, width: float) -> bytes:
    from briefkit.render.formats.docx.svg import rasterised  # noqa: PLC0415 - it brings WeasyPrint, and drawings are few

    return rasterised(found.data, width, width * found.height / found.width)


@lru_cache(maxsize=32)
def fitted(data: bytes, kind: str, pixels: int) -> bytes:
    """Give a picture with no more pixels across than print needs; the file as it is where they are about right."""
    from PIL import Image  # noqa: PLC0415 - most briefs have no picture

    with Image.open(io.BytesIO(data)) as image:
        if image.width <= pixels * _FAR_TOO_MANY:
            return data
        size = (pixels, max(1, round(image.height * pixels / image.width)))
        out = io.BytesIO()
        source = image.convert("RGBA") if image.mode == "P" else image
        smaller = source.resize(size, Image.Resampling.LANCZOS)
        if kind == "jpeg":
            smaller.save(out, "JPEG", quality=88)
        else:
            smaller.save(out, "PNG", optimize=True)
        return out.getvalue()
