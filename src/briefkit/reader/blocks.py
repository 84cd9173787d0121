"""From block nodes to the blocks of the model: one small function per kind of node."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from briefkit.model.blocks import (
    Block,
    BulletList,
    CodeBlock,
    Division,
    Heading,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    ThematicRule,
)
from briefkit.model.inlines import Inline, LineBreak, SoftBreak, Text
from briefkit.model.positions import Span
from briefkit.model.text import bare_text
from briefkit.reader import attributes, charts, containers, figures, tables
from briefkit.reader.anchors import anchor_of, claim_anchor, unique
from briefkit.reader.attributes import Allowed
from briefkit.reader.block_rules import DEEPEST
from briefkit.reader.context import Comment, Context
from briefkit.reader.inlines import read_inlines
from briefkit.reader.keys import AnyBlock
from briefkit.reader.pieces import Draft, settle, take_trailing, trim_end, trim_start
from briefkit.reader.source import Stretch
from briefkit.reader.tree import Node

_HEADING = Allowed("A heading", keys=("role",), anchor=True)
_DASHES = "\u2014\u2013\u2015-"


class BlockReader:
    """Reads the blocks of one brief."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def read(self, nodes: list[Node]) -> tuple[Block, ...]:
        """Give the blocks of a list of nodes."""
        blocks: list[Block] = []
        captions = tables.captions_of(self.context.source.text, nodes)
        for index, node in enumerate(nodes):
            if index in captions.values():
                continue
            block = _KINDS[node.kind](self, node)
            if index in captions and block is not None:
                block = tables.with_caption(self.context, block, nodes[captions[index]])
            if block is not None:
                blocks.append(self.done(block))
        return tuple(blocks)

    def done(self, block: AnyBlock) -> AnyBlock:
        """Give a finished block its key, and remember where it stands."""
        self.context.starts.append((block.span.start, block.span.end))
        return self.context.keys.keyed(block)

    def span(self, node: Node) -> Span:
        """Give the place of a node."""
        return self.context.source.span(*node.range)

    def stretch(self, node: Node) -> Stretch:
        """Give the text of a paragraph or heading."""
        found = node.children[0].token.meta["stretch"]
        assert isinstance(found, Stretch)  # noqa: S101 - put there by located.py
        return found

    def line(self, node: Node) -> list[Inline]:
        """Give the inlines of a paragraph or heading, before they are settled."""
        self.context.paragraph = self.span(node)
        children = read_inlines(self.context, self.stretch(node))
        self.context.paragraph = None
        return children


def _paragraph(reader: BlockReader, node: Node) -> Block | None:
    children = reader.line(node)
    content = trim_start(trim_end(children))  # a comment leaves a space behind
    if len(content) == 1 and isinstance(content[0], Draft):
        return figures.figure(reader.context, content[0], reader.span(node))
    drafts = [child for child in content if isinstance(child, Draft)]
    if drafts and all(isinstance(child, Draft | SoftBreak | LineBreak) for child in content):
        pictures = [figures.figure(reader.context, draft, draft.span) for draft in drafts]
        return Division(tuple(reader.done(picture) for picture in pictures), span=reader.span(node))
    settled = settle(reader.context, content)
    return Paragraph(settled, span=reader.span(node)) if settled else None


def heading_parts(reader: BlockReader, node: Node) -> tuple[tuple[Inline, ...], str, attributes.Value | None, Stretch]:
    """Give the words of a heading, its anchor, its role as the author said it, and its stretch."""
    context, stretch = reader.context, reader.stretch(node)
    children, found = take_trailing(reader.line(node))
    words = settle(context, children)
    if not bare_text(words).strip():
        context.problem(
            "empty-heading", "This heading has no words", reader.span(node), "Delete it, or name the section"
        )
    given = found.found if found else attributes.NONE
    if found:
        attributes.check(given, stretch, _HEADING, context.source, context.report)
    role = given.values.get("role")
    if given.anchor is None:
        return words, unique(context, anchor_of(bare_text(words))), role, stretch
    place = context.span(stretch, given.anchor.start, given.anchor.end)
    return words, claim_anchor(context, given.anchor.text, place), role, stretch


def _heading(reader: BlockReader, node: Node) -> Block:
    words, anchor, role, stretch = heading_parts(reader, node)
    if role is not None:
        place = reader.context.span(stretch, role.start, role.end)
        reader.context.problem("invalid-attributes", "Only a section (##) has a role", place, "Use it with ##")
    return Heading(int(node.token.tag[1:]), words, anchor, span=reader.span(node))


def _items(reader: BlockReader, node: Node) -> tuple[ListItem, ...]:
    items = [ListItem(reader.read(item.children), span=reader.span(item)) for item in node.children]
    return tuple(reader.done(item) for item in items)


def _tight(node: Node) -> bool:
    return not any(
        block.kind == "paragraph" and not block.token.hidden for item in node.children for block in item.children
    )


def _bullet_list(reader: BlockReader, node: Node) -> Block:
    return BulletList(_items(reader, node), _tight(node), span=reader.span(node))


def _numbered_list(reader: BlockReader, node: Node) -> Block:
    start = int(node.token.attrs.get("start", 1))
    return NumberedList(_items(reader, node), start, _tight(node), span=reader.span(node))


def _quotation(reader: BlockReader, node: Node) -> Block:
    blocks = reader.read(node.children)
    kept, speaker = _speaker(blocks)
    if len(kept) == len(blocks) and speaker:
        kept = (*kept[:-1], reader.context.keys.keyed(replace(kept[-1], key="")))
    return Quotation(kept, speaker, span=reader.span(node))


def _speaker(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Inline, ...]]:
    """Part the last line of a quotation from it, if it names who spoke."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return blocks, ()
    breaks = [n for n, child in enumerate(last.inlines) if isinstance(child, SoftBreak | LineBreak)]
    begin = breaks[-1] + 1 if breaks else 0
    line = list(last.inlines[begin:])
    first = line[0] if line else None
    if not isinstance(first, Text) or not _opens_with_dash(first.text) or (begin == 0 and len(blocks) == 1):
        return blocks, ()
    speaker = tuple(trim_start(line, _DASHES))
    if begin == 0:
        return blocks[:-1], speaker
    words = last.inlines[: begin - 1]
    return (*blocks[:-1], replace(last, inlines=words, span=Span(last.span.start, words[-1].span.end))), speaker


def _opens_with_dash(text: str) -> bool:
    dash = text.lstrip()[:3]
    return dash[:1] in ("\u2014", "\u2015") or dash[:2] in ("\u2013 ", "--")


def _code(reader: BlockReader, node: Node) -> Block:
    token = node.token
    info = token.info.strip()
    if info.startswith("{"):
        return charts.fenced(reader.context, node, info)
    return CodeBlock(token.content.removesuffix("\n"), info.split(" ")[0], span=reader.span(node))


def _rule(reader: BlockReader, node: Node) -> Block:
    return ThematicRule(span=reader.span(node))


def _container(reader: BlockReader, node: Node) -> Block | None:
    return containers.container(reader, node)


def _table(reader: BlockReader, node: Node) -> Block:
    return tables.pipe_table(reader.context, node)


def _comment(reader: BlockReader, node: Node) -> None:
    reader.context.comments.append(Comment(node.token.content, reader.span(node)))


def _stray_fence(reader: BlockReader, node: Node) -> None:
    message = "These colons close nothing"
    reader.context.problem("malformed-block", message, reader.span(node), "Delete them, or open a block with ::: name")


def _too_deep(reader: BlockReader, node: Node) -> Block:
    text, lines = reader.context.source.text, node.token.meta["lines"]
    message = f"Blocks inside blocks, more than {DEEPEST} deep: the rest is read as plain text"
    reader.context.problem("too-deep", message, reader.span(node), "Write it more simply")
    children: list[Inline] = []
    for start, end in lines:
        if text[start:end].strip():
            if children:
                children.append(SoftBreak(span=reader.context.source.span(start, start)))
            children.append(Text(text[start:end].rstrip(), span=reader.context.source.span(start, end)))
    return Paragraph(tuple(children), span=reader.span(node))


def _definition(_reader: BlockReader, _node: Node) -> None:
    """Notes are read when they are called."""


_KINDS: Mapping[str, Callable[[BlockReader, Node], Block | None]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "bullet_list": _bullet_list,
    "ordered_list": _numbered_list,
    "blockquote": _quotation,
    "fence": _code,
    "code_block": _code,
    "hr": _rule,
    "container": _container,
    "table": _table,
    "comment": _comment,
    "stray_fence": _stray_fence,
    "too_deep": _too_deep,
    "note": _definition,
}
