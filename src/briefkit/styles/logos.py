"""Whether a logo can be put on a page: a picture of bounded size, or a drawing that holds nothing but itself."""

from pathlib import Path
from struct import unpack_from
from typing import Final
from xml.parsers import expat
from zlib import crc32

_LARGEST: Final = 8 << 20
_MOST_PIXELS: Final = 40_000_000
_MOST_ELEMENTS: Final = 20_000
_MOST_USES: Final = 50
"""Of `<use>`: eight of them inside one another, ten times each, are a hundred million shapes."""
_PNG: Final = b"\x89PNG\r\n\x1a\n"


class _RefusedError(Exception):
    """Something that no logo needs."""


def logo_fault(path: Path) -> str:
    """Give why a file cannot be a logo, in words; nothing where it can.

    Args:
        path: of an SVG, PNG or JPEG file.

    """
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        return f"it is larger than {_LARGEST >> 20} MiB"
    if path.suffix.lower() == ".svg":
        return _drawing_fault(data)
    return _picture_fault(data)


def _drawing_fault(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "it is not UTF-8: save the drawing in that encoding"
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    counts = {"": 0, "use": 0}

    def element(name: str, _given: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if not counts[""] and local != "svg":
            raise _RefusedError("it is no SVG drawing")
        counts[""] += 1
        counts["use"] += local == "use"
        if counts[""] > _MOST_ELEMENTS or counts["use"] > _MOST_USES:
            raise _RefusedError("it has too many shapes for a logo")

    def refuse(*_what: object) -> None:
        raise _RefusedError("it holds a document type (<!DOCTYPE …>): save it as plain SVG")

    parser.StartElementHandler = element
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's signature
    except expat.ExpatError as error:
        return f"it is a damaged drawing: {error}"
    except _RefusedError as refusal:
        return str(refusal)
    return ""


def _is_whole(png: bytes) -> bool:
    """Tell whether a PNG has all its chunks, from the head to the end, and each as it was written (PNG, 5.3)."""
    at, kinds = len(_PNG), list[bytes]()
    while at + 12 <= len(png):
        (length,) = unpack_from(">L", png, at)
        kind, end = png[at + 4 : at + 8], at + 8 + length
        if end + 4 > len(png) or crc32(png[at + 4 : end]) != unpack_from(">L", png, end)[0]:
            return False
        kinds.append(kind)
        at = end + 4
    return kinds[:1] == [b"IHDR"] and b"IDAT" in kinds and kinds[-1:] == [b"IEND"]


def _picture_fault(data: bytes) -> str:
    if data.startswith(_PNG):
        if not _is_whole(data):
            return "it is a damaged PNG picture"
        width, height = unpack_from(">LL", data, 16)
    else:
        from io import BytesIO  # noqa: PLC0415 - few houses have a logo of another kind

        from PIL import Image  # noqa: PLC0415

        try:
            with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
                width, height = image.size
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
            return "it is no PNG, JPEG or SVG picture, or a damaged one"
    return "it has more than 40 million pixels" if width * height > _MOST_PIXELS else ""
