"""The text holds HTML.

Why it matters
    HTML means nothing in a PDF or a Word file, so it is printed as it stands, angle brackets and all. Everything that a
    brief needs can be written without it.

Bad
    Half of the wells are <b>dry</b>.

Good
    Half of the wells are **dry**.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK707", "raw-html", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
