"""The publisher's logo in the masthead: a picture of the brief, or else a file of the house style."""

import io
import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from briefkit.errors import RenderError
from briefkit.model.brief import Picture
from briefkit.render.formats.docx.images import set_picture
from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml

_SIDES_OF: Final = {"crest": (2.5, 2.7)}
"""Masthead -> how wide and how high the logo is at most, in lines of the text; the style sheets have the same."""
_USUAL: Final = (2.4, 1.8)
_LINE_IN_MM: Final = 25.4 / 72
_VIEW_BOX: Final = re.compile(rb"""viewBox\s*=\s*["'][-\d.eE]+[\s,]+[-\d.eE]+[\s,]+([\d.]+)[\s,]+([\d.]+)""")
_SIDES: Final = re.compile(rb"""<svg\b[^>]*?\bwidth\s*=\s*["']([\d.]+)[^>]*?\bheight\s*=\s*["']([\d.]+)""", re.DOTALL)


def logo(ms: Manuscript) -> Xml:
    """Give the logo as a decoration, the publisher's name beside it being its text; nothing where there is none."""
    src = ms.printed.publisher.logo
    if not src:
        return NOTHING
    found = ms.printed.brief.pictures.get(src) or _of_the_house(src, ms.printed.style.file(src))
    if found is None:
        return NOTHING
    line = ms.template.sheet.line * _LINE_IN_MM
    widest, highest = _SIDES_OF.get(ms.template.style.page.masthead, _USUAL)
    width = min(widest * line, highest * line * found.width / found.height)
    try:
        return set_picture(found, width, None, ms, ms.document.sections[-1].first_page_header.part)
    except (OSError, SyntaxError, ValueError) as fault:  # from Pillow, of a file that looked like a picture
        raise RenderError(f"The logo '{src}' cannot be read: {fault}.") from fault


@lru_cache(maxsize=8)
def _of_the_house(src: str, file: Path | None) -> Picture | None:
    if file is None:
        return None
    data = file.read_bytes()
    if file.suffix.lower() == ".svg":
        sides = _VIEW_BOX.search(data) or _SIDES.search(data)
        width, height = (float(side) for side in sides.groups()) if sides else (1.0, 1.0)
        return Picture(src, "svg", max(1, round(width)), max(1, round(height)), data)
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - most houses have no logo of pixels

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            return Picture(src, "png" if image.format == "PNG" else "jpeg", image.width, image.height, data)
    except UnidentifiedImageError:
        return None
