"""Figures: a caption with its number, the picture, its source."""

from collections.abc import Iterable

from briefkit.model.blocks import Figure
from briefkit.model.text import bare_text
from briefkit.render.formats.docx.captions import set_caption, set_source
from briefkit.render.formats.docx.images import figure_picture
from briefkit.render.formats.docx.inlines import plain
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.surroundings import variant_in


def set_figure(block: Figure, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give a picture with its caption and its source."""
    ms.ahead = variant = variant_in(place, ms)
    yield from set_caption("figure", block, block.caption, ms, place)
    alt = None if block.decorative else block.alt or bare_text(block.caption)
    drawn = figure_picture(block.src, alt, block.width_percent, ms, place)
    words = drawn or plain(block.alt or block.src, ms, place)
    style = "Figure Kept" if block.source else "Figure"
    ms.ahead = variant
    yield ms.paragraph(style, words, place, Mark(block.key, "figure", block.span, block.alt or "", place.within))
    ms.ahead = variant if block.source else ""
    yield from set_source(block, block.source, ms, place)
