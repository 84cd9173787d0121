"""The front matter opens with `---` and is never closed.

Why it matters
    Without the second line of dashes nobody can tell where the title and the authors end and the text begins, so the
    brief cannot be set.

Bad
    ---
    title: Clean water for Lucknow
    date: 2024-10-28

    ## Summary

Good
    ---
    title: Clean water for Lucknow
    date: 2024-10-28
    ---

    ## Summary
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK103", "unclosed-front-matter", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
