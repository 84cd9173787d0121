"""Pictures of pixels on their way to a page: upright, in sRGB, no more of them than show, and nothing else told."""

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from briefkit.render.picture_files import without_metadata

if TYPE_CHECKING:
    from PIL import Image

_TOO_MANY: Final = 1.2
"""A picture with this many times the pixels that show is made smaller; a few too many do no harm."""
_QUALITY: Final = 88
_COLOURS: Final = 256
_PLAIN: Final = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})
"""Grey or RGB, of one byte a channel: what every format takes. PDF/A with an sRGB profile holds no CMYK (ISO 19005-3,
6.2.4.3), and WeasyPrint knows no greys of 16 bits."""
_SRGB: Final = b"s\0R\0G\0B"
_ORIENTATION: Final = 0x0112
"""Exif 2.32, 4.6.4: 1 is upright, from 5 on width and height are exchanged."""
_LYING: Final = 5


@lru_cache(maxsize=32)
def fitted(data: bytes, pixels: int) -> bytes:
    """Give a PNG or JPEG for a page, in its own format.

    What it says beside its pixels (place, time, camera, comments) is left out. It is decoded and encoded anew only
    where it lies on its side, has other colours than sRGB, or more pixels than show.

    Args:
        data: the file, which the reader of the brief has looked at.
        pixels: how many of them show across.

    """
    from PIL import Image  # noqa: PLC0415 - most briefs have no picture

    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
        turned = image.getexif().get(_ORIENTATION, 1)
        across = image.height if turned >= _LYING else image.width
        as_it_is = turned == 1 and image.mode in _PLAIN and image.format != "MPO" and not _profile(image)
        if as_it_is and across <= pixels * _TOO_MANY:
            return without_metadata(data)
        if image.format != "PNG":
            size = (pixels * image.width // across, pixels * image.height // across)
            image.draft(image.mode, (max(1, size[0]), max(1, size[1])))
        return _encoded(_smaller(_upright(image), pixels), "PNG" if image.format == "PNG" else "JPEG")


def _profile(image: "Image.Image") -> bytes:
    """Give the colour profile of a picture, if it has one that is not sRGB."""
    profile = image.info.get("icc_profile") or b""
    known = b"sRGB" in profile or _SRGB in profile
    return b"" if known or image.mode in {"1", "L", "LA"} else profile


def _upright(image: "Image.Image") -> "Image.Image":
    """Give a picture upright and in sRGB."""
    from PIL import ImageOps  # noqa: PLC0415 - as above

    profile = _profile(image)
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith("I"):
        upright = upright.point(lambda level: level / 257).convert("L")
    elif upright.mode == "P":
        upright = upright.convert("RGBA" if "transparency" in upright.info else "RGB")
    upright = _in_srgb(upright, profile) if profile else upright
    return upright if upright.mode in _PLAIN else upright.convert("RGB")


def _in_srgb(image: "Image.Image", profile: bytes) -> "Image.Image":
    """Give a picture in sRGB; with a profile that does not fit its colours are taken as they are."""
    from PIL import ImageCms  # noqa: PLC0415 - few pictures have a profile of their own

    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        made = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return made or image


def _smaller(image: "Image.Image", pixels: int) -> "Image.Image":
    from PIL import Image  # noqa: PLC0415 - as above

    if image.width <= pixels * _TOO_MANY:
        return image
    size = (pixels, max(1, round(image.height * pixels / image.width)))
    source = image.convert("L") if image.mode == "1" else image
    return source.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encoded(image: "Image.Image", kind: str) -> bytes:
    out = io.BytesIO()
    image.info.clear()
    if kind == "JPEG":
        image.save(out, "JPEG", quality=_QUALITY, optimize=True)
    else:
        few = image.mode == "RGB" and image.getcolors(_COLOURS) is not None
        (image.quantize(_COLOURS) if few else image).save(out, "PNG", optimize=True)
    return out.getvalue()
