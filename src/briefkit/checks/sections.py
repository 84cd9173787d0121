"""What the rules on sections ask: which there should be, what they are called, what stands in them."""

import re
from collections.abc import Iterator

from briefkit.checks.excerpt import lines, source
from briefkit.model.blocks import Block, Chart, CodeBlock, Figure, Heading, Statistic, Table
from briefkit.model.brief import Brief, Section
from briefkit.model.brief_types import BriefType
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Citation, InlinePicture
from briefkit.model.languages import in_language, tags
from briefkit.model.text import bare_text, word_count
from briefkit.model.walk import blocks, brief_blocks, brief_inlines, inlines, own_inlines

_SIGN = re.compile(r" {0,3}##(?!#)")
"""The mark of a section's heading (CommonMark 0.31, section 4.2)."""

_FENCE = re.compile(r"`{3,}|~{3,}")
"""What opens a fenced code block (CommonMark 0.31, section 4.5)."""

_CONTENT = (Chart, Figure, Statistic, Table)
"""Blocks that say something even without running text."""


def brief_type(brief: Brief, style: HouseStyle) -> BriefType | None:
    """Give what the house style says of the brief's type; None where it knows no such type."""
    return style.brief_types.get(brief.metadata.type)


def type_label(kind: BriefType, lang: str) -> str:
    """Give a brief type's label within a sentence: `policy update`."""
    words = (in_language(kind.label, lang) or "").split()
    return " ".join(word if word.isupper() else word.lower() for word in words) or kind.name


def role_name(style: HouseStyle, role: str, lang: str) -> str:
    """Give the heading that a house style writes for a role: `Way Forward`."""
    names = {tag: choices[0] for tag, choices in style.role_names.get(role, {}).items() if choices}
    return in_language(names, lang) or role


def role_names(style: HouseStyle, role: str, lang: str) -> tuple[str, ...]:
    """Give every heading that means a role in a language, in its base language or in English."""
    by_lang = style.role_names.get(role, {})
    return tuple(name for tag in tags(lang) for name in by_lang.get(tag, ()))


def heading(section: Section) -> str:
    """Give a section's heading as bare words."""
    return bare_text(section.title).strip()


def has_heading(brief: Brief, section: Section) -> bool:
    """Tell whether a section has a heading, be it an empty one, or is the text before the first."""
    if section.title or section is not brief.sections[0]:
        return True
    line = section.heading_span.start.line
    return line <= len(lines(brief.text)) and bool(_SIGN.match(lines(brief.text)[line - 1]))


def has_words(section: Section) -> bool:
    """Tell whether something is said under a heading: words, a picture, a table or a number."""
    return any(_says_something(block) for block in blocks(section.blocks))


def _says_something(block: Block) -> bool:
    if isinstance(block, Heading):
        return False
    if isinstance(block, _CONTENT):
        return True
    if isinstance(block, CodeBlock):
        return bool(block.text.strip())
    pieces = (piece for line in own_inlines(block) for piece in inlines(line))
    return any(isinstance(piece, InlinePicture) or word_count(bare_text([piece])) for piece in pieces)


def unclosed_code(brief: Brief) -> Iterator[Block]:
    """Give the code blocks and charts whose closing fence is missing, so that they take what follows with them."""
    for block in brief_blocks(brief):
        if isinstance(block, CodeBlock | Chart) and _is_unclosed(source(brief.text, block.span).split("\n")):
            yield block


def _is_unclosed(said: list[str]) -> bool:
    fence = _FENCE.match(said[0])
    last = said[-1].strip(" \t>")
    return fence is not None and not (len(said) > 1 and last.startswith(fence[0]) and set(last) == set(fence[0]))


def text_of(section: Section) -> str:
    """Give everything that is said under a heading, as bare words."""
    return " ".join(bare_text(line) for block in blocks(section.blocks) for line in own_inlines(block))


def cites(brief: Brief) -> bool:
    """Tell whether the brief cites anything."""
    return any(isinstance(piece, Citation) for piece in brief_inlines(brief))
