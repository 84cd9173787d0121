"""The words of a block as lines, where there is no room for the block itself: a note within a note."""

from briefkit.model.blocks import Block, Chart, CodeBlock, Paragraph, Statistic
from briefkit.model.inlines import Code, Inline, Text
from briefkit.model.walk import own_inlines
from briefkit.render.charts.spoken import drawn_words
from briefkit.render.charts.table import data_table, word_table

Lines = tuple[tuple[Inline, ...], ...]


def block_words(block: Block, lang: str) -> Lines:
    """Give the lines that belong to a block itself, not to blocks inside it, in printed order."""
    if isinstance(block, CodeBlock):
        return ((Code(block.text),),)
    if isinstance(block, Statistic):
        return ((Text(f"{block.value} {block.label}"),),)
    if isinstance(block, Chart):
        drawn = ((Text(words),) for words in drawn_words(block.plot)) if block.plot else ()
        tables = (data_table(block, lang), word_table(block, lang)) if block.plot else (data_table(block, lang),)
        cells = (cell.inlines for data in tables for row in (data.header, *data.rows) for cell in row)
        return (block.title, block.caption, *dict.fromkeys((*drawn, *cells)), block.source)
    return own_inlines(block)


def has_content(block: Block) -> bool:
    """Whether a paragraph shows anything: an empty one would be a space, and spaces belong to styles."""
    return not isinstance(block, Paragraph) or bool(block.inlines)
