"""Plain CommonMark means what markdown-it says it means: our own loop and rules change nothing of it."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefkit.model.blocks import Block, CodeBlock, Figure, Heading, Paragraph
from briefkit.model.inlines import Code, Emphasis, Inline, InlinePicture, Link, Strong, Text
from briefkit.model.walk import child_blocks
from support.reading import body

FRAGMENTS = [
    "a", "b *c*", "*", "**", "***", "_", "__", "`", "``", "\\", "\\*", "[", "]", "](u)", "[x](u)", "![i](u)", "![",
    "&amp;", "&", "<http://a.b>", "\n", "\n\n", "  \n", "\n- ", "\n  - ", "\n    - ", "\n1. ", "\n2) ", "\n> ",
    "\n> > ", "> ", "\n    ", "\n\t", "\t", " ", "\n---\n", "\n***\n", "\n## ", "\n### ", "\n#", "\nT\n===\n",
    "\n```\n", "\n~~~ x\n", "\n[r]: u 't'\n", "[r]", "[z][r]", "![z][r]", "é", "\n+ ", "\n   ", "y z", "<b>", '"',
]  # fmt: skip
MARKDOWN = MarkdownIt("commonmark", {"html": False, "maxNesting": 200})


def bare(words: Iterable[str]) -> str:
    return "".join("".join(words).split())


def theirs(tokens: Iterable[Token]) -> Iterable[str]:
    for token in tokens:
        if token.type == "inline":
            yield from theirs(token.children or [])
        elif token.type == "image":
            yield "<image>"
        elif token.type in ("em_open", "strong_open", "link_open"):
            yield f"<{token.type.removesuffix('_open')}>"
        else:
            yield token.content


def ours(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, CodeBlock):
            yield block.text
        elif isinstance(block, Figure):
            yield "<image>"
        elif isinstance(block, Paragraph | Heading):
            yield from line(block.inlines)
        else:
            yield from ours(child_blocks(block))


def line(pieces: Iterable[Inline]) -> Iterable[str]:
    names = {Emphasis: "<em>", Strong: "<strong>", Link: "<link>", InlinePicture: "<image>"}
    for piece in pieces:
        if isinstance(piece, Text | Code):
            yield piece.text
        yield names.get(type(piece), "")
        if isinstance(piece, Emphasis | Strong | Link):
            yield from line(piece.children)


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join))
@settings(max_examples=300, deadline=None)
def test_plain_commonmark_is_read_as_markdown_it_reads_it(text: str) -> None:
    brief = body(text)
    read = [words for section in brief.sections for words in (*line(section.title), *ours(section.blocks))]
    assert bare(read) == bare(theirs(MARKDOWN.parse(text)))
