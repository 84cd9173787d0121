"""Blocks of bare words as HTML: paragraphs, headings, code and rules."""

from markupsafe import Markup

from briefkit.model.blocks import CodeBlock, Heading, Paragraph, ThematicRule
from briefkit.render.binding import bound
from briefkit.render.elements import element
from briefkit.render.inlines_html import line_html
from briefkit.render.numbers_html import place_html
from briefkit.render.proof_html import paragraph_number
from briefkit.render.setting import Setting

LAST_LEVEL = 6
"""HTML knows six levels of headings."""


def paragraph_html(block: Paragraph, page: Setting) -> Markup:
    """Give running text."""
    line = bound(block.inlines) if page.on_paper else block.inlines
    number = page.printed.paragraphs.get(block.key)
    return element(
        "p",
        paragraph_number(block.key, page),
        line_html(line, page),
        id=page.block_id(block.key),
        data_number=page.printed.wording.numeral(number) if number else None,
    )


def heading_html(block: Heading, page: Setting) -> Markup:
    """Give a heading inside a section."""
    number = place_html(block.key, page)
    words = element(
        "span", number, line_html(block.inlines, page.heading()), id=page.anchor_id(block.anchor, block.key)
    )
    return element(f"h{min(block.level, LAST_LEVEL)}", words, id=page.block_id(block.key))


def code_html(block: CodeBlock, page: Setting) -> Markup:
    """Give literal text."""
    # HTML drops the first line feed of a <pre>, and so would a program that begins with an empty line
    number = paragraph_number(block.key, page)
    return element("pre", "\n", number, element("code", block.text), dir=page.against("a"), id=page.block_id(block.key))


def rule_html(block: ThematicRule, page: Setting) -> Markup:
    """Give a break between two thoughts."""
    return element("hr", id=page.block_id(block.key))
