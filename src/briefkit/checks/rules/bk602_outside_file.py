"""The brief names a file outside its own folder.

Why it matters
    A brief travels as one folder; what lies outside does not come along. And a brief that somebody sent must not be
    able to print a file of yours.

Bad
    ![Where the water goes](../../pictures/map.png){alt="Map of Lucknow and its rivers"}

Good
    ![Where the water goes](map.png){alt="Map of Lucknow and its rivers"}
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK602", "outside-file", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
