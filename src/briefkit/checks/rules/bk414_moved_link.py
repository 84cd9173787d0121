"""What a link leads to has moved for good; only `briefkit check --links` asks.

Why it matters
    The old address works until somebody puts it out of use, which is seldom announced.

Bad
    [the data](https://institute.example/old)

Good
    [the data](https://institute.example/new)
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK414", "moved-link", Severity.SUGGESTION, needs_more=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell of links whose servers name a new address."""
    yield from RULE.from_reader(brief)
