"""Charts as HTML: a caption with its number, the numbers as a table, the source."""

from markupsafe import Markup

from briefkit.model.blocks import Cell, Chart, Table
from briefkit.model.inlines import Text
from briefkit.render.captions_html import caption_html, source_html
from briefkit.render.elements import element, join
from briefkit.render.setting import Setting
from briefkit.render.tables_html import matter_html


def chart_html(block: Chart, page: Setting) -> Markup:
    """Give a chart by its numbers, as a table."""
    title = element("strong", block.title, class_="title") if block.title else ""
    text = element("span", block.caption) if block.caption else ""
    words = join([part for part in (title, text) if part], " ")
    caption = caption_html("figure", block.key, block.anchor, words, page)
    rows = tuple(_plain_row(row) for row in block.rows)
    data = Table(_plain_row(block.header), rows, (), anchor=block.anchor, key=block.key)
    matter = matter_html(data, bool(caption), page)
    source = source_html((Text(block.source),) if block.source else (), page)
    return element("figure", caption, matter, source, class_="chart", id=page.block_id(block.key), aria_label=block.alt)


def _plain_row(words: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(Cell((Text(word),) if word else ()) for word in words)
