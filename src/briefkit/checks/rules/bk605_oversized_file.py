"""A file that the brief names is larger than can be used.

Why it matters
    A picture of that size makes a web page that no phone opens and a PDF that no mail server takes; printed on A4
    nobody sees the difference.

Bad
    ![Where the water goes](map.png) with a picture of 20,000 by 15,000 pixels

Good
    ![Where the water goes](map.png) with a picture of 2,000 by 1,500 pixels
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK605", "oversized-file", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
