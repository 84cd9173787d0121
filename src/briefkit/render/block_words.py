"""The words of a block as lines, where there is no room for the block itself: a note within a note."""

from briefkit.model.blocks import Block, Chart, CodeBlock, Statistic
from briefkit.model.inlines import Code, Inline, Text
from briefkit.model.walk import own_inlines

Lines = tuple[tuple[Inline, ...], ...]


def block_words(block: Block) -> Lines:
    """Give the lines that belong to a block itself, not to blocks inside it, in printed order."""
    if isinstance(block, CodeBlock):
        return ((Code(block.text),),)
    if isinstance(block, Statistic):
        return ((Text(f"{block.value} {block.label}"),),)
    if isinstance(block, Chart):
        cells = (word for row in (block.header, *block.rows) for word in row)
        return tuple((Text(words),) for words in (block.title, block.caption, *cells, block.source) if words)
    return own_inlines(block)
