"""Two dates of the front matter stand in an order that cannot be.

Why it matters
    Facts cannot be true to a day after the brief appeared, and a brief cannot be corrected before it appeared; one of
    the two dates is wrong.

Bad
    date: 2024-10-28
    as_of: 2024-11-26

Good
    date: 2024-10-28
    as_of: 2024-10-26
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK121", "date-order", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare the date of publication with the others."""
    meta = brief.metadata
    if meta.date is None:
        return
    if meta.as_of and meta.as_of > meta.date:
        message = f"The facts are said to be true to {meta.as_of}, but the brief is dated {meta.date}"
        yield RULE.at(brief, where(brief, "as_of"), message, hint="Correct `as_of` or `date`.")
    for index, change in enumerate(meta.changes):
        if change.date and change.date < meta.date:
            message = f"This change is dated {change.date}, before the brief itself ({meta.date})"
            hint = "`date` is the day on which the brief first appeared; correct it or the change."
            yield RULE.at(brief, where(brief, "changes", index, "date"), message, hint=hint)
