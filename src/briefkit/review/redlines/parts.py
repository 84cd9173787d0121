"""A brief as the parts that are compared one by one: paragraphs, items, rows, captions, notes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import singledispatchmethod
from typing import Final

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
    Note,
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
from briefkit.model.brief import Picture
from briefkit.model.inlines import Inline, NoteCall
from briefkit.model.walk import inlines
from briefkit.review.redlines.marked import marked_words
from briefkit.review.redlines.settings import of_chart, of_division, of_item, of_table
from briefkit.review.redlines.shown import row_words, told_apart
from briefkit.review.redlines.words import split_words

REFERENCE: Final = "reference"
"""An entry of the list that is made from a bibliography."""
_PARAGRAPH: Final = "paragraph"
_KEY_MESSAGE: Final = "key message"


@dataclass(frozen=True, slots=True)
class TextPart:
    """One part of one version."""

    what: str
    words: tuple[str, ...]
    key: str
    line: int
    sole: bool = False
    """Whether there is one of its kind at most in a stretch: the title, the heading of a section."""
    setting: str = ""
    """How it is set, where no word says so: `level 2`, `columns left, right`."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What a paragraph stands in."""

    what: str = _PARAGRAPH
    """What it is called."""
    level: int = 0
    """Of the list that it is an item of; 0 outside of lists."""
    setting: str = ""


class Parts:
    """Takes the sections of one version apart; a note stands behind the part that calls it first."""

    def __init__(self, notes: Mapping[str, Note], pictures: Mapping[str, Picture]) -> None:
        self._notes = notes
        self._pictures = pictures
        self._told: set[str] = set()

    def of(self, blocks: Iterable[Block]) -> Iterator[TextPart]:
        """Give the parts of blocks, in the order in which they are read."""
        yield from self._inside(blocks, _Around())

    def heading(self, title: tuple[Inline, ...], key: str, line: int) -> Iterator[TextPart]:
        """Give the heading of a section."""
        if title:
            yield TextPart("heading of the section", tuple(marked_words(title)), key, line, sole=True)
            yield from self._called(title)

    def _inside(self, blocks: Iterable[Block], around: _Around) -> Iterator[TextPart]:
        for block in blocks:
            yield from self._block(block, around)

    @singledispatchmethod
    def _block(self, block: Block, _around: _Around) -> Iterator[TextPart]:
        """Give the parts of one block.

        Raises:
            TypeError: no part is known of this kind of block.

        """
        raise TypeError(f"no parts of {type(block).__name__}")

    @_block.register
    def _paragraph(self, block: Paragraph, around: _Around) -> Iterator[TextPart]:
        yield from self._line(around.what, block.inlines, block, around.setting)

    @_block.register
    def _heading(self, block: Heading, _around: _Around) -> Iterator[TextPart]:
        yield from self._line("heading", block.inlines, block, f"level {block.level}")

    @_block.register
    def _bullets(self, block: BulletList, around: _Around) -> Iterator[TextPart]:
        yield from self._items(block, around, "list item")

    @_block.register
    def _numbered(self, block: NumberedList, around: _Around) -> Iterator[TextPart]:
        yield from self._items(block, around, "numbered item")

    def _items(self, block: BulletList | NumberedList, around: _Around, what: str) -> Iterator[TextPart]:
        name, level = around.what if around.what == _KEY_MESSAGE else what, around.level + 1
        for number, item in enumerate(block.items):
            yield from self._inside(item.blocks, _Around(name, level, of_item(block, number, level)))

    @_block.register
    def _division(self, block: Division, around: _Around) -> Iterator[TextPart]:
        yield from self._inside(block.blocks, replace(around, setting=of_division(block)))

    @_block.register
    def _quotation(self, block: Quotation, _around: _Around) -> Iterator[TextPart]:
        yield from self._inside(block.blocks, _Around("quotation"))
        yield from self._line("speaker of a quotation", block.speaker, block)

    @_block.register
    def _code(self, block: CodeBlock, _around: _Around) -> Iterator[TextPart]:
        for number, text in enumerate(block.text.splitlines(), start=block.span.start.line):
            yield TextPart("line of code", tuple(split_words(text)), block.key, number)

    @_block.register
    def _rule(self, block: ThematicRule, _around: _Around) -> Iterator[TextPart]:
        yield TextPart("break", ("—",), block.key, block.span.start.line)

    @_block.register
    def _box(self, block: Box, _around: _Around) -> Iterator[TextPart]:
        yield from self._line("title of a box", block.title, block)
        yield from self._inside(block.blocks, _Around("text of a box"))

    @_block.register
    def _callout(self, block: Callout, _around: _Around) -> Iterator[TextPart]:
        yield from self._line("title of a box", block.title, block)
        yield from self._inside(block.blocks, _Around("text of a callout", setting=block.kind))

    @_block.register
    def _key_messages(self, block: KeyMessages, _around: _Around) -> Iterator[TextPart]:
        yield from self._inside(block.blocks, _Around(_KEY_MESSAGE))

    @_block.register
    def _recommendations(self, block: Recommendations, _around: _Around) -> Iterator[TextPart]:
        yield from self._inside((*block.blocks, *block.items), _Around("text before the recommendations"))

    @_block.register
    def _recommendation(self, block: Recommendation, _around: _Around) -> Iterator[TextPart]:
        addressee = marked_words(block.addressee)
        words = [*addressee, *([":", " "] if addressee else []), *marked_words(block.action)]
        due = [" ", f"{{by={block.by}}}"] if block.by else []
        yield TextPart("recommendation", (*words, *due), block.key, block.span.start.line)
        yield from self._called((*block.addressee, *block.action))
        yield from self._inside(block.blocks, _Around("text of a recommendation"))

    @_block.register
    def _statistic(self, block: Statistic, _around: _Around) -> Iterator[TextPart]:
        words = tuple(split_words(f"{block.value} {block.label}"))
        yield TextPart("statistic", words, block.key, block.span.start.line)
        yield from self._inside(block.blocks, _Around("source of a statistic"))

    @_block.register
    def _figure(self, block: Figure, _around: _Around) -> Iterator[TextPart]:
        shown = "decorative" if block.decorative else block.alt or ""
        width = f"{block.width_percent:g}%" if block.width_percent is not None else ""
        words = [f"![{shown}]", f"({block.src})", *([f"{{width={width}}}"] if width else [])]
        if block.src in self._pictures:
            words += [" ", told_apart(self._pictures[block.src])]
        yield TextPart("picture", tuple(words), block.key, block.span.start.line)
        yield from self._line("caption", block.caption, block)
        yield from self._line("source", block.source, block)

    @_block.register
    def _table(self, block: Table, _around: _Around) -> Iterator[TextPart]:
        yield from self._line("caption", block.caption, block)
        for number, row in enumerate((block.header, *block.rows)):
            line = row[0].span.start.line if row and not block.src else block.span.start.line
            words = row_words(marked_words(cell.inlines) for cell in row)
            yield TextPart("table row", words, block.key, line, setting="" if number else of_table(block))
            for cell in row:
                yield from self._called(cell.inlines)
        yield from self._line("source", block.source, block)

    @_block.register
    def _chart(self, block: Chart, _around: _Around) -> Iterator[TextPart]:
        line = block.span.start.line
        yield from self._line("title of a chart", block.title, block)
        yield from self._line("caption", block.caption, block)
        yield TextPart("kind of a chart", tuple(split_words(block.kind)), block.key, line, setting=of_chart(block))
        if block.alt:
            yield TextPart("alternative text", tuple(split_words(block.alt)), block.key, line)
        for row in filter(any, (block.header, *block.rows)):
            yield TextPart("data of a chart", row_words(split_words(cell) for cell in row), block.key, line)
        yield from self._line("source", block.source, block)

    @_block.register
    def _references(self, block: ReferenceList, _around: _Around) -> Iterator[TextPart]:
        yield from self._inside(block.entries, _Around(REFERENCE))

    @_block.register
    def _reference(self, block: ReferenceEntry, around: _Around) -> Iterator[TextPart]:
        yield from self._line(around.what, block.inlines, block)

    def _line(self, what: str, line: Iterable[Inline], block: Block, setting: str = "") -> Iterator[TextPart]:
        line = tuple(line)
        if line:
            yield TextPart(what, tuple(marked_words(line)), block.key, block.span.start.line, setting=setting)
            yield from self._called(line)

    def _called(self, line: Iterable[Inline]) -> Iterator[TextPart]:
        for piece in inlines(line):
            if isinstance(piece, NoteCall) and piece.label in self._notes and piece.label not in self._told:
                self._told.add(piece.label)
                yield from self._inside(self._notes[piece.label].blocks, _Around("note"))
