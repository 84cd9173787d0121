"""A value of the front matter is not one of those that its key may have.

Why it matters
    Some keys have a fixed set of values, since the page depends on them: a brief whose status is `final` is stopped by
    any error, one whose status is `fnial` would not be.

Bad
    status: fnial

Good
    status: final
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK109", "invalid-value", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
