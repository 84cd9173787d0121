"""The house's fonts cut down to the characters that are printed, as ttf and as WOFF."""

import struct
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Final

from briefkit.errors import RenderError
from briefkit.model.house_style import FontFace

LATIN: Final = frozenset(
    chr(point)
    for low, high in (
        (0x20, 0x7E),
        (0xA0, 0x17F),  # Latin-1 and Latin Extended-A: the languages of Europe
        (0x192, 0x192),
        (0x218, 0x21B),
        (0x2B0, 0x2DD),  # spacing marks, letters of transliterations
        (0x300, 0x338),  # combining marks
        (0x1E00, 0x1EFF),  # transliterated Hindi, Urdu and Arabic; Vietnamese
        (0x2000, 0x206F),  # dashes, quotation marks, spaces, joiners
        (0x2070, 0x209F),  # superior and inferior figures
        (0x20A0, 0x20BF),  # currencies, the rupee among them
        (0x2100, 0x215E),
        (0x2190, 0x2199),
        (0x2202, 0x2265),
        (0x25A0, 0x25CF),
        (0xFB00, 0xFB04),
        (0xFFFD, 0xFFFD),
    )
    for point in range(low, high + 1)
)
"""A fixed set for all briefs in Latin script, so that one subset per face serves a whole run."""

FEATURES: Final = (b"onum", b"lnum", b"pnum", b"tnum", b"smcp", b"c2sc")
"""Kinds of figures and small caps, beside what every text needs (kerning, ligatures, marks, which HarfBuzz keeps)."""

_WOFF_HEADER = struct.Struct(">4sIIHHIHHIIIII")
_WOFF_ENTRY = struct.Struct(">4sIIII")
_SFNT_HEADER = struct.Struct(">4sHHHH")
_SFNT_ENTRY = struct.Struct(">4sIII")


def subset(face: FontFace, characters: frozenset[str]) -> bytes:
    """Give a ttf file with these characters alone, and what the layout features that briefkit uses make of them.

    All names stay: Word finds a family by its name.

    Args:
        face: one face of the house style.
        characters: single characters; those that the face lacks are passed over.

    """
    return _subset(face.path, characters)


@lru_cache(maxsize=64)
def _subset(path: Path, characters: frozenset[str]) -> bytes:
    import uharfbuzz as hb  # noqa: PLC0415 - `check` sets no type

    wish = hb.SubsetInput()
    wish.unicode_set.update(ord(character) for character in characters)
    wish.layout_feature_tag_set.update(int.from_bytes(tag, "big") for tag in FEATURES)
    for kept in (wish.layout_script_tag_set, wish.name_id_set):
        kept.clear()
        kept.invert()
    wish.flags = hb.SubsetFlags.NOTDEF_OUTLINE  # a missing character shows as a box and not as nothing
    try:
        return bytes(hb.subset(hb.Face(hb.Blob(path.read_bytes())), wish).blob.data)
    except RuntimeError as fault:
        raise RenderError(f"{path}: This font is damaged: its letters cannot be read. Take it anew.") from fault


@lru_cache(maxsize=16)
def held(path: Path) -> frozenset[str]:
    """Give the characters that a font has letters for."""
    import uharfbuzz as hb  # noqa: PLC0415 - `check` sets no type

    return frozenset(map(chr, hb.Face(hb.Blob(path.read_bytes())).unicodes))


def scaled(ttf: bytes, scale: float) -> bytes:
    """Give a font whose letters are larger by a factor at the same size.

    CSS has `size-adjust` for that, which WeasyPrint does not know. The font's own units are made larger instead
    (OpenType, `head.unitsPerEm`, two bytes at offset 18), so that nothing else in it changes.
    """
    if scale == 1:
        return ttf
    head = _offset(ttf, b"head")
    units = int.from_bytes(ttf[head + 18 : head + 20], "big")
    return ttf[: head + 18] + round(units / scale).to_bytes(2, "big") + ttf[head + 20 :]


def extents(ttf: bytes) -> tuple[float, float]:
    """Give how far a font reaches above and below its baseline, in sizes (OpenType, `hhea`)."""
    units = int.from_bytes(_table(ttf, b"head")[18:20], "big")
    hhea = _table(ttf, b"hhea")
    up, down = (int.from_bytes(hhea[at : at + 2], "big", signed=True) for at in (4, 6))
    return up / units, -down / units


def levelled(ttf: bytes, up: float, down: float) -> bytes:
    """Give a font that reaches as far above and below its baseline as another.

    CSS has `ascent-override` for that, which WeasyPrint does not know. It puts words in the middle of their line by the
    height of their own font, so that fonts of several heights would give lines of uneven distances (OpenType, `hhea`
    and `OS/2`, both with the line gap).

    Args:
        ttf: the font.
        up: above the baseline, in sizes.
        down: below it, in sizes.

    """
    units = int.from_bytes(_table(ttf, b"head")[18:20], "big")
    heights = struct.pack(">hhh", round(up * units), -round(down * units), 0)
    for tag, offset in ((b"hhea", 4), (b"OS/2", 68)):
        start = _offset(ttf, tag) + offset
        ttf = ttf[:start] + heights + ttf[start + len(heights) :]
    return ttf


def _offset(ttf: bytes, tag: bytes) -> int:
    return next(offset for name, _, offset, _ in _entries(ttf) if name == tag)


def _table(ttf: bytes, tag: bytes) -> bytes:
    return ttf[_offset(ttf, tag) :]


def _entries(ttf: bytes) -> list[tuple[bytes, int, int, int]]:
    """Give the directory of a font: tag, checksum, offset and length of each table."""
    count = _SFNT_HEADER.unpack_from(ttf)[1]
    return [_SFNT_ENTRY.unpack_from(ttf, _SFNT_HEADER.size + number * _SFNT_ENTRY.size) for number in range(count)]


@lru_cache(maxsize=64)
def woff(ttf: bytes) -> bytes:
    """Give a font as WOFF, for the web page.

    Source: W3C, WOFF File Format 1.0: a header, a directory in the order of the tags, each table in zlib's form or as
    it is where that is no longer, padded to four bytes.
    """
    flavour, count, *_ = _SFNT_HEADER.unpack_from(ttf)
    entries = sorted(_entries(ttf))
    offset = _WOFF_HEADER.size + count * _WOFF_ENTRY.size
    directory, tables = b"", b""
    size = _SFNT_HEADER.size + count * _SFNT_ENTRY.size
    for tag, checksum, start, length in entries:
        table = ttf[start : start + length]
        packed = min(table, zlib.compress(table, 6), key=len)  # of one length only the table itself is understood
        directory += _WOFF_ENTRY.pack(tag, offset + len(tables), len(packed), length, checksum)
        tables += packed + b"\0" * (-len(packed) % 4)
        size += length + -length % 4
    total = offset + len(tables)
    header = _WOFF_HEADER.pack(b"wOFF", int.from_bytes(flavour, "big"), total, count, 0, size, 1, 0, 0, 0, 0, 0, 0)
    return header + directory + tables
