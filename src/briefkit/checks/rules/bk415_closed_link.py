"""What a link leads to is open to few; only `briefkit check --links` asks.

Why it matters
    A reader who may not read a source has to take your word for it.

Bad
    [the data](https://institute.example/members-only)

Good
    [the data](https://institute.example/open-data)
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK415", "closed-link", Severity.SUGGESTION, needs_more=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell of links whose servers ask who you are, or for money."""
    yield from RULE.from_reader(brief)
