"""The texts of a brief that wording rules look at, each with what it is: heading, paragraph, cell, quotation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from briefkit.checks.claims.once import once
from briefkit.checks.front_matter import where
from briefkit.checks.house_wording.lines import Line, line_of, words_at
from briefkit.checks.house_wording.sentences import sentences
from briefkit.checks.plain_asks import plain_lists
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
    NumberedList,
    Paragraph,
    Quotation,
    Recommendation,
    Recommendations,
    Statistic,
    Table,
)
from briefkit.model.brief import Brief
from briefkit.model.inlines import Inline
from briefkit.model.patterns import folded
from briefkit.model.positions import Span
from briefkit.model.walk import child_blocks

_TITLES_OF_WORKS = ("references", "related")
"""Roles of sections that are not read: the words there are others'."""
_PROSE = frozenset({"paragraph", "list", "standfirst", "note"})
"""What consists of sentences."""


@dataclass(frozen=True)
class Passage:
    """A text of a brief, and what it is."""

    line: Line
    scopes: frozenset[str]
    lang: str
    span: Span
    unquoted: str | None = None
    """Its text without what it quotes, where that is known: a quotation may run over several sentences."""

    @cached_property
    def folded(self) -> str:
        """Give its text as needles are looked for in it."""
        return folded(self.line.text)

    @cached_property
    def own_words(self) -> str:
        """Give its text without what it quotes; the words of a quotation are its own."""
        if self.unquoted is not None:
            return self.unquoted
        return self.line.text if "quotation" in self.scopes else self.line.masked()

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Give where its sentences start and end."""
        return tuple(sentences(self.line.text))

    def parts(self) -> Iterator["Passage"]:
        """Give its sentences, and the words that it quotes, as passages of their own."""
        if "quotation" not in self.scopes:
            quoted = frozenset({"quotation"} | (self.scopes - {"text", "paragraph", "heading"}))
            for line in self.line.quotations():
                if line.runs:
                    yield Passage(line, quoted, self.lang, self.span)
        if self.scopes & _PROSE:
            scopes = (self.scopes - {"text", "paragraph"}) | {"sentence"}
            for start, end in self.sentences:
                line, unquoted = self.line.part(start, end), self.own_words[start:end]
                yield Passage(line, scopes if line.citations else scopes - {"cited"}, self.lang, self.span, unquoted)


_ASKING = "asking"
"""The scope of a section whose lists are read as recommendations."""


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What blocks stand in."""

    scopes: frozenset[str] = field(default_factory=frozenset)
    lang: str = "en"

    def within(self, *scopes: str) -> "_Surroundings":
        return replace(self, scopes=self.scopes | set(scopes))


@once
def texts_of(brief: Brief) -> tuple[Passage, ...]:
    """Give what `passages` gives, read once for all rules that ask."""
    return tuple(passages(brief))


def passages(brief: Brief) -> Iterator[Passage]:
    """Give every text of a brief that has words, in the order in which they stand, notes at the end."""
    around = _Surroundings(lang=brief.metadata.lang)
    asks = plain_lists(brief)
    yield from _front_matter(brief, around)
    for section in brief.sections:
        if section.role in _TITLES_OF_WORKS:
            continue
        asking = (_ASKING,) if any(listed in section.blocks for listed in asks) else ()
        inside = around.within(*((section.role,) if section.role else ()), *asking)
        yield from _passage(section.title, section.heading_span, inside, ("heading", "heading.h2"))
        yield from _blocks(section.blocks, inside)
    for note in brief.notes.values():
        yield from _blocks(note.blocks, around.within("note"))


def _front_matter(brief: Brief, around: _Surroundings) -> Iterator[Passage]:
    data = brief.metadata
    for key, text, scope in (
        ("title", data.title, "title"),
        ("subtitle", data.subtitle, "title"),
        ("standfirst", data.standfirst, "standfirst"),
    ):
        if text.strip():
            span = where(brief, key)
            yield Passage(words_at(text, span), frozenset({"text", scope}), around.lang, span)


def _passage(
    inlines: tuple[Inline, ...], span: Span, around: _Surroundings, scopes: Iterable[str]
) -> Iterator[Passage]:
    line = line_of(inlines, around.lang)
    if line.text.strip():
        own = {"text", *scopes, *(("cited",) if line.citations else ())}
        if "quotation" in around.scopes:
            own -= {"text", "paragraph", "list"}
        yield Passage(line, around.scopes | own, around.lang, span)


def _blocks(roots: Iterable[Block], around: _Surroundings) -> Iterator[Passage]:
    waiting = [(block, around) for block in roots][::-1]
    while waiting:
        block, around = waiting.pop()
        yield from _own(block, around)
        inside = _inside(block, around)
        waiting.extend((child, inside) for child in reversed(child_blocks(block)))


def _inside(block: Block, around: _Surroundings) -> _Surroundings:
    if isinstance(block, Division) and block.lang:
        return replace(around, lang=block.lang)
    if isinstance(block, Quotation):
        return around.within("blockquote", "quotation")
    if isinstance(block, BulletList | NumberedList):
        return around.within("list", *(("recommendations",) if _ASKING in around.scopes else ()))
    if isinstance(block, KeyMessages):
        return around.within("key-messages")
    if isinstance(block, Recommendations):
        return around.within("recommendations", "list")
    if isinstance(block, Box | Callout):
        return around.within("box")
    return around


def _own(block: Block, around: _Surroundings) -> Iterator[Passage]:
    """Give the passages of a block itself, not of blocks inside it; code and the list of works have none."""
    if isinstance(block, Paragraph):
        is_item = "list" in around.scopes
        yield from _passage(block.inlines, block.span, around, () if is_item else ("paragraph",))
    elif isinstance(block, Heading):
        yield from _passage(block.inlines, block.span, around, ("heading", f"heading.h{block.level}"))
    elif isinstance(block, Recommendation):
        yield from _passage(block.addressee, block.span, around, ())
        yield from _passage(block.action, block.span, around, ())
    elif isinstance(block, Box | Callout):
        yield from _passage(block.title, block.span, around, ("box",))
    elif isinstance(block, Statistic):
        if block.label.strip():
            line = words_at(block.label, block.span)
            yield Passage(line, around.scopes | {"text"}, around.lang, block.span)
    elif isinstance(block, Figure):
        yield from _passage(block.caption, block.span, around, ("figure.caption",))
        yield from _alternative(block.alt, block.span, around)
    elif isinstance(block, Chart):
        yield from _passage(block.title, block.span, around, ("figure.caption",))
        yield from _passage(block.caption, block.span, around, ("figure.caption",))
        yield from _alternative(block.alt, block.span, around)
    elif isinstance(block, Table):
        yield from _table(block, around)


def _alternative(alt: str | None, span: Span, around: _Surroundings) -> Iterator[Passage]:
    if alt and alt.strip():
        yield Passage(words_at(alt, span), around.scopes | {"alt"}, around.lang, span)


def _table(table: Table, around: _Surroundings) -> Iterator[Passage]:
    yield from _passage(table.caption, table.span, around, ("table", "table.caption"))
    if table.src:  # its cells stand in a file of their own
        return
    for row, scope in ((table.header, "table.header"), *((row, "table.cell") for row in table.rows)):
        for cell in row:
            yield from _passage(cell.inlines, cell.span, around, ("table", scope))
