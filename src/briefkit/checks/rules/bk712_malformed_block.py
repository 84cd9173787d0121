"""A block lacks what makes it one: key messages or recommendations without a list, a statistic without number or label.

Why it matters
    The page gives these blocks a form of their own, for instance the number of a statistic in large type; without it
    there is nothing to set.

Bad
    ::: recommendations
    The ministry should publish the data.
    :::

Good
    ::: recommendations
    1. **Ministry of Water:** Publish the data.
    :::
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK712", "malformed-block", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
