"""Lists, quotations or boxes lie within one another more than 40 levels deep.

Why it matters
    No page has room for it; as a rule a file was damaged, or a program wrote it.

Bad
    A list of 100 levels.

Good
    A list of at most three levels; the rest as paragraphs or as a table.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK711", "too-deep", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
