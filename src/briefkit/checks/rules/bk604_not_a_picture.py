"""A file that is named as a picture is none, or is damaged, or is of a kind that cannot be printed.

Why it matters
    The page would have a hole in its place. A web page that was saved with the name `map.png` ends up here.

Bad
    ![Where the water goes](map.psd){alt="Map of Lucknow and its rivers"}

Good
    ![Where the water goes](map.png){alt="Map of Lucknow and its rivers"}
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK604", "not-a-picture", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
