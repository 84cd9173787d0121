"""Pictures of a manuscript as files of a brief: PNG, JPEG and SVG as they are, other pixels as PNG."""

import base64
import binascii
import io
import re
import warnings
from collections.abc import Callable
from typing import Final
from urllib.parse import unquote_to_bytes

_MOST_PIXELS: Final = 40_000_000
_LARGEST: Final = 8 * 1024 * 1024
_CONVERTED: Final = ("GIF", "BMP", "TIFF", "WEBP")
_DATA: Final = re.compile(r"data:image/[\w.+-]+(?P<more>;[^,]*)?,(?P<data>.*)", re.DOTALL | re.IGNORECASE)


def as_brief_picture(data: bytes) -> tuple[bytes, str] | None:
    """Give a picture as a brief can hold it, with its suffix; None where it is of no kind that can be brought over."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(b"\x89PNG"):
        return data, ".png"
    if data.startswith(b"\xff\xd8"):
        return data, ".jpg"
    if start.startswith((b"<?xml", b"<svg", b"<!--")) and b"<svg" in data[:4096]:
        return data, ".svg"
    return _converted(data)


def _converted(data: bytes) -> tuple[bytes, str] | None:
    from PIL import Image  # noqa: PLC0415 - only for the few manuscripts that hold such pictures

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_CONVERTED) as image:
                if image.width * image.height > _MOST_PIXELS:
                    return None
                out = io.BytesIO()
                image.convert("RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB").save(
                    out, "PNG"
                )
    except Exception:  # noqa: BLE001 - a damaged picture raises whatever its decoder stumbles over
        return None
    return (out.getvalue(), ".png") if out.tell() <= _LARGEST else None


def data_of(address: str) -> bytes | None:
    """Give the bytes that a `data:` address holds (RFC 2397); None for another address."""
    found = _DATA.match(address)
    if not found:
        return None
    raw = unquote_to_bytes(found["data"])
    if "base64" not in (found["more"] or "").lower():
        return raw
    try:
        return base64.b64decode(raw, validate=False)
    except (binascii.Error, ValueError):
        return None


class PictureShelf:
    """Names the pictures of a manuscript by their order, each once, and keeps their bytes."""

    def __init__(self, load: Callable[[str], bytes | None]) -> None:
        self.files: dict[str, bytes] = {}
        """Name in the brief's folder -> bytes."""
        self._load = load
        self._names: dict[str, str] = {}

    def name_of(self, src: str) -> str:
        """Give the name that a picture's file will have; empty where it is missing or cannot be brought over."""
        if src not in self._names:
            data = data_of(src) or self._load(src)
            made = as_brief_picture(data) if data else None
            self._names[src] = f"figure-{len(self.files) + 1}{made[1]}" if made else ""
            if made:
                self.files[self._names[src]] = made[0]
        return self._names[src]
