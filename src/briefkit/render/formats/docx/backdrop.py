"""The ground of a cover: one pixel of the house's colour, as large as the page, behind its words."""

import struct
import zlib

from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.ooxml.measures import EMU_PER_MM
from briefkit.render.formats.docx.ooxml.package import picture_relation
from briefkit.render.formats.docx.ooxml.pictures import Placed, behind

GROUND = "tint"


def backdrop(ms: Manuscript) -> Xml:
    """Give the ground for the header of the first page; the words on it have grounds of their own besides.

    Shading ends with the last line of a text. A picture does not, and is no text for a voice to read.
    """
    page = ms.template.style.page
    owner = ms.document.sections[-1].first_page_header.part
    number = ms.drawing()
    placed = Placed(
        relation=picture_relation(owner, _pixel(ms.template.stylist.colour(GROUND)), "png"),
        svg_relation="",
        width=round(page.width * EMU_PER_MM),
        height=round(page.height * EMU_PER_MM),
        number=number,
        name="Cover",
        alt=None,
    )
    return behind(placed)


def _pixel(colour: str) -> bytes:
    """Give a PNG of one pixel (W3C, Portable Network Graphics, 5)."""
    rows = zlib.compress(b"\0" + bytes.fromhex(colour), 9)
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
