"""A heading is more than one level below the heading before it.

Why it matters
    The levels are the outline of the brief: a reader who listens moves through it by them, and in the PDF it is a fault
    of accessibility. Choose the level by the outline, not by the size of the letters.

Bad
    ## Impact

    #### On farmers

Good
    ## Impact

    ### On farmers

Source
    WCAG 2.2, success criterion 1.3.1; ISO 14289-1 (PDF/UA-1), section 7.4.2.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.sections import has_heading
from briefkit.model.blocks import Heading
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.text import bare_text
from briefkit.model.walk import blocks

RULE = Rule("BK211", "skipped-heading-level", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare the level of each heading with the one before it."""
    for section in brief.sections:
        level = 2 if has_heading(brief, section) else 1
        for block in blocks(section.blocks):
            if not isinstance(block, Heading):
                continue
            if block.level > level + 1:
                words = bare_text(block.inlines)
                message = f"'{words}' is a heading of level {block.level} under one of level {level}"
                yield RULE.at(brief, block.span, message, hint=f"Write `{'#' * (level + 1)} {words}`.")
            level = block.level
