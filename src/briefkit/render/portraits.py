"""Portraits: a square from the middle of a picture, with no more pixels than its size in print needs."""

import io
import re
from dataclasses import replace
from functools import lru_cache
from math import isfinite

from briefkit.model.brief import Picture
from briefkit.render.rasters import fitted

SIDE = 22.0
"""Millimetres of a portrait's side, on paper and in Word."""
_PIXELS = 300
"""Of a side: at 22 mm that is about 350 to the inch."""
_ROOT = re.compile(rb"""<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>""")
_PLACED = re.compile(rb"""\s(?:width|height|viewBox|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')""")
_VIEW_BOX = re.compile(
    rb"""\sviewBox\s*=\s*["']\s*([-+\d.eE]+)[\s,]+([-+\d.eE]+)[\s,]+([-+\d.eE]+)[\s,]+([-+\d.eE]+)"""
)


def portrait(picture: Picture) -> Picture:
    """Give a picture as a portrait: its middle where it is wide; somewhat above where it is high, as faces are."""
    return _vector(picture) if picture.kind == "svg" else _raster(picture)


def portrait_name(src: str) -> str:
    """Give the name under which the portrait made of a picture is known."""
    return f"{src}#portrait"


def _vector(picture: Picture) -> Picture:
    """Look at a square of the drawing through its view box (SVG 2, 8.6); one that cannot be read leaves it whole."""
    root = _ROOT.search(picture.data)
    place = _view_box(root[0], picture) if root else None
    if root is None or place is None:
        return picture
    left, top, width, height = place
    side = min(width, height)
    across, down = left + (width - side) / 2, top + (height - side) / 4
    box = f'<svg viewBox="{across:g} {down:g} {side:g} {side:g}" width="{_PIXELS}" height="{_PIXELS}"'
    opening = box.encode() + _PLACED.sub(b"", root[0])[len(b"<svg") :]
    data = picture.data[: root.start()] + opening + picture.data[root.end() :]
    return replace(picture, width=_PIXELS, height=_PIXELS, data=data)


def _view_box(root: bytes, picture: Picture) -> tuple[float, float, float, float] | None:
    """Give left, top, width and height of what a drawing shows."""
    found = _VIEW_BOX.search(root)
    if found is None:
        return 0.0, 0.0, float(picture.width), float(picture.height)
    try:
        left, top, width, height = map(float, found.groups())
    except ValueError:
        return None
    known = all(map(isfinite, (left, top, width, height))) and width > 0 and height > 0
    return (left, top, width, height) if known else None


@lru_cache(maxsize=32)
def _raster(picture: Picture) -> Picture:
    from PIL import Image  # noqa: PLC0415 - slow to import, and most briefs have no portrait

    across = _PIXELS * picture.width // max(1, min(picture.width, picture.height))
    data = fitted(picture.data, across)
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
        side = min(image.size)
        if image.width == image.height:
            return replace(picture, width=side, height=side, data=data)
        left, top = (image.width - side) // 2, (image.height - side) // 4
        square = image.crop((left, top, left + side, top + side))
        out = io.BytesIO()
        if picture.kind == "jpeg":
            square.save(out, "JPEG", quality=88, optimize=True)
        else:
            square.save(out, "PNG", optimize=True)
    return replace(picture, width=side, height=side, data=out.getvalue())
