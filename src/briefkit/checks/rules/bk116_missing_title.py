"""The front matter gives no title.

Why it matters
    The title opens the page, runs over every page after it and is what catalogues find; a PDF without one cannot be
    made accessible.

Bad
    type: policy-brief
    date: 2024-10-28

Good
    type: policy-brief
    title: Clean water for Lucknow
    date: 2024-10-28

Source
    WCAG 2.2, success criterion 2.4.2; ISO 14289-1 (PDF/UA-1), section 7.1.
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import is_misspelt, is_reported, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK116", "missing-title", Severity.ERROR, stops_build=True, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for the title."""
    if brief.metadata.title.strip() or is_reported(brief, "title") or is_misspelt(brief, "title"):
        return
    yield RULE.at(brief, where(brief, "title"), "This brief has no title", hint="Add `title: …` to the front matter.")
