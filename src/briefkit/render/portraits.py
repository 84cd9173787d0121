"""Portraits: a square from the middle of a picture, with no more pixels than its size in print needs."""

import io
import re
from dataclasses import replace
from functools import lru_cache

from briefkit.model.brief import Picture

SIDE = 22.0
"""Millimetres of a portrait's side, on paper and in Word."""
_PIXELS = 300
"""Of a side: at 22 mm that is about 350 to the inch."""
_ROOT = re.compile(rb"<svg\b[^>]*>")
_PLACED = re.compile(rb"""\s(?:width|height|viewBox|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')""")
_VIEW_BOX = re.compile(rb"""\sviewBox\s*=\s*["']\s*([-\d.eE]+)[\s,]+([-\d.eE]+)[\s,]+([\d.eE+]+)[\s,]+([\d.eE+]+)""")


def portrait(picture: Picture) -> Picture:
    """Give a picture as a portrait: its middle where it is wide; somewhat above where it is high, as faces are."""
    return _vector(picture) if picture.kind == "svg" else _raster(picture)


def portrait_name(src: str) -> str:
    """Give the name under which the portrait made of a picture is known."""
    return f"{src}#portrait"


def _vector(picture: Picture) -> Picture:
    """Look at a square of the drawing through its view box (SVG 2, 8.6)."""
    root = _ROOT.search(picture.data)
    if root is None:
        return picture
    found = _VIEW_BOX.search(root[0])
    left, top, width, height = map(float, found.groups()) if found else (0.0, 0.0, picture.width, picture.height)
    side = min(width, height)
    across, down = left + (width - side) / 2, top + (height - side) / 4
    box = f'<svg viewBox="{across:g} {down:g} {side:g} {side:g}" width="{_PIXELS}" height="{_PIXELS}"'
    opening = box.encode() + _PLACED.sub(b"", root[0])[len(b"<svg") :]
    data = picture.data[: root.start()] + opening + picture.data[root.end() :]
    return replace(picture, width=_PIXELS, height=_PIXELS, data=data)


@lru_cache(maxsize=32)
def _raster(picture: Picture) -> Picture:
    from PIL import Image  # noqa: PLC0415 - slow to import, and most briefs have no portrait

    with Image.open(io.BytesIO(picture.data)) as image:
        side = min(image.size)
        left, top = (image.width - side) // 2, (image.height - side) // 4
        square = image.crop((left, top, left + side, top + side))
        plain = square.convert("RGBA" if image.mode in {"RGBA", "LA", "PA", "P"} else "RGB")
        if side > _PIXELS:
            plain = plain.resize((_PIXELS, _PIXELS), Image.Resampling.LANCZOS)
        out = io.BytesIO()
        if plain.mode == "RGB":
            plain.save(out, "JPEG", quality=88)
        else:
            plain.save(out, "PNG", optimize=True)
    kind = "jpeg" if plain.mode == "RGB" else "png"
    return Picture(picture.src, kind, plain.width, plain.height, out.getvalue())  # type: ignore[arg-type]
