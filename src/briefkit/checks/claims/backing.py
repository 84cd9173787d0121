"""Which blocks of a brief say where they have it from: a work, a note, a figure or a link."""

from collections.abc import Iterable, Iterator

from briefkit.model.blocks import (
    Block,
    Box,
    BulletList,
    Callout,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    Statistic,
)
from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation, CrossReference, Inline, Link, NoteCall
from briefkit.model.positions import Span
from briefkit.model.text import uncited_text
from briefkit.model.walk import child_blocks, inlines


def backed(brief: Brief) -> frozenset[Span]:
    """Give the places of the blocks whose claims have a source.

    A list shares the source of the sentence with a colon before it, a box that of its line "Source", a block quotation
    that of its speaker.
    """
    found: set[Span] = set()
    for section in brief.sections:
        _mark(section.blocks, found)
    return frozenset(found)


def has_source(line: Iterable[Inline]) -> bool:
    """Tell whether a line names a source: a work, a note, a figure or table of the brief, or an address."""
    return any(_is_source(piece) for piece in inlines(line))


def _is_source(piece: Inline) -> bool:
    if isinstance(piece, CrossReference):
        return not piece.target.startswith("sec")
    if isinstance(piece, Link):
        return piece.url.startswith("http")
    return isinstance(piece, Citation | NoteCall)


def _mark(roots: tuple[Block, ...], found: set[Span]) -> None:
    waiting = [(roots, False)]
    while waiting:
        siblings, shared = waiting.pop()
        for block, is_backed in _siblings(siblings, shared=shared):
            if is_backed:
                found.add(block.span)
            children = child_blocks(block)
            if children:
                waiting.append((children, is_backed))


def _siblings(blocks: tuple[Block, ...], *, shared: bool) -> Iterator[tuple[Block, bool]]:
    """Give blocks that follow one another, each with whether it has a source."""
    introduced, in_item = False, False
    for index, block in enumerate(blocks):
        is_backed = shared or _has_own(block)
        if isinstance(block, BulletList | NumberedList | Quotation):
            is_backed = is_backed or introduced or in_item
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        is_backed = is_backed or (isinstance(following, Paragraph) and _is_source_line(following))
        yield block, is_backed
        if isinstance(block, Paragraph):
            introduced = is_backed and uncited_text(block.inlines).rstrip().endswith(":")
            in_item = is_backed and len(blocks) > 1 and index == 0 and isinstance(blocks[1], BulletList | NumberedList)


def _has_own(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return has_source(block.inlines)
    if isinstance(block, Quotation):
        last = block.blocks[-1] if block.blocks else None
        return has_source(block.speaker) or (isinstance(last, Paragraph) and has_source(last.inlines))
    if isinstance(block, Box | Callout):
        return any(isinstance(child, Paragraph) and _is_source_line(child) for child in block.blocks)
    if isinstance(block, ListItem | Statistic):
        return any(isinstance(child, Paragraph) and has_source(child.inlines) for child in block.blocks)
    return False


def _is_source_line(paragraph: Paragraph) -> bool:
    return has_source(paragraph.inlines) and uncited_text(paragraph.inlines).lstrip("( ").startswith("Source")
