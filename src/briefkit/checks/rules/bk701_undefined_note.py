"""The text calls a footnote that is nowhere written.

Why it matters
    The reader finds a number and no note; the source that it promised is lost.

Bad
    Half of the wells are dry.[^survey]

Good
    Half of the wells are dry.[^survey]

    [^survey]: Own survey of 120 wells, May 2024.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK701", "undefined-note", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
