"""The texts of a brief as its outputs print them, each character with the place in the source that it came from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from briefkit.model.blocks import (
    Block,
    Box,
    Callout,
    Chart,
    CodeBlock,
    Figure,
    Heading,
    Paragraph,
    Quotation,
    Recommendation,
    Statistic,
    Table,
    ThematicRule,
)
from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation, Inline
from briefkit.model.metadata import Person
from briefkit.model.positions import Span
from briefkit.model.walk import blocks, brief_inlines
from briefkit.review.pieces import Lines, Piece

_FRONT: Final = ("kicker", "title", "subtitle", "standfirst")
_TITLED: Final = (Box, Callout)
_CAPTIONED: Final = (Figure, Chart, Table)


@dataclass(frozen=True, slots=True)
class SourceText:
    """One text of the brief: a paragraph, a heading, a cell, a caption."""

    key: str
    """As the outputs name it."""
    kind: str
    span: Span
    pieces: tuple[Piece, ...]
    remark: str = ""
    """What an editor of the brief should know of a mark on it."""

    @property
    def text(self) -> str:
        """Give its words."""
        return "".join(piece.text for piece in self.pieces)


def source_texts(brief: Brief) -> list[SourceText]:
    """Give the texts of a brief in the order in which they stand in it."""
    made = _Maker(brief)
    found = [*made.front()]
    for section in brief.sections:
        if section.title:
            found.append(made.text(section.key, "section", section.heading_span, section.title))
        found += made.of(section.blocks)
    for note in brief.notes.values():
        inside = list(made.of(note.blocks))
        found += inside or [SourceText(note.key, "note", note.span, ())]
    return found


class _Maker:
    """Makes the texts of one brief."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._lines = Lines(brief.text)

    def front(self) -> Iterator[SourceText]:
        """Give what the front matter holds that is printed as it stands."""
        meta = self._brief.metadata
        for key in _FRONT:
            words, span = str(getattr(meta, key)), meta.place(key).value
            if words:
                yield SourceText(key, key, span, tuple(self._lines.found(words, span)))
        for number, person in enumerate(meta.authors, start=1):
            span = meta.place("authors", number - 1).value
            yield SourceText(f"author_{number}", "author", span, tuple(self._author(number - 1, person)))
        yield from self._works()

    def _author(self, number: int, person: Person) -> Iterator[Piece]:
        """Give what the byline may tell of an author: a name of parts is told part by part."""
        keys = ((), ("name",), ("pronouns",), ("role",))
        author, name, pronouns, role = (self._brief.metadata.place("authors", number, *key).value for key in keys)
        is_whole = any(piece.is_written for piece in self._lines.found(person.name, name))
        yield from self._parted(name, *([person.name] if is_whole else person.name.split()))
        yield from self._parted(pronouns, person.pronouns)
        yield from self._parted(role, person.role)
        yield from self._parted(author, *(affiliation.name for affiliation in person.affiliations))

    def _works(self) -> Iterator[SourceText]:
        """Give the works of the list: one in a bibliography file stands where the brief cites it first."""
        cited: dict[str, Span] = {}
        for piece in brief_inlines(self._brief):
            for item in piece.items if isinstance(piece, Citation) else ():
                cited.setdefault(item.key, item.span)
        for reference in self._brief.references:
            span = cited.get(reference.key) if reference.path else reference.span
            if span is not None:
                name = sha256(f"ref-{reference.key}".encode()).hexdigest()[:12]
                where = f"The work stands in {reference.path}:{reference.span.start.line}." if reference.path else ""
                yield SourceText(f"work_{name}", "work", span, (), where)

    def of(self, roots: Iterable[Block]) -> Iterator[SourceText]:
        """Give the texts of blocks and of all blocks inside them."""
        for block in blocks(roots):
            yield from self._own(block)

    def text(self, key: str, kind: str, span: Span, *lines: Sequence[Inline]) -> SourceText:
        """Give a text made of lines of inlines."""
        pieces: list[Piece] = []
        for line in lines:
            if pieces and line:
                pieces.append(Piece(" ", _behind(pieces[-1].span), exact=False))
            pieces += self._lines.pieces(line)
        return SourceText(key, kind, span, tuple(pieces))

    def _own(self, block: Block) -> Iterator[SourceText]:
        key, span = block.key, block.span
        if isinstance(block, Paragraph):
            yield self.text(key, "paragraph", span, block.inlines)
        elif isinstance(block, Heading):
            yield self.text(key, "heading", span, block.inlines)
        elif isinstance(block, CodeBlock):
            yield SourceText(key, "code", span, tuple(self._code(block)))
        elif isinstance(block, ThematicRule):
            yield SourceText(key, "rule", span, ())
        elif isinstance(block, Recommendation):
            yield self.text(key, "recommendation", span, block.addressee, block.action)
        elif isinstance(block, Statistic):
            lead = block.blocks[0] if block.blocks else None
            source = tuple(self._lines.pieces(lead.inlines)) if isinstance(lead, Paragraph) else ()
            yield SourceText(key, "statistic", span, (*self._parted(span, block.value, block.label), *source))
        else:
            yield from self._beside(block)

    def _beside(self, block: Block) -> Iterator[SourceText]:
        """Give the texts of a block that holds others, or something else than text: titles, captions, cells."""
        key, span = block.key, block.span
        if isinstance(block, Quotation) and block.speaker:
            yield self.text(f"{key}_speaker", "speaker", _span_of(block.speaker, span), block.speaker)
        elif isinstance(block, _TITLED) and block.title:
            yield self.text(f"{key}_title", "title", span, block.title)
        elif isinstance(block, _CAPTIONED):
            yield from self._figure(block)

    def _figure(self, block: Figure | Chart | Table) -> Iterator[SourceText]:
        title = block.title if isinstance(block, Chart) else ()
        if block.caption or title:
            yield self.text(f"{block.key}_caption", "caption", block.span, title, block.caption)
        if isinstance(block, Table):
            for number, row in enumerate((block.header, *block.rows)):
                for column, cell in enumerate(row, start=1):
                    made = self.text(f"{block.key}_r{number}c{column}", "cell", cell.span, cell.inlines)
                    yield replace(made, remark=f"It stands in {block.src}.") if block.src else made
        if block.source:
            yield self.text(f"{block.key}_source", "source", block.span, block.source)

    def _code(self, block: CodeBlock) -> Iterator[Piece]:
        """Give the lines of a piece of code, each looked for from where the one before stands."""
        line = block.span.start.line
        for place, words in enumerate(block.text.rstrip("\n").split("\n")):
            if place:
                yield Piece("\n", Span.of(line, 1, line, 1), exact=False)
            stands = next(
                (n for n in range(line, block.span.end.line + 1) if words and words in self._lines.line(n)), line
            )
            yield from self._lines.found(words, Span.of(stands, 1, stands, len(self._lines.line(stands)) + 1))
            line = stands + 1

    def _parted(self, span: Span, *words: str) -> tuple[Piece, ...]:
        """Give words from one stretch of the source, and after each of them a space."""
        found = [tuple(self._lines.found(word, span)) for word in words if word]
        return tuple(piece for each in found for piece in (*each, Piece(" ", _behind(each[-1].span), exact=False)))


def _behind(span: Span) -> Span:
    return Span(span.end, span.end)


def _span_of(line: Sequence[Inline], otherwise: Span) -> Span:
    return Span(line[0].span.start, line[-1].span.end) if line else otherwise
