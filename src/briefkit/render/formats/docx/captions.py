"""The caption over a figure, chart or table, with its number, and the source below it."""

from collections.abc import Iterable
from typing import Final

from briefkit.model.blocks import Box, Chart, Figure, Table
from briefkit.model.inlines import Inline
from briefkit.model.text import bare_text
from briefkit.render.binding import parted
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import EN_SPACE, line, plain
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.ooxml.fields import complex_field, counted
from briefkit.render.words import NO_BREAK_SPACE

LABEL: Final = "Caption Label"


def set_caption(
    kind: str, block: Figure | Chart | Table, words: tuple[Inline, ...], ms: Manuscript, place: Place
) -> Iterable[Xml]:
    """Give the caption with the number of its block; nothing where there is neither."""
    head = label(kind, block, ms, place)
    if not head and not words:
        return
    mark = Mark(f"{block.key}_caption", "caption", block.span, ms.printed.wording.printed(words), block.key)
    text = ms.marked(line(words, ms, Ink(place)), mark) if words else NOTHING
    between = plain(EN_SPACE, ms, place) if head and text else NOTHING
    yield ms.paragraph("caption", Xml(head + between + text), place)


def label(kind: str, block: Figure | Chart | Table | Box, ms: Manuscript, place: Place, style: str = LABEL) -> Xml:
    """Give `Figure 1` as a field that Word counts, and as the target of cross references; nothing if it has no number.

    Args:
        kind: key of the label: `figure`, `table` or `box`.
        block: what is counted.
        ms: the file in the making.
        place: where it stands.
        style: name of the character style.

    """
    wording = ms.printed.wording
    number = wording.numbering.by_key.get(block.key)
    if number is None:
        return NOTHING
    words = plain(f"{ms.label(kind)}{NO_BREAK_SPACE}", ms, place, style)
    look = ms.used(style) if style else ""
    if place.in_note:  # Word counts a note for itself
        return ms.target(Xml(words + plain(wording.numeral(number), ms, place, style)), block.anchor)
    sequence = counted(f"SEQ {kind.title()}", ms.printed.lang, r" \* ARABIC")
    field = complex_field(sequence, wording.numeral(number), look, place.tongue)
    return ms.target(Xml(words + field), block.anchor)


def set_named(title: tuple[Inline, ...], anchor: str, ms: Manuscript, place: Place) -> Xml:
    """Give the words of a heading as a target; the notes behind them stay outside, or a reference would call them."""
    words, calls = parted(title)
    return Xml(ms.target(line(words, ms, Ink(place)), anchor) + line(calls, ms, Ink(place)))


def set_box_title(block: Box, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give the title of a box, with its number where the brief counts boxes; nothing where there is neither."""
    number = label("box", block, ms, place, style="")
    if not number and not block.title:
        return
    mark = Mark(f"{block.key}_title", "title", block.span, ms.printed.wording.printed(block.title), block.key)
    title = ms.marked(line(block.title, ms, Ink(place)), mark) if block.title else NOTHING
    between = plain(EN_SPACE, ms, place) if number and title else NOTHING
    style = "Lead Box Heading" if place.untitled else "Box Heading"
    yield ms.paragraph(style, Xml(number + between + title), place)


def set_source(block: Figure | Chart | Table, words: tuple[Inline, ...], ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give the source with its label, unless the author has written the label already."""
    if not words:
        return
    label = ms.label("source")
    written = bare_text(words).casefold().startswith(label.casefold())
    head = NOTHING if written else plain(f"{label}{ms.printed.wording.colon} ", ms, place)
    mark = Mark(f"{block.key}_source", "source", block.span, ms.printed.wording.printed(words), block.key)
    yield ms.paragraph("Source Note", Xml(head + ms.marked(line(words, ms, Ink(place)), mark)), place)
