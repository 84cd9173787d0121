"""A way forward that sets out no recommendations, or sets them out as any list.

Why it matters
    Who opens the brief at its end looks for a numbered list: who should do what, and by when. In running text each ask
    hides behind the last one, and what nobody is asked nobody does. Set the list between `::: recommendations` and
    `:::`, so that each item has room for who should act and by when.

Bad
    ## Way Forward

    Wells ought to be looked after better, and pumps should be renewed.

Good
    ## Way Forward

    ::: recommendations
    1. **Council:** Inspect the northern wells each month. {by=2025-06}
    :::

Source
    Policy Scotland, "Policy briefing guidance": recommendations are summarised in a list; IDRC, "How to write a policy
    brief".
"""

from collections.abc import Iterator

from briefkit.checks.plain_asks import CHOICES, CLOSING, plain_lists
from briefkit.checks.rule import Rule
from briefkit.checks.sections import brief_type, heading, text_of
from briefkit.model.blocks import BulletList, NumberedList, Recommendations
from briefkit.model.brief import Brief, Section
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.text import word_count
from briefkit.model.walk import blocks, brief_blocks

RULE = Rule("BK224", "recommendations-in-prose", Severity.WARNING)

_FEWEST = 50
"""Words of a section that says something."""
_HINT = "Open with `::: recommendations`, a numbered list behind it: who, what and by when; close with `:::`."


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look at the way forward of a brief that has no recommendations; where a type counts them, BK209 does."""
    kind = brief_type(brief, style)
    counted = kind is not None and any(limit.of == "recommendations" and limit.low for limit in kind.limits)
    if any(isinstance(block, Recommendations) for block in brief_blocks(brief)) or (counted and not plain_lists(brief)):
        return
    for section in brief.sections:
        if section.role == "way-forward" and not CHOICES.search(heading(section)):
            yield from _told(brief, section)


def _told(brief: Brief, section: Section) -> Iterator[Finding]:
    list_ = next((block for block in blocks(section.blocks) if isinstance(block, BulletList | NumberedList)), None)
    if list_ is None and word_count(text_of(section)) < _FEWEST:
        return
    level = Severity.SUGGESTION if CLOSING.search(heading(section)) else RULE.severity
    message = f"'{heading(section)}' recommends nothing in a list"
    if list_ is not None:
        level = Severity.SUGGESTION  # what it asks is read all the same
        message = f"The list under '{heading(section)}' is not set out as recommendations"
    yield RULE.at(brief, section.heading_span, message, hint=_HINT, severity=level)
