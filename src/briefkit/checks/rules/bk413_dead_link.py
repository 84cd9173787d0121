"""A link leads nowhere; only `briefkit check --links` asks.

Why it matters
    A reader who follows it finds nothing, and what rested on it rests on nothing.

Bad
    [the data](https://institute.example/gone)

Good
    [the data](https://web.archive.example/2024/institute.example/gone)
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK413", "dead-link", Severity.ERROR, needs_more=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell of links whose servers say that there is nothing."""
    yield from RULE.from_reader(brief)
