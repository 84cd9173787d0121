"""Pictures in a form that every PDF may hold: one byte for a channel, grey or RGB."""

import io

from PIL import Image

_PLAIN = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})


def plain(data: bytes) -> bytes:
    """Give a PNG or JPEG as it is, or anew as RGB where its colours are others.

    PDF/A with an sRGB profile may not hold CMYK (ISO 19005-3, 6.2.4.3), and WeasyPrint knows no greys of 16 bits.

    Raises:
        ValueError: the picture cannot be read.

    """
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if picture.mode in _PLAIN:
                return data
            grey = picture.point(lambda level: level / 257).convert("L") if picture.mode.startswith("I") else picture
            converted = io.BytesIO()
            grey.convert("RGB").save(converted, "PNG")
            return converted.getvalue()
    except (OSError, SyntaxError) as fault:
        raise ValueError(f"the picture cannot be read ({fault})") from fault
