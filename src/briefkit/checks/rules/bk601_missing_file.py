"""The brief names a file that is not there.

Why it matters
    The page would have a hole where the picture or the data belong. The usual cause is a picture that was not copied
    into the brief's folder, or capital letters: `Map.png` and `map.png` are two files.

Bad
    ![Where the water goes](Map.png){alt="Map of Lucknow and its rivers"}

Good
    ![Where the water goes](map.png){alt="Map of Lucknow and its rivers"}
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK601", "missing-file", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
