"""The front matter gives no date of publication.

Why it matters
    What is true of a conflict or a price is true on a day. Without the date a reader cannot tell how old the facts are,
    and the brief cannot be cited.

Bad
    title: Clean water for Lucknow

Good
    title: Clean water for Lucknow
    date: 2024-10-28
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import is_misspelt, is_reported, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK118", "missing-date", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for the date of publication."""
    if brief.metadata.date is None and not (is_reported(brief, "date") or is_misspelt(brief, "date")):
        hint = "Add `date: YYYY-MM-DD` to the front matter: the day on which it appears."
        yield RULE.at(brief, where(brief, "date"), "This brief has no date", hint=hint)
