"""The front matter is not YAML that can be read.

Why it matters
    From the place where the reading fails, every key is lost: perhaps the authors, perhaps the date. The usual cause is
    a colon in a title without quotation marks, or a line that is not indented like its neighbours.

Bad
    title: Clean water: what Lucknow can do

Good
    title: "Clean water: what Lucknow can do"

Source
    YAML 1.2.2, section 7.3.3: a plain scalar holds no colon followed by a space.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK105", "invalid-yaml", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
