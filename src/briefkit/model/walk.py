"""Ways through a brief: every block and every piece of text, in the order in which they stand."""

from collections.abc import Iterable, Iterator

from briefkit.model.blocks import (
    Block,
    Box,
    BulletList,
    Callout,
    Chart,
    Division,
    Figure,
    Heading,
    KeyMessages,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    Recommendation,
    Recommendations,
    ReferenceEntry,
    ReferenceList,
    Statistic,
    Table,
)
from briefkit.model.brief import Brief
from briefkit.model.inlines import (
    Emphasis,
    Inline,
    Link,
    Marked,
    SmallCaps,
    Strikeout,
    Strong,
    Styled,
    Subscript,
    Superscript,
)

_HOLDERS = (ListItem, Quotation, KeyMessages, Recommendation, Box, Callout, Statistic, Division)
_LISTS = (BulletList, NumberedList)
SPANNING = (Emphasis, Strong, Strikeout, Superscript, Subscript, SmallCaps, Link, Styled, Marked)


def child_blocks(block: Block) -> tuple[Block, ...]:
    """Give the blocks directly inside a block."""
    if isinstance(block, _HOLDERS):
        return block.blocks
    if isinstance(block, _LISTS):
        return block.items
    if isinstance(block, Recommendations):
        return (*block.blocks, *block.items)
    if isinstance(block, ReferenceList):
        return block.entries
    return ()


def blocks(roots: Iterable[Block]) -> Iterator[Block]:
    """Give each block and all blocks inside it, outer before inner; nesting may be any depth."""
    waiting = list(roots)[::-1]
    while waiting:
        block = waiting.pop()
        yield block
        waiting.extend(reversed(child_blocks(block)))


def brief_blocks(brief: Brief) -> Iterator[Block]:
    """Give every block of a brief: its sections' in order, then its notes'."""
    for section in brief.sections:
        yield from blocks(section.blocks)
    for note in brief.notes.values():
        yield from blocks(note.blocks)


def own_inlines(block: Block) -> tuple[tuple[Inline, ...], ...]:
    """Give the lines of text that belong to a block itself, not to blocks inside it, in printed order."""
    if isinstance(block, Paragraph | Heading):
        return (block.inlines,)
    if isinstance(block, ReferenceEntry):
        return (block.label, block.inlines)
    if isinstance(block, Quotation):
        return (block.speaker,)
    if isinstance(block, Recommendation):
        return (block.addressee, block.action)
    if isinstance(block, Box | Callout):
        return (block.title,)
    if isinstance(block, Figure):
        return (block.caption, block.source)
    if isinstance(block, Chart):
        return (block.title, block.caption, block.source)
    if isinstance(block, Table):
        cells = [cell.inlines for row in (block.header, *block.rows) for cell in row]
        return (block.caption, *cells, block.source)
    return ()


def printed_lines(roots: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    """Give every line of text of blocks in the order in which it is printed: a speaker stands behind the quotation."""
    waiting: list[Block | tuple[Inline, ...]] = [*reversed(list(roots))]
    while waiting:
        piece = waiting.pop()
        if not isinstance(piece, Block):
            yield piece
            continue
        own, inside = own_inlines(piece), child_blocks(piece)
        waiting.extend(reversed((*inside, *own) if isinstance(piece, Quotation) else (*own, *inside)))


def inlines(roots: Iterable[Inline]) -> Iterator[Inline]:
    """Give each piece and all pieces inside it, outer before inner."""
    waiting = list(roots)[::-1]
    while waiting:
        piece = waiting.pop()
        yield piece
        if isinstance(piece, SPANNING):
            waiting.extend(reversed(piece.children))


def brief_inlines(brief: Brief) -> Iterator[Inline]:
    """Give every piece of text of a brief: section titles, blocks, notes."""
    for section in brief.sections:
        yield from inlines(section.title)
        for block in blocks(section.blocks):
            for line in own_inlines(block):
                yield from inlines(line)
    for note in brief.notes.values():
        for block in blocks(note.blocks):
            for line in own_inlines(block):
                yield from inlines(line)
