"""A key of the front matter is not one that briefkit knows, often because of a slip of the pen.

Why it matters
    What stands under a misspelt key is not printed: `auhtors` gives a brief without authors.

Bad
    auhtors: [Asha Rao]

Good
    authors: [Asha Rao]
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK107", "unknown-key", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
