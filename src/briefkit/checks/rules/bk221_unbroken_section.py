"""A long section without a heading inside it.

Why it matters
    Readers look for their question before they read. Every 250 words or so a heading should tell them where they are; a
    section of more than 500 without one is a wall.

Bad
    ## Background (700 words)

Good
    ## Background (300 words), then ### A slow decline (200 words) and ### The sea is not to blame (200 words)

Source
    NCCR North-South, guidelines for authors: six headings in 7,000 characters; RHRC, "Policy briefs": several
    subtitles.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.sections import heading
from briefkit.model.blocks import Block, Heading
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.roles import BACK_MATTER
from briefkit.model.text import uncited_text, word_count
from briefkit.model.walk import blocks, own_inlines

RULE = Rule("BK221", "unbroken-section", Severity.SUGGESTION)

_MOST = 500
"""Words between two headings."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Count the words of each section between its headings."""
    for section in brief.sections:
        if section.role in BACK_MATTER or not section.title:
            continue
        longest = counted = 0
        for block in blocks(section.blocks):
            counted = 0 if isinstance(block, Heading) else counted + _words(block)
            longest = max(longest, counted)
        if longest > _MOST:
            message = f"'{heading(section)}' has {longest:,} words without a heading"
            yield RULE.at(brief, section.heading_span, message, hint="Break it up with `###` headings.")


def _words(block: Block) -> int:
    return sum(word_count(uncited_text(line)) for line in own_inlines(block))
