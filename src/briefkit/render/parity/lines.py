"""The lines of text of each kind of block, in the order in which they are printed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import singledispatch

from briefkit.model.blocks import (
    Block,
    Box,
    BulletList,
    Callout,
    Chart,
    CodeBlock,
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
    ThematicRule,
)
from briefkit.model.inlines import Inline
from briefkit.model.positions import Span
from briefkit.render.charts.spoken import drawn_words
from briefkit.render.charts.table import data_table, is_tabled, word_table
from briefkit.render.supplied import Profile
from briefkit.render.words import Wording

Words = str | tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Words that belong to one block and stand together."""

    key: str
    span: Span
    words: Words
    formats: tuple[str, ...] = ()
    """The formats that print them; empty for all."""


@singledispatch
def block_lines(block: Block, wording: Wording) -> Iterator[Line]:
    """Give the lines of a block and of the blocks inside it.

    Raises:
        TypeError: nothing is known of this kind of block.

    """
    raise TypeError(f"no lines for {type(block).__name__} in {wording.lang}")


def _own(block: Block, *lines: Words) -> Iterator[Line]:
    yield from (Line(block.key, block.span, words) for words in lines if words)


def _inside(blocks: Iterable[Block], wording: Wording) -> Iterator[Line]:
    for block in blocks:
        yield from block_lines(block, wording)


@block_lines.register(Paragraph)
@block_lines.register(Heading)
def _words(block: Paragraph | Heading, _wording: Wording) -> Iterator[Line]:
    yield from _own(block, block.inlines)


@block_lines.register
def _references(block: ReferenceList, wording: Wording) -> Iterator[Line]:
    yield from _inside(block.entries, wording)


@block_lines.register
def _reference(block: ReferenceEntry, _wording: Wording) -> Iterator[Line]:
    yield from _own(block, block.label, block.inlines)


@block_lines.register(BulletList)
@block_lines.register(NumberedList)
def _list(block: BulletList | NumberedList, wording: Wording) -> Iterator[Line]:
    yield from _inside(block.items, wording)


@block_lines.register(ListItem)
@block_lines.register(KeyMessages)
@block_lines.register(Division)
@block_lines.register(Profile)
def _holder(block: ListItem | KeyMessages | Division | Profile, wording: Wording) -> Iterator[Line]:
    yield from _inside(block.blocks, wording)


@block_lines.register
def _quotation(block: Quotation, wording: Wording) -> Iterator[Line]:
    yield from _inside(block.blocks, wording)
    yield from _own(block, block.speaker)


@block_lines.register
def _code(block: CodeBlock, _wording: Wording) -> Iterator[Line]:
    yield from _own(block, block.text)


@block_lines.register
def _rule(_block: ThematicRule, _wording: Wording) -> Iterator[Line]:
    yield from ()


@block_lines.register
def _recommendations(block: Recommendations, wording: Wording) -> Iterator[Line]:
    yield from _inside((*block.blocks, *block.items), wording)


@block_lines.register
def _recommendation(block: Recommendation, wording: Wording) -> Iterator[Line]:
    yield from _own(block, block.addressee, block.action)
    yield from _inside(block.blocks, wording)


@block_lines.register(Box)
@block_lines.register(Callout)
def _titled(block: Box | Callout, wording: Wording) -> Iterator[Line]:
    yield from _own(block, block.title)
    yield from _inside(block.blocks, wording)


@block_lines.register
def _statistic(block: Statistic, wording: Wording) -> Iterator[Line]:
    yield from _own(block, block.value, block.label)
    yield from _inside(block.blocks, wording)


@block_lines.register
def _figure(block: Figure, _wording: Wording) -> Iterator[Line]:
    yield from _own(block, block.caption, block.source)


@block_lines.register
def _chart(block: Chart, wording: Wording) -> Iterator[Line]:
    """Paper shows the drawing, Word a picture and the numbers, the web page the drawing and the numbers."""
    yield from _own(block, block.title, block.caption)
    if block.plot:
        yield from (Line(block.key, block.span, words, ("html", "pdf")) for words in drawn_words(block.plot) if words)
    yield from _table_lines(block, data_table(block, wording.lang), ("html",) if block.plot else ())
    if block.plot and is_tabled(block):
        yield from _table_lines(block, word_table(block, wording.lang, wording.style.page.measure), ("docx",))
    yield from _own(block, block.source)


def _table_lines(block: Chart, data: Table, formats: tuple[str, ...]) -> Iterator[Line]:
    cells = (cell.inlines for row in (data.header, *data.rows) for cell in row)
    yield from (Line(block.key, block.span, words, formats) for words in cells if words)


@block_lines.register
def _table(block: Table, _wording: Wording) -> Iterator[Line]:
    cells = [cell.inlines for row in (block.header, *block.rows) for cell in row]
    yield from _own(block, block.caption, *cells, block.source)
