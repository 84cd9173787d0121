"""Links: where they lead, and the notes that are called inside one."""

from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from briefkit.model.inlines import Inline, Link, NoteCall
from briefkit.model.walk import SPANNING
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.ooxml.runs import hyperlink
from briefkit.render.phrases import address_of

_URL_CHARACTERS: Final = "!#$%&'()*+,/:;=?@[]~"
"""Reserved and unreserved characters of RFC 3986: all else is written in percent."""


def linked(piece: Link, content: Xml, ms: Manuscript, ink: Ink) -> Xml:
    """Give runs as a link, or as they are where it leads to nothing in the file."""
    if piece.url.startswith("#"):
        name = ms.wanted.get(piece.url[1:])
        return hyperlink(content, anchor=name, tooltip=piece.title) if name else content
    address = quote(address_of(piece, "docx"), safe=_URL_CHARACTERS, errors="replace")
    relation = ms.linked(ms.part_at(ink.place), address)
    return hyperlink(content, relation, tooltip=piece.title or piece.spoken)


def calls_in(pieces: Iterable[Inline]) -> Iterator[NoteCall]:
    """Give the notes that are called inside a link, which is no place for another link."""
    for piece in pieces:
        if isinstance(piece, NoteCall):
            yield piece
        elif isinstance(piece, SPANNING):
            yield from calls_in(piece.children)
