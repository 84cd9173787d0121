"""What a paragraph is by the one before it: indented behind another, or opened by the heading over it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.roles.text import INDENTED
from briefkit.render.formats.docx.roles.variants import INSET, ON_BAND
from briefkit.render.formats.docx.stylist import style_id

_SECTIONS: Final = ("", f" {ON_BAND}", f" {INSET}")
_INDENTED: Final = {
    f'<w:p><w:pPr><w:pStyle w:val="{style_id(f"Body Text{section}")}"/>': f"{INDENTED}{section}"
    for section in _SECTIONS
}
"""How a paragraph begins -> the style that it has behind another one."""
_PLAIN: Final = tuple(_INDENTED)
_SUBHEADINGS: Final = tuple(f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/>' for level in range(2, 7))
_SEPARATOR: Final = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
"""Word's style separator: a paragraph mark behind which the next paragraph goes on in the same line, while the heading
stays one of its own for the navigation pane (ECMA-376 part 1, 17.3.2.36). LibreOffice 7 sets two lines."""


def flowing(content: Iterable[Xml], ms: Manuscript) -> Iterator[Xml]:
    """Give the text with its paragraphs indented, and its headings run in, where the house style says so."""
    style = ms.printed.style
    for before, piece in pairwise((NOTHING, *_run_in(content, ms))):
        opening = next((known for known in _PLAIN if piece.startswith(known)), "")
        if style.paragraphs == "indented" and opening and before.startswith(_PLAIN):
            yield Xml(f'<w:p><w:pPr><w:pStyle w:val="{ms.used(_INDENTED[opening])}"/>{piece[len(opening) :]}')
        else:
            yield piece


def _run_in(content: Iterable[Xml], ms: Manuscript) -> Iterator[Xml]:
    if ms.printed.style.subheadings != "run-in":
        yield from content
        return
    for piece, behind in pairwise((*content, NOTHING)):
        if piece.startswith(_SUBHEADINGS) and behind.startswith(_PLAIN):
            yield Xml(piece.replace("</w:pPr>", f"{_SEPARATOR}</w:pPr>", 1))
        else:
            yield piece
