"""What a paragraph is by the one before it: indented behind another, or opened by the heading over it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.roles.text import INDENTED
from briefkit.render.formats.docx.stylist import style_id

_PLAIN: Final = '<w:p><w:pPr><w:pStyle w:val="BodyText"/>'
_INDENTED: Final = f'<w:p><w:pPr><w:pStyle w:val="{style_id(INDENTED)}"/>'
_SUBHEADINGS: Final = tuple(f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/>' for level in range(2, 7))
_SEPARATOR: Final = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
"""Word's style separator: a paragraph mark behind which the next paragraph goes on in the same line, while the heading
stays one of its own for the navigation pane (ECMA-376 part 1, 17.3.2.36). LibreOffice 7 sets two lines."""


def flowing(content: Iterable[Xml], ms: Manuscript) -> Iterator[Xml]:
    """Give the text with its paragraphs indented, and its headings run in, where the house style says so."""
    style = ms.printed.style
    for before, piece in pairwise((NOTHING, *_run_in(content, ms))):
        if style.paragraphs == "indented" and piece.startswith(_PLAIN) and before.startswith(_PLAIN):
            ms.used(INDENTED)
            yield Xml(piece.replace(_PLAIN, _INDENTED, 1))
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
