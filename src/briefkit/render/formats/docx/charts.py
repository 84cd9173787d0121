"""Charts: a caption with its number, the numbers as a table, the source."""

from collections.abc import Iterable

from briefkit.model.blocks import Cell, Chart, Table
from briefkit.model.inlines import Inline, Strong, Text
from briefkit.render.formats.docx.captions import set_caption, set_source
from briefkit.render.formats.docx.manuscript import Manuscript, Place
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.tables import set_matter


def set_chart(block: Chart, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give a chart by its numbers, as a table."""
    between = ":" if block.title and block.caption else ""
    title = (Strong((Text(f"{block.title}{between}"),)),) if block.title else ()
    caption: tuple[Inline, ...] = (Text(block.caption),) if block.caption else ()
    both: tuple[Inline, ...] = (*title, Text(" "), *caption) if between else title or caption
    source: tuple[Inline, ...] = (Text(block.source),) if block.source else ()
    data = Table(
        _row(block.header), tuple(_row(row) for row in block.rows), (), both, source, span=block.span, key=block.key
    )
    yield from set_caption("figure", block, both, ms, place)
    yield from set_matter(data, block.alt or "", ms, place)
    yield from set_source(block, source, ms, place)


def _row(words: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(Cell((Text(word),) if word else ()) for word in words)
