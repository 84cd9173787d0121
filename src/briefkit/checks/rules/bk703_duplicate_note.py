"""Two footnotes have the same label.

Why it matters
    Only one of them can be printed, and the other's source is lost.

Bad
    Half of the wells are dry,[^survey] and so is the tank.[^survey]

    [^survey]: Own survey of 120 wells, May 2024.

    [^survey]: Own survey of 80 wells, June 2024.

Good
    Half of the wells are dry,[^survey-may] and so is the tank.[^survey-june]

    [^survey-may]: Own survey of 120 wells, May 2024.

    [^survey-june]: Own survey of 80 wells, June 2024.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK703", "duplicate-note", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
