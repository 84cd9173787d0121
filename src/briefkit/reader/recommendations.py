"""Recommendations: a list of asks, each with who should act and until when."""

import re
from typing import Protocol

from briefkit.model.blocks import Block, Paragraph, Recommendation, Recommendations
from briefkit.model.inlines import Inline, Strong, Text
from briefkit.model.positions import Span
from briefkit.reader import attributes, tables
from briefkit.reader.attributes import Allowed
from briefkit.reader.context import Context
from briefkit.reader.keys import AnyBlock
from briefkit.reader.pieces import AttributeList, settle, trim_end, trim_start
from briefkit.reader.tree import Node

_ALLOWED = Allowed("A recommendation", keys=("by",))
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-Q[1-4])?")
_COLON_MARKS = ":\uff1a"
_SPACES = "\xa0\u202f"
"""Some languages set one before a colon."""
_COLONS = tuple(_COLON_MARKS)


class Reader(Protocol):
    """What is needed of the reader of blocks."""

    context: Context

    def read(self, nodes: list[Node]) -> tuple[Block, ...]:
        """Give the blocks of a list of nodes."""

    def line(self, node: Node) -> list[Inline]:
        """Give the inlines of a paragraph, before they are settled."""

    def done(self, block: AnyBlock) -> AnyBlock:
        """Give a finished block its key."""


def recommendations(reader: Reader, nodes: list[Node], span: Span) -> Recommendations:
    """Give the recommendations of a container.

    Args:
        reader: reads the blocks inside.
        nodes: what stands in the container.
        span: the container.

    """
    items: list[Recommendation] = []
    others: list[Block] = []
    for node in nodes:
        if node.kind in ("ordered_list", "bullet_list"):
            items += [reader.done(_recommendation(reader, item)) for item in node.children]
        else:
            others += reader.read([node])
    if not items:
        hint = "Write a numbered list: 1. **Who should act:** what to do. {by=2025-03}"
        reader.context.problem("malformed-block", "These recommendations hold no list", span, hint)
    return Recommendations(tuple(items), tuple(others), span=span)


def _recommendation(reader: Reader, item: Node) -> Recommendation:
    context = reader.context
    span = context.source.span(*item.range)
    rest = list(item.children)
    first = rest.pop(0) if rest and rest[0].kind == "paragraph" else None
    last = rest.pop() if rest and rest[-1].kind == "paragraph" and not _is_caption(context, rest) else None
    line, by = _part_date(context, reader.line(first)) if first else ([], "")
    blocks = list(reader.read(rest))
    if last:
        words, later = _part_date(context, reader.line(last))
        by = by or later
        if settled := settle(context, words):
            blocks.append(reader.done(Paragraph(settled, span=context.source.span(*last.range))))
    addressee, action = _part_addressee(line)
    return Recommendation(settle(context, addressee), settle(context, action), by, tuple(blocks), span=span)


def _is_caption(context: Context, nodes: list[Node]) -> bool:
    """Say whether the last of the nodes is the caption of a table."""
    return len(nodes) - 1 in tables.captions_of(context.source.text, nodes).values()


def _part_date(context: Context, line: list[Inline]) -> tuple[list[Inline], str]:
    """Take `{by=2025-03}` out of a line."""
    for index, child in enumerate(line):
        if not isinstance(child, AttributeList) or "by" not in child.found.values:
            continue
        attributes.check(child.found, child.where, _ALLOWED, context.source, context.report)
        by = child.found.values["by"]
        if not _DATE.fullmatch(by.text):
            span = context.span(child.where, by.start, by.end)
            context.problem("invalid-date", f"'{by.text}' is no date", span, "Write a year, a month or a day: 2025-03")
        before, after = trim_end(line[:index]), line[index + 1 :]
        return ([*before, *after] if any(not _blank(piece) for piece in after) else before), by.text
    return line, ""


def _blank(piece: Inline) -> bool:
    return isinstance(piece, Text) and not piece.text.strip()


def _part_addressee(line: list[Inline]) -> tuple[list[Inline], list[Inline]]:
    """Part the bold words with a colon at the beginning from what follows."""
    opened = trim_start(line)
    if not opened or not isinstance(opened[0], Strong):
        return [], line
    strong, rest = opened[0], opened[1:]
    words = trim_end(list(strong.children), _SPACES)
    last = words[-1] if words else None
    if isinstance(last, Text) and last.text.endswith(_COLONS):
        return trim_end(words, _COLON_MARKS + _SPACES), trim_start(rest, _SPACES)
    if rest and isinstance(rest[0], Text) and rest[0].text.lstrip().startswith(_COLONS):
        return words, trim_start(rest, _COLON_MARKS + _SPACES)
    return [], line
