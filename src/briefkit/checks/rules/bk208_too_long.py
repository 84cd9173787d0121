"""A part of the brief is longer than this type of brief allows.

Why it matters
    A minister has minutes. Each part has a place on the page that holds so much and no more, and a summary of two pages
    is none. Above the upper limit the finding is an error, above the lower one a warning.

Bad
    A summary of 320 words in a policy update.

Good
    A summary of 150 words that says the problem, why now, and what is asked of whom.

Source
    IDRC, FAO (lesson 4.1), NCCR North-South and U4 on the length of policy briefs; the limits are the house style's.
"""

from collections.abc import Iterator

from briefkit.checks.measure import measured
from briefkit.checks.rule import Rule
from briefkit.checks.sections import brief_type, type_label
from briefkit.checks.wording import a, counted
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK208", "too-long", Severity.WARNING, needs_front_matter=True)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Measure what the brief's type limits."""
    kind = brief_type(brief, style)
    if kind is None:
        return
    for limit, part, length in measured(brief, kind):
        over = _passed(length, limit.high, limit.most)
        if over is None:
            continue
        allowed, severity = over
        has = counted(length, part.noun(limit.unit))
        message = f"{part.name} has {has}; {a(type_label(kind, 'en'))} has at most {allowed:,}"
        hint = f"Cut {counted(length - allowed, part.noun(limit.unit))} or more."
        yield RULE.at(brief, part.span, message, hint=hint, severity=severity)


def _passed(length: int, high: int, most: int) -> tuple[int, Severity] | None:
    if most and length > most:
        return most, Severity.ERROR
    if high and length > high:
        return high, Severity.WARNING
    return None
