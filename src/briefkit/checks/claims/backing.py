"""Which blocks of a brief say where they have it from: a work, a note, a figure or a link."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

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
from briefkit.model.positions import Position, Span
from briefkit.model.text import uncited_text
from briefkit.model.walk import child_blocks, inlines

_INTERVIEW = re.compile(
    r"\b(?:interview(?:ed)?|conversation|focus group|personal communication|correspondence)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""What people said to the authors has its source in the place and the day."""


@dataclass(frozen=True, slots=True)
class Backing:
    """What backs a block."""

    is_shared: bool
    """Whether its source stands outside its own words and backs them all."""
    places: tuple[Position, ...] = ()
    """Where sources are named in its own words, in order."""


def backed(brief: Brief) -> Mapping[Span, Backing]:
    """Give what backs each block whose claims have a source, by the block's place.

    A list shares the source of the sentence with a colon before it, a box that of its line "Source", a block quotation
    that of its speaker.
    """
    found: dict[Span, Backing] = {}
    for section in brief.sections:
        _mark(section.blocks, found)
    return found


def is_interview(words: str) -> bool:
    """Tell whether something was said to the authors, with its year behind it."""
    found = _INTERVIEW.search(words)
    return found is not None and bool(_YEAR.search(words, found.end()))


def has_source(line: Iterable[Inline]) -> bool:
    """Tell whether a line names a source: a work, a note, a figure or table of the brief, or an address."""
    return any(_is_source(piece) for piece in inlines(line))


def _is_source(piece: Inline) -> bool:
    if isinstance(piece, CrossReference):
        return not piece.target.startswith("sec")
    if isinstance(piece, Link):
        return piece.url.startswith("http")
    return isinstance(piece, Citation | NoteCall)


def _mark(roots: tuple[Block, ...], found: dict[Span, Backing]) -> None:
    waiting = [(roots, False)]
    while waiting:
        siblings, shared = waiting.pop()
        for block, is_backed in _siblings(siblings, shared=shared):
            if is_backed:
                found[block.span] = _backing(block, shared=shared)
            children = child_blocks(block)
            if children:
                waiting.append((children, is_backed))


def _backing(block: Block, *, shared: bool) -> Backing:
    """Give what backs a block; a paragraph that refers to a figure or a table tells what is seen there."""
    if shared or not isinstance(block, Paragraph) or any(isinstance(x, CrossReference) for x in inlines(block.inlines)):
        return Backing(is_shared=True)
    places = tuple(piece.span.start for piece in inlines(block.inlines) if _is_source(piece))
    return Backing(is_shared=not places, places=places)


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
        is_own = is_interview(uncited_text(block.speaker))
        return is_own or has_source(block.speaker) or (isinstance(last, Paragraph) and has_source(last.inlines))
    if isinstance(block, Box | Callout):
        return any(isinstance(child, Paragraph) and _is_source_line(child) for child in block.blocks)
    if isinstance(block, ListItem | Statistic):
        return any(isinstance(child, Paragraph) and has_source(child.inlines) for child in block.blocks)
    return False


def _is_source_line(paragraph: Paragraph) -> bool:
    return has_source(paragraph.inlines) and uncited_text(paragraph.inlines).lstrip("( ").startswith("Source")
