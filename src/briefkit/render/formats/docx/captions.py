"""The caption over a figure, chart or table, with its number, and the source below it."""

from collections.abc import Iterable

from briefkit.model.blocks import Chart, Figure, Table
from briefkit.model.inlines import Inline
from briefkit.model.text import bare_text
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import EN_SPACE, line, plain
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.ooxml.fields import complex_field


def set_caption(
    kind: str, block: Figure | Chart | Table, words: tuple[Inline, ...], ms: Manuscript, place: Place
) -> Iterable[Xml]:
    """Give the caption with the number of its block; nothing where there is neither."""
    number = ms.printed.wording.numbering.by_key.get(block.key)
    if number is None and not words:
        return
    head = _number(kind, number, block.anchor, ms, place) if number else NOTHING
    mark = Mark(f"{block.key}_caption", "caption", block.span, ms.printed.wording.printed(words), block.key)
    text = ms.marked(line(words, ms, Ink(place)), mark) if words else NOTHING
    between = plain(EN_SPACE, ms, place) if head and text else NOTHING
    yield ms.paragraph("caption", Xml(head + between + text), place)


def _number(kind: str, number: int, anchor: str, ms: Manuscript, place: Place) -> Xml:
    """Give `Figure 1` as a field that Word counts, and as the target of cross references."""
    label = ms.label(kind)
    name = "Figure" if kind == "figure" else "Table"
    field = complex_field(f"SEQ {name} \\* ARABIC", str(number), ms.used("Caption Label"), place.tongue)
    return ms.target(Xml(plain(f"{label}\u00a0", ms, place, "Caption Label") + field), anchor)


def set_source(block: Figure | Chart | Table, words: tuple[Inline, ...], ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give the source with its label, unless the author has written the label already."""
    if not words:
        return
    label = ms.label("source")
    written = bare_text(words).casefold().startswith(label.casefold())
    head = NOTHING if written else plain(f"{label}: ", ms, place)
    mark = Mark(f"{block.key}_source", "source", block.span, ms.printed.wording.printed(words), block.key)
    yield ms.paragraph("Source Note", Xml(head + ms.marked(line(words, ms, Ink(place)), mark)), place)
