"""A key of the front matter is said twice.

Why it matters
    Only one of the two values can be printed, and which one is an accident.

Bad
    date: 2024-10-28
    title: Clean water for Lucknow
    date: 2024-11-02

Good
    date: 2024-11-02
    title: Clean water for Lucknow

Source
    YAML 1.2.2, section 3.2.1.3: the keys of a mapping are unique.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK106", "duplicate-key", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
