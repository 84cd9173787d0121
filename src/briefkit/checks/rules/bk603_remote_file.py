"""The brief names a picture or a data file by a web address.

Why it matters
    briefkit never uses the network: a page must look the same tomorrow, without a connection, and when the other site
    has changed its picture.

Bad
    ![Where the water goes](https://example.org/map.png){alt="Map of Lucknow and its rivers"}

Good
    ![Where the water goes](map.png){alt="Map of Lucknow and its rivers" source="Example Institute, example.org"}
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK603", "remote-file", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
