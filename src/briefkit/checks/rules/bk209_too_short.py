"""A part of the brief is shorter than this type of brief expects.

Why it matters
    A summary of one sentence leaves out either the problem or what is asked; one recommendation where three are
    expected shows that the options were not weighed.

Bad
    ## Summary

    Water is scarce.

Good
    A summary of 80 words or more that says the problem, why now, and what is asked of whom.

Source
    The limits are the house style's, by type of brief.
"""

from collections.abc import Iterator

from briefkit.checks.measure import measured
from briefkit.checks.rule import Rule
from briefkit.checks.sections import brief_type, type_label
from briefkit.checks.wording import a, counted
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK209", "too-short", Severity.WARNING, needs_front_matter=True)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Measure what the brief's type expects; what is not there at all is another rule's."""
    kind = brief_type(brief, style)
    if kind is None:
        return
    for limit, part, length in measured(brief, kind):
        if length < limit.low:
            has = counted(length, part.noun(limit.unit))
            message = f"{part.name} has {has}; {a(type_label(kind, 'en'))} has at least {limit.low:,}"
            hint = f"Add {counted(limit.low - length, part.noun(limit.unit))} or more."
            yield RULE.at(brief, part.span, message, hint=hint)
