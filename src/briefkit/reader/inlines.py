"""From markdown-it's inline tokens to the inlines of the model."""

from collections import Counter
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from briefkit.model.inlines import Inline
from briefkit.model.positions import Span
from briefkit.reader import inline_nodes
from briefkit.reader.context import Context
from briefkit.reader.inline_parser import DEEPEST
from briefkit.reader.markdown import parse_inlines
from briefkit.reader.notes import begin_inline_note
from briefkit.reader.pieces import AttributeList, Draft, join, settle
from briefkit.reader.source import Stretch


@dataclass(slots=True)
class _Frame:
    token: Token | None = None
    children: list[Inline] = field(default_factory=list)
    label: str = ""
    """Of an inline note."""


def read_inlines(context: Context, stretch: Stretch, *, cell: bool = False) -> list[Inline]:
    """Give the inlines of a stretch, with `AttributeList` and `Draft` where its holder may still take them.

    Args:
        context: the reading.
        stretch: the text.
        cell: whether it is the cell of a pipe table.

    """
    tokens, deep = parse_inlines(stretch, context.references, context.anchors)
    builder = InlineBuilder(context, stretch, cell=cell)
    children = builder.build(tokens)
    if deep or builder.deep:
        message = f"Marks inside marks, more than {DEEPEST} deep: the rest is read as plain text"
        context.problem("too-deep", message, context.span(stretch, 0, len(stretch.text)), "Write it more simply")
    return children


def line_of(context: Context, stretch: Stretch, *, cell: bool = False) -> tuple[Inline, ...]:
    """Give the finished inlines of a stretch."""
    return settle(context, read_inlines(context, stretch, cell=cell))


class InlineBuilder:
    """Builds the inlines of one stretch."""

    def __init__(self, context: Context, stretch: Stretch, *, base: int = 0, cell: bool = False) -> None:
        self.context, self.stretch, self.base, self.cell = context, stretch, base, cell
        self.deep = False
        self.tags: Counter[str] = Counter()
        """HTML elements that are open."""

    def build(self, tokens: list[Token]) -> list[Inline]:
        """Give the inlines of a list of tokens."""
        frames = [_Frame()]
        skipped = 0
        for token in tokens:
            if token.nesting > 0:
                if len(frames) > DEEPEST:
                    self.deep, skipped = True, skipped + 1
                    continue
                label = begin_inline_note(self.context) if token.type == "note_open" else ""
                frames.append(_Frame(token, label=label))
            elif token.nesting < 0:
                if skipped:
                    skipped -= 1
                    continue
                frame = frames.pop()
                frames[-1].children += self._closed(frame, token)
            else:
                self._leaf(token, frames[-1].children)
        return join(self.context, self.stretch, frames[0].children)

    def place(self, token: Token) -> tuple[int, int]:
        """Give start and end of a token in the stretch."""
        start, end = token.meta["span"]
        return self.base + start, self.base + end

    def span(self, start: int, end: int) -> Span:
        """Give the span of a slice of the stretch."""
        return self.context.span(self.stretch, start, end)

    def within(self, base: int) -> "InlineBuilder":
        """Give a builder for tokens whose offsets count from an offset of this stretch."""
        return InlineBuilder(self.context, self.stretch, base=base, cell=self.cell)

    def where(self) -> Stretch:
        """Give the stretch in which the offsets of the tokens count."""
        return self.stretch.part(self.base, len(self.stretch.text)) if self.base else self.stretch

    def _leaf(self, token: Token, children: list[Inline]) -> None:
        nodes = inline_nodes.LEAVES[token.type](self, token)
        last = children[-1] if children else None
        for node in nodes:
            if isinstance(node, AttributeList) and isinstance(last, Draft) and last.span.end == node.span.start:
                children[-1] = replace(last, attributes=node, span=Span(last.span.start, node.span.end))
            else:
                children.append(node)

    def _closed(self, frame: _Frame, closing: Token) -> list[Inline]:
        assert frame.token is not None  # noqa: S101 - only the root frame has none
        children = settle(self.context, join(self.context, self.stretch, frame.children))
        wide = frame.token.type == "strong_open"  # its tokens stand for the inner of two marks each
        start, end = self.place(frame.token)[0] - wide, self.place(closing)[1] + wide
        kind = frame.token.type.removesuffix("_open")
        return inline_nodes.HOLDERS[kind](self, frame.token, children, (start, end), frame.label)
