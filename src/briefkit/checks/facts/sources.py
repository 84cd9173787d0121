"""Which works, notes, figures and addresses a claim cites: in its own words, else in its paragraph, else around it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefkit.checks.facts.works import cited_work
from briefkit.model.blocks import (
    Block,
    Box,
    BulletList,
    Callout,
    Chart,
    Figure,
    NumberedList,
    Paragraph,
    Quotation,
    Recommendation,
    Table,
)
from briefkit.model.brief import Brief
from briefkit.model.facts import Cited
from briefkit.model.inlines import Citation, CrossReference, Inline, Link, NoteCall
from briefkit.model.positions import Position, Span
from briefkit.model.references import Reference
from briefkit.model.text import bare_text, uncited_text
from briefkit.model.walk import blocks, child_blocks, inlines, own_inlines

_LONGEST = 160
"""Characters of a note or of a figure's source that are told."""
_MOST = 20
"""Sources that a sentence has from its paragraph; more of them back nothing in particular."""
_HELD = (Figure, Chart, Table)


@dataclass
class Sources:
    """What the lines of a brief cite."""

    brief: Brief
    works: dict[str, Reference] = field(default_factory=dict)
    figures: dict[str, Figure | Chart | Table] = field(default_factory=dict)
    """By anchor."""
    around: dict[Span, tuple[Inline, ...]] = field(default_factory=dict)
    """For each block that cites nothing itself, what the blocks around it cite."""
    own: dict[Span, tuple[Inline, ...]] = field(default_factory=dict)
    """For each block what it cites itself, by place."""
    _starts: dict[Span, list[Position]] = field(default_factory=dict)
    _told: dict[Span, tuple[Cited, ...]] = field(default_factory=dict)

    def of(self, block: Span, start: Position, end: Position | None) -> tuple[Cited, ...]:
        """Give what a stretch of a block cites.

        Args:
            block: where the block stands.
            start: where the stretch begins.
            end: where what follows it in the block begins; None for its end.

        """
        pieces = self.own.get(block, ())
        if block not in self._starts:
            self._starts[block] = [one.span.start for one in pieces]
        starts = self._starts[block]
        inside = pieces[bisect_left(starts, start) : bisect_left(starts, end) if end else len(pieces)]
        return self.told(inside) if inside else self._of_block(block)

    def _of_block(self, block: Span) -> tuple[Cited, ...]:
        if block not in self._told:
            self._told[block] = self.told(self.own.get(block) or self.around.get(block, ()))[:_MOST]
        return self._told[block]

    def told(self, pieces: Iterable[Inline]) -> tuple[Cited, ...]:
        """Give what pieces cite, each source once."""
        return tuple(dict.fromkeys(one for piece in pieces for one in self._one(piece, inside_note=False)))

    def _one(self, piece: Inline, *, inside_note: bool) -> Iterator[Cited]:
        if isinstance(piece, Citation):
            yield from (cited_work(item.key, item.locator, self.works.get(item.key)) for item in piece.items)
        elif isinstance(piece, Link):
            yield Cited("", work=bare_text(piece.children)[:_LONGEST], link=piece.url)
        elif isinstance(piece, NoteCall) and not inside_note:
            yield from self._note(piece.label)
        elif isinstance(piece, CrossReference):
            yield from self._figure(piece.target)

    def _note(self, label: str) -> Iterator[Cited]:
        note = self.brief.notes.get(label)
        lines = [line for block in blocks(note.blocks) for line in own_inlines(block)] if note else []
        cited = [one for line in lines for piece in sources_in(line) for one in self._one(piece, inside_note=True)]
        words = " ".join(" ".join(bare_text(line) for line in lines).split())
        yield from cited or ([Cited("", work=words[:_LONGEST])] if words else [])

    def _figure(self, anchor: str) -> Iterator[Cited]:
        figure = self.figures.get(anchor)
        if figure is None:
            return
        pieces = [piece for line in (figure.source, figure.caption) for piece in sources_in(line)]
        cited = [one for piece in pieces if isinstance(piece, Citation) for one in self._one(piece, inside_note=True)]
        words = uncited_text(figure.source).strip() or uncited_text(figure.caption).strip() or anchor
        yield from cited or [Cited("", work=words[:_LONGEST])]


def sources(brief: Brief) -> Sources:
    """Look through a brief for what its lines cite."""
    found = Sources(brief)
    for work in brief.references:
        found.works.setdefault(work.key, work)
    roots = [section.blocks for section in brief.sections] + [note.blocks for note in brief.notes.values()]
    for block in blocks(one for some in roots for one in some):
        if isinstance(block, _HELD) and block.anchor:
            found.figures.setdefault(block.anchor, block)
    for some in roots:
        _walk(found, some)
    return found


def sources_in(line: Iterable[Inline]) -> Iterator[Inline]:
    """Give the pieces of a line that name a source."""
    for piece in inlines(line):
        if isinstance(piece, Link):
            if piece.url.startswith("http"):
                yield piece
        elif isinstance(piece, CrossReference):
            if not piece.target.startswith("sec"):
                yield piece
        elif isinstance(piece, Citation | NoteCall):
            yield piece


def _walk(found: Sources, roots: tuple[Block, ...]) -> None:
    waiting: list[tuple[tuple[Block, ...], tuple[Inline, ...]]] = [(roots, ())]
    while waiting:
        siblings, around = waiting.pop()
        introduced: tuple[Inline, ...] = ()
        for index, block in enumerate(siblings):
            following = siblings[index + 1] if index + 1 < len(siblings) else None
            own = _own(block)
            lent = introduced if isinstance(block, BulletList | NumberedList | Quotation) else ()
            shared = lent or _source_line(following) or around
            found.own[block.span] = own
            found.around[block.span] = shared
            if child_blocks(block):
                waiting.append((child_blocks(block), own or shared))
            if isinstance(block, Paragraph):
                introduced = own if uncited_text(block.inlines).rstrip().endswith(":") else ()


def _own(block: Block) -> tuple[Inline, ...]:
    """Give what a block itself cites, or what it lends to the blocks inside it."""
    if isinstance(block, Paragraph):
        return tuple(sources_in(block.inlines))
    if isinstance(block, Recommendation):
        return tuple(sources_in((*block.addressee, *block.action)))
    if isinstance(block, Quotation):
        last = block.blocks[-1] if block.blocks else None
        said = last.inlines if isinstance(last, Paragraph) else ()
        return (*sources_in(block.speaker), *sources_in(said))
    if isinstance(block, Box | Callout):
        return next((line for child in block.blocks if (line := _source_line(child))), ())
    if isinstance(block, _HELD):
        return (*sources_in(block.source), *sources_in(block.caption))
    inside = (child for child in child_blocks(block) if isinstance(child, Paragraph))
    return tuple(piece for child in inside for piece in sources_in(child.inlines)) if not _is_list(block) else ()


def _is_list(block: Block) -> bool:
    return isinstance(block, BulletList | NumberedList)


def _source_line(block: Block | None) -> tuple[Inline, ...]:
    if not isinstance(block, Paragraph) or not uncited_text(block.inlines).lstrip("( ").startswith("Source"):
        return ()
    return tuple(sources_in(block.inlines))
