"""markdown-it, set up for briefs: CommonMark and pipe tables, no HTML, the rules of format.md."""

import functools
from collections.abc import Iterable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from briefkit.reader import block_rules, citations, inline_rules, lost_marks
from briefkit.reader.inline_parser import LocatedParser, newline_rule, text_rule
from briefkit.reader.located import located
from briefkit.reader.source import Stretch

_INTERRUPTS = ["paragraph", "reference", "blockquote", "list"]
_HOLDERS = ("blockquote", "list", "container", "note")


@functools.cache
def parser() -> MarkdownIt:
    """Give the parser; it keeps nothing from one text to the next."""
    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": 4 * block_rules.DEEPEST})
    markdown.inline = LocatedParser()
    markdown.normalizeLink = _as_written  # type: ignore[method-assign]
    markdown.validateLink = _any_link  # type: ignore[method-assign,assignment]
    _set_inline_rules(markdown)
    _set_block_rules(markdown)
    return markdown


def _as_written(url: str) -> str:
    return url


def _any_link(_url: str) -> bool:
    """Unsafe links are read too, so that they can be reported with their place."""
    return True


def _set_inline_rules(markdown: MarkdownIt) -> None:
    rules = markdown.inline.ruler
    rules.at("text", text_rule)
    rules.at("newline", newline_rule)
    rules.disable(["linkify", "html_inline"])
    rules.before("link", "note_call", inline_rules.note_call_rule)
    rules.before("link", "citation", citations.bracket_rule)
    rules.before("link", "span", inline_rules.span_rule)
    rules.after("image", "note", inline_rules.note_rule)
    rules.after("note", "raised", inline_rules.raised_rule)
    rules.before("autolink", "comment", inline_rules.comment_rule)
    rules.after("autolink", "tag", inline_rules.tag_rule)
    rules.after("entity", "bare_citation", citations.bare_rule)
    rules.after("bare_citation", "attributes", inline_rules.attributes_rule)
    rules.push("lost_bracket", lost_marks.bracket_rule)
    markdown.inline.ruler2.disable("fragments_join")


def _set_block_rules(markdown: MarkdownIt) -> None:
    rules = markdown.block.ruler
    rules.enable("table")
    rules.disable("html_block")
    rules.before("reference", "note", block_rules.note_rule, {"alt": ["paragraph", "reference"]})
    rules.before("reference", "abbreviation", block_rules.abbreviation_rule, {"alt": ["paragraph", "reference"]})
    rules.before("paragraph", "caption", block_rules.caption_rule, {"alt": ["blockquote"]})
    rules.before("fence", "container", block_rules.container_rule, {"alt": _INTERRUPTS})
    rules.before("fence", "comment", block_rules.comment_rule, {"alt": _INTERRUPTS})
    for rule in list(rules.__rules__):
        rules.at(rule.name, located(rule.fn, holds_blocks=rule.name in _HOLDERS), {"alt": rule.alt})


def parse_blocks(text: str, first_line: int) -> tuple[list[Token], dict[str, Any]]:
    """Parse a text from a line on into block tokens, and what the text defines on the way.

    Args:
        text: the whole source.
        first_line: the first line behind the front matter, counted from 0.

    """
    markdown = parser()
    definitions: dict[str, Any] = {"references": {}, "abbreviations": {}, "depth": 0}
    state = StateBlock(text, markdown, definitions, [])
    if first_line < state.lineMax:
        markdown.block.tokenize(state, first_line, state.lineMax)
    return state.tokens, definitions


def parse_inlines(stretch: Stretch, references: dict[str, Any], anchors: Iterable[str]) -> tuple[list[Token], bool]:
    """Parse one stretch of running text into tokens, and say whether it was nested too deep.

    Args:
        stretch: the text.
        references: the link reference definitions of the brief.
        anchors: the anchors that the author gave.

    """
    markdown = parser()
    definitions: dict[str, Any] = {"references": references, "anchors": anchors}
    tokens = markdown.inline.parse(stretch.text, markdown, definitions, [])
    return tokens, "too_deep" in definitions
