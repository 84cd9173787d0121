"""A section that takes up most of the text.

Why it matters
    A brief is read for what to do. Where the background fills more than half of it, the reader has stopped before the
    recommendations; where the evidence is a tenth, they have nothing to stand on.

Bad
    ## Background (900 of 1,400 words)

Good
    ## Background (400 of 1,400 words)

Source
    IDRC and RHRC: findings and implications are the largest parts; the share is ours.
"""

from collections.abc import Iterator

from briefkit.checks.measure import parts
from briefkit.checks.rule import Rule
from briefkit.checks.sections import heading
from briefkit.model.blocks import Block, Heading
from briefkit.model.brief import Brief, Section
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.roles import BACK_MATTER
from briefkit.model.text import uncited_text, word_count
from briefkit.model.walk import blocks, own_inlines

RULE = Rule("BK222", "unbalanced-section", Severity.SUGGESTION)

_SHORTEST = 600
"""Words of a text from which on the balance of its sections shows."""
_MOST, _LEAST = 0.55, 0.08
"""Shares of the text."""
_FEWEST = 3
"""Sections that a text has, if they are to be in balance."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare the length of each section with that of the whole."""
    whole = sum(part.length("words") for part in parts(brief, "body"))
    body = [section for section in brief.sections if section.role not in BACK_MATTER and section.title]
    if whole < _SHORTEST or len(body) < _FEWEST:
        return
    for section in body:
        share = _words(section) / whole
        if share > _MOST:
            message = f"'{heading(section)}' is {share:.0%} of the text"
            hint = "Cut it, or give the findings and what to do the room."
            yield RULE.at(brief, section.heading_span, message, hint=hint)
        elif 0 < share < _LEAST and section.role in ("impact", "way-forward"):
            message = f"'{heading(section)}' is only {share:.0%} of the text"
            hint = "Say more: this is what the brief is read for."
            yield RULE.at(brief, section.heading_span, message, hint=hint)


def _words(section: Section) -> int:
    return sum(_block_words(block) for block in blocks(section.blocks))


def _block_words(block: Block) -> int:
    return 0 if isinstance(block, Heading) else sum(word_count(uncited_text(line)) for line in own_inlines(block))
