"""A block or a stretch of text has a class that does not exist.

Why it matters
    It is set as plain text, without the look that was wanted.

Bad
    ::: warnning
    The survey is not finished.
    :::

Good
    ::: warning
    The survey is not finished.
    :::
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK709", "unknown-class", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
