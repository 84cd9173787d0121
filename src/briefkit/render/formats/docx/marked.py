"""Marked words between the two ends of their comments."""

from briefkit.model.inlines import Marked
from briefkit.render.formats.docx.comments import closed, opened
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import line
from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.roles.comments import REFERENCE


def set_marked(piece: Marked, ms: Manuscript, ink: Ink) -> tuple[Xml, ...]:
    """Give marked words; a comment stands once, at the first line that has words of it."""
    words = line(piece.children, ms, ink)
    if ms.printed.remarks is None:
        return (words,)
    ms.used(REFERENCE)
    opening = [number for number in piece.numbers if number not in ms.commented]
    ms.commented.update(dict.fromkeys(opening, False))
    closing = [number for number in piece.closing if not ms.commented[number]]
    ms.commented.update(dict.fromkeys(closing, True))
    return opened(opening), words, closed(closing)
