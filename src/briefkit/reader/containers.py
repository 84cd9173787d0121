"""Containers: key messages, recommendations, boxes, callouts, statistics, tables from files, other languages."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from briefkit.model.blocks import (
    Block,
    Box,
    BulletList,
    Callout,
    CalloutKind,
    Division,
    KeyMessages,
    NumberedList,
    Paragraph,
    Statistic,
    Table,
)
from briefkit.model.inlines import Inline, Text
from briefkit.model.positions import Span
from briefkit.reader import attributes, csv_files, figures, recommendations, tables
from briefkit.reader.attributes import Allowed, Attributes
from briefkit.reader.context import Context
from briefkit.reader.inline_nodes import direction_of
from briefkit.reader.recommendations import Reader
from briefkit.reader.reporter import did_you_mean
from briefkit.reader.source import Stretch
from briefkit.reader.tree import Node

_HEADER = re.compile(r"(?:\{(?P<directive>[^\W\d][\w-]*)\}|(?P<name>[^\W\d][\w-]*)?[ \t]*(?P<list>\{.*)?)")


@dataclass(frozen=True, slots=True)
class Header:
    """The opening line of a container."""

    name: str
    where: Stretch
    attributes: Attributes
    node: Node
    span: Span

    def line(self, context: Context, key: str) -> tuple[Inline, ...]:
        """Give the value of an attribute as inlines."""
        return figures.value_line(context, self.attributes, self.where, key)


def container(reader: Reader, node: Node) -> Block:
    """Give the block that a container is."""
    context = reader.context
    start, end = node.token.meta["header"]
    where = Stretch(context.source.text[start:end], ((0, start),))
    span = context.source.span(*node.range)
    line = context.source.span(node.range[0], end)
    if not node.token.meta["closed"]:
        message = f"This '::: {where.text}' is never closed"
        context.problem("unclosed-block", message, line, "Add a line ::: behind its last line")
    header = _header(context, node, where, span)
    if header is None:
        hint = 'Write ::: name, or ::: {.name title="…"}'
        context.problem("invalid-attributes", "The opening line of this block cannot be read", line, hint)
        words = reader.done(Paragraph((Text(where.text, span=context.span(where, 0, len(where.text))),), span=line))
        return Division((words, *reader.read(node.children)), span=span)
    attributes.check(header.attributes, where, _allowed(header), context.source, context.report)
    block = _KINDS[header.name][1](reader, header)
    return _in_language(reader, header, block) if header.name else block


def _header(context: Context, node: Node, where: Stretch, span: Span) -> Header | None:
    """Read the opening line; an unknown name is reported, and its container is a division."""
    parts = _HEADER.fullmatch(where.text)
    if parts is None:
        return None
    found = attributes.NONE
    if parts["list"] is not None:
        parsed = attributes.match(where.text, parts.start("list"))
        if parsed is None or where.text[parsed.end :].strip():
            return None
        found = parsed
    said = "directive" if parts["directive"] else "name"
    name = parts[said] or next((value.text for value in found.classes if value.text in _KINDS), "")
    place = parts.span(said)
    if not name and found.classes:
        name, place = found.classes[0].text, (found.classes[0].start, found.classes[0].end)
    if name not in _KINDS:
        message = f"'{name}' is no kind of block"
        hint = (
            did_you_mean(name, [kind for kind in _KINDS if kind]) or f"Known: {', '.join(sorted(filter(None, _KINDS)))}"
        )
        context.problem("unknown-class", message, context.span(where, *place), hint)
        found = Attributes(found.start, found.end, None, (), found.values, found.wrong)
        name = ""
    return Header(name, where, found, node, span)


def _allowed(header: Header) -> Allowed:
    keys = _KINDS[header.name][0]
    what = f"A block '{header.name}'" if header.name else "A block"
    classes = (header.name, *(tables.TURNS if header.name == "table" else ())) if header.name else ()
    return Allowed(what, (*keys, "lang", "dir"), classes, anchor=header.name in ("box", "table"))


def _in_language(reader: Reader, header: Header, block: Block) -> Block:
    """Put a block into a division where its container names a language or a direction."""
    direction = direction_of(reader.context, header.attributes.values, header.where)
    lang = header.attributes.get("lang") or None
    if lang is None and direction is None:
        return block
    return Division((reader.done(block),), lang, direction, span=header.span)


def _key_messages(reader: Reader, header: Header) -> Block:
    blocks = reader.read(header.node.children)
    if not any(isinstance(block, BulletList | NumberedList) for block in blocks):
        hint = "Write one message a line, each after '- '"
        reader.context.problem("malformed-block", "These key messages hold no list", header.span, hint)
    return KeyMessages(blocks, span=header.span)


def _recommendations(reader: Reader, header: Header) -> Block:
    return recommendations.recommendations(reader, header.node.children, header.span)


def _box(reader: Reader, header: Header) -> Block:
    title = header.line(reader.context, "title")
    anchor = figures.anchor(reader.context, header.attributes, header.where)
    return Box(title, reader.read(header.node.children), anchor, span=header.span)


def _callout(kind: CalloutKind) -> Callable[[Reader, Header], Block]:
    def callout(reader: Reader, header: Header) -> Block:
        title = header.line(reader.context, "title")
        return Callout(kind, title, reader.read(header.node.children), span=header.span)

    return callout


def _statistic(reader: Reader, header: Header) -> Block:
    value, label = (" ".join(header.attributes.get(key).split()) for key in ("value", "label"))
    for key, text in (("value", value), ("label", label)):
        if not text:
            hint = 'Write ::: {.stat value="3,000" label="soldiers confirmed"}'
            reader.context.problem("malformed-block", f"This statistic has no {key}", header.span, hint)
    return Statistic(value, label, reader.read(header.node.children), span=header.span)


def _table(reader: Reader, header: Header) -> Block:
    """Give a table from a file, or the typed one inside; other blocks in the container follow it."""
    context = reader.context
    blocks = reader.read(header.node.children)
    if "src" not in header.attributes.values:
        if blocks:
            return _typed_table(context, header, blocks)
        context.problem("malformed-block", "This table has no rows", header.span, 'Write src="data.csv"')
    table = csv_files.csv_table(context, header.attributes, header.where, header.span)
    table = tables.wished(context, table, header.attributes, header.where)
    return Division((reader.done(table), *blocks), span=header.span) if blocks else table


def _typed_table(context: Context, header: Header, blocks: tuple[Block, ...]) -> Block:
    first, *rest = blocks
    if not isinstance(first, Table):
        context.problem("malformed-block", "This block holds no table", header.span, 'Write src="data.csv", or rows')
        return Division(blocks, span=header.span)
    table = replace(
        first,
        key="",
        caption=header.line(context, "caption") or first.caption,
        source=header.line(context, "source") or first.source,
        anchor=figures.anchor(context, header.attributes, header.where) or first.anchor,
        span=first.span if rest else header.span,
    )
    table = tables.wished(context, table, header.attributes, header.where)
    return Division((context.keys.keyed(table), *rest), span=header.span) if rest else table


def _division(reader: Reader, header: Header) -> Block:
    direction = direction_of(reader.context, header.attributes.values, header.where)
    lang = header.attributes.get("lang") or None
    return Division(reader.read(header.node.children), lang, direction, span=header.span)


_KINDS: Mapping[str, tuple[tuple[str, ...], Callable[[Reader, Header], Block]]] = {
    "": ((), _division),
    "key-messages": ((), _key_messages),
    "recommendations": ((), _recommendations),
    "box": (("title",), _box),
    "note": (("title",), _callout("note")),
    "warning": (("title",), _callout("warning")),
    "example": (("title",), _callout("example")),
    "stat": (("value", "label"), _statistic),
    "table": (("src", "caption", *tables.KEYS), _table),
}
