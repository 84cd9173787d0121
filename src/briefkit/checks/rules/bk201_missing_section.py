"""A section that this type of brief must have is not there.

Why it matters
    Somebody who decides reads the summary and what is asked, and often nothing else. A type of brief promises its
    readers where to find them.

Bad
    ## Background

    Half of the wells are dry.

Good
    ## Summary

    Lucknow will run out of water in May unless it repairs its mains.

    ## Background

    Half of the wells are dry.

Source
    IDRC, "How to write a policy brief"; FAO, "Writing effective reports", lesson 4.1; the list is the house style's.
"""

from collections.abc import Collection, Iterator

from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.checks.sections import brief_type, heading, role_name, role_names, type_label, unclosed_code
from briefkit.checks.wording import a
from briefkit.errors import nearest
from briefkit.model.blocks import Heading
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks

RULE = Rule("BK201", "missing-section", Severity.ERROR, needs_front_matter=True)

_SLIP = 0.8
"""The likeness of two headings that differ by a slip of the pen, and not by what they say."""


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look for every section that the brief's type requires."""
    kind = brief_type(brief, style)
    if kind is None or any(unclosed_code(brief)):
        return  # the sections may all be there, in a block that was never closed
    lang = brief.metadata.lang
    there = {section.role for section in brief.sections} | set(_from_front_matter(brief))
    for wanted in kind.sections:
        if not wanted.required or wanted.role in there:
            continue
        name = role_name(style, wanted.role, lang)
        message = f"{a(type_label(kind, 'en')).capitalize()} needs a section '{name}'"
        hint = f"Write `## {name}`, or `## Your own heading {{role={wanted.role}}}`."
        question = _mistaken(brief, role_names(style, wanted.role, lang))
        yield RULE.at(brief, where(brief, "type"), message, hint=f"{question}{hint}")


def _from_front_matter(brief: Brief) -> Iterator[str]:
    """Give the roles that the front matter fills, or of which another rule speaks."""
    yield "contributors"  # missing-bio tells it of each author, with the author's place
    if brief.metadata.related:
        yield "related"


def _mistaken(brief: Brief, names: Collection[str]) -> str:
    """Ask whether a heading is the section, though it has no role or a deeper level; empty where none is like it."""
    for section in brief.sections:
        if section.role is None and nearest(heading(section), names, _SLIP):
            return f"Is it '{heading(section)}' in line {section.heading_span.start.line}? "
    folded = {name.casefold() for name in names}
    for block in brief_blocks(brief):
        if isinstance(block, Heading) and bare_text(block.inlines).casefold() in folded:
            return f"Line {block.span.start.line} has it on level {block.level}. "
    return ""
