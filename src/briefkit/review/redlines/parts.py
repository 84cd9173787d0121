"""A brief as the parts that are compared one by one: paragraphs, items, rows, captions, notes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
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
    ListItem,
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
from briefkit.review.redlines.words import split_words

_BESIDE: Final = {
    BulletList: "list item",
    NumberedList: "numbered item",
    Quotation: "quotation",
    KeyMessages: "key message",
    Box: "text of a box",
    Callout: "text of a callout",
    Statistic: "source of a statistic",
    Recommendations: "text before the recommendations",
    Recommendation: "text of a recommendation",
}
"""Block -> what a paragraph in it is called."""
_CELLS: Final = (" ", "|", " ")


@dataclass(frozen=True, slots=True)
class TextPart:
    """One part of one version."""

    what: str
    words: tuple[str, ...]
    key: str
    line: int
    sole: bool = False
    """Whether there is one of its kind at most in a stretch: the title, the heading of a section."""


class Parts:
    """Takes the sections of one version apart; a note stands behind the part that calls it first."""

    def __init__(self, notes: Mapping[str, Note], pictures: Mapping[str, Picture]) -> None:
        self._notes = notes
        self._pictures = pictures
        self._told: set[str] = set()

    def of(self, blocks: Iterable[Block]) -> Iterator[TextPart]:
        """Give the parts of blocks, in the order in which they are read."""
        yield from self._inside(blocks, "paragraph")

    def heading(self, title: tuple[Inline, ...], key: str, line: int) -> Iterator[TextPart]:
        """Give the heading of a section."""
        if title:
            yield TextPart("heading of the section", tuple(marked_words(title)), key, line, sole=True)
            yield from self._called(title)

    def _inside(self, blocks: Iterable[Block], what: str) -> Iterator[TextPart]:
        for block in blocks:
            yield from self._block(block, what)

    def _block(self, block: Block, what: str) -> Iterator[TextPart]:  # noqa: C901, PLR0912 - one line per kind
        line = block.span.start.line
        match block:
            case Paragraph():
                yield from self._line(what, block.inlines, block.key, line)
            case Heading():
                yield from self._line("heading", block.inlines, block.key, line)
            case BulletList() | NumberedList():
                for item in block.items:
                    yield from self._inside(item.blocks, what if what == "key message" else _BESIDE[type(block)])
            case ListItem() | Division():
                yield from self._inside(block.blocks, what)
            case Quotation():
                yield from self._inside(block.blocks, "quotation")
                yield from self._line("speaker of a quotation", block.speaker, block.key, line)
            case CodeBlock():
                for number, text in enumerate(block.text.splitlines(), start=line):
                    yield TextPart("line of code", tuple(split_words(text)), block.key, number)
            case ThematicRule():
                yield TextPart("break", ("—",), block.key, line)
            case Box() | Callout():
                yield from self._line("title of a box", block.title, block.key, line)
                yield from self._inside(block.blocks, _BESIDE[type(block)])
            case KeyMessages():
                yield from self._inside(block.blocks, _BESIDE[KeyMessages])
            case Recommendations():
                yield from self._inside((*block.blocks, *block.items), _BESIDE[Recommendations])
            case Recommendation():
                yield from self._recommendation(block)
            case Statistic():
                yield TextPart("statistic", tuple(split_words(f"{block.value} {block.label}")), block.key, line)
                yield from self._inside(block.blocks, _BESIDE[Statistic])
            case Figure():
                yield from self._figure(block)
            case Table():
                yield from self._table(block)
            case Chart():
                yield from self._chart(block)
            case ReferenceList():
                yield from self._inside(block.entries, "reference")
            case ReferenceEntry():
                yield from self._line("reference", block.inlines, block.key, line)
            case _:
                raise TypeError(f"no parts of {type(block).__name__}")

    def _line(self, what: str, line: Iterable[Inline], key: str, number: int) -> Iterator[TextPart]:
        line = tuple(line)
        if line:
            yield TextPart(what, tuple(marked_words(line)), key, number)
            yield from self._called(line)

    def _called(self, line: Iterable[Inline]) -> Iterator[TextPart]:
        for piece in inlines(line):
            if isinstance(piece, NoteCall) and piece.label in self._notes and piece.label not in self._told:
                self._told.add(piece.label)
                yield from self._inside(self._notes[piece.label].blocks, "note")

    def _recommendation(self, block: Recommendation) -> Iterator[TextPart]:
        addressee = marked_words(block.addressee)
        words = [*addressee, *([":", " "] if addressee else []), *marked_words(block.action)]
        due = [" ", f"{{by={block.by}}}"] if block.by else []
        yield TextPart("recommendation", (*words, *due), block.key, block.span.start.line)
        yield from self._called((*block.addressee, *block.action))
        yield from self._inside(block.blocks, _BESIDE[Recommendation])

    def _figure(self, block: Figure) -> Iterator[TextPart]:
        line = block.span.start.line
        shown = "decorative" if block.decorative else block.alt or ""
        width = f"{block.width_percent:g}%" if block.width_percent is not None else ""
        words = [f"![{shown}]", f"({block.src})", *([f"{{width={width}}}"] if width else [])]
        if block.src in self._pictures:
            words += [" ", told_apart(self._pictures[block.src])]
        yield TextPart("picture", tuple(words), block.key, line)
        yield from self._line("caption", block.caption, block.key, line)
        yield from self._line("source", block.source, block.key, line)

    def _table(self, block: Table) -> Iterator[TextPart]:
        line = block.span.start.line
        yield from self._line("caption", block.caption, block.key, line)
        for row in (block.header, *block.rows):
            place = row[0].span.start.line if row and not block.src else line
            words = _row(marked_words(cell.inlines) for cell in row)
            yield TextPart("table row", words, block.key, place)
            for cell in row:
                yield from self._called(cell.inlines)
        yield from self._line("source", block.source, block.key, line)

    def _chart(self, block: Chart) -> Iterator[TextPart]:
        line = block.span.start.line
        yield from self._line("title of a chart", block.title, block.key, line)
        yield from self._line("caption", block.caption, block.key, line)
        yield TextPart("kind of a chart", tuple(split_words(block.kind)), block.key, line)
        if block.alt:
            yield TextPart("alternative text", tuple(split_words(block.alt)), block.key, line)
        for row in (block.header, *block.rows):
            yield TextPart("data of a chart", _row(split_words(cell) for cell in row), block.key, line)
        yield from self._line("source", block.source, block.key, line)


def told_apart(picture: Picture) -> str:
    """Give what tells a picture from another one of the same name: `(png, 900 × 360, 3fa9c1)`."""
    digest = sha256(picture.data).hexdigest()[:6]
    return f"({picture.kind}, {picture.width}\u00a0×\u00a0{picture.height}, {digest})"


def _row(cells: Iterable[list[str]]) -> tuple[str, ...]:
    words: list[str] = []
    for number, cell in enumerate(cells):
        words += [*(_CELLS if number else ()), *cell]
    return tuple(words)
