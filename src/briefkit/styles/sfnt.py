"""Whether a font file is whole: its directory, and that each table lies inside the file (OpenType, "otff")."""

from struct import calcsize, unpack_from
from typing import Final

LARGEST: Final = 16 << 20
"""Bytes: fonts of Chinese or Korean letters come near it."""
_HEAD: Final = ">4sHHHH"
_ENTRY: Final = ">4sLLL"
_NEEDED: Final = (b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name", b"OS/2", b"post")
"""What every reader asks for."""
_MOST_TABLES: Final = 100


def damage(font: bytes) -> str:
    """Give what is wrong with a font, in words; nothing where it looks whole.

    Args:
        font: the bytes of a ttf or otf file.

    """
    start = calcsize(_HEAD)
    if len(font) > LARGEST:
        return f"it is larger than {LARGEST >> 20} MiB"
    if len(font) < start:
        return "it is too short to be a font"
    kind, count, *_ = unpack_from(_HEAD, font)
    if kind not in (b"\0\1\0\0", b"true", b"OTTO"):
        return "it is no TrueType or OpenType font"
    if not 0 < count <= _MOST_TABLES or len(font) < start + count * calcsize(_ENTRY):
        return "it is a damaged font: it ends inside its own directory"
    tables = {}
    for number in range(count):
        tag, _checksum, offset, length = unpack_from(_ENTRY, font, start + number * calcsize(_ENTRY))
        if offset + length > len(font):
            return f"it is a damaged font: its table '{tag.decode('latin-1')}' is cut off"
        tables[tag] = font[offset : offset + length]
    lacking = [tag.decode() for tag in _NEEDED if tag not in tables]
    if lacking:
        return f"it is a damaged font: it has no table '{lacking[0]}'"
    return _numbers_fault(tables)


def _numbers_fault(tables: dict[bytes, bytes]) -> str:
    """Look at the numbers that every reader divides by or counts with."""
    sizes = {b"head": 54, b"hhea": 36, b"maxp": 6, b"OS/2": 78, b"post": 32}
    for tag, least in sizes.items():
        if len(tables[tag]) < least:
            return f"it is a damaged font: its table '{tag.decode()}' is too short"
    (units,) = unpack_from(">H", tables[b"head"], 18)
    (glyphs,) = unpack_from(">H", tables[b"maxp"], 4)
    if not 16 <= units <= 16384 or not glyphs:  # noqa: PLR2004 - OpenType, head.unitsPerEm
        return "it is a damaged font: it has no glyphs, or no size"
    return ""
