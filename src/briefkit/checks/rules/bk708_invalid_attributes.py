"""A list of attributes in braces cannot be read, or says something that its element does not know.

Why it matters
    The whole list is lost, and with it the anchor, the alternative text or the width; or it is printed as it stands.

Bad
    ![Wells in 2024](wells.png){#fig-wells alt="Map of dry wells" width=wide}

Good
    ![Wells in 2024](wells.png){#fig-wells alt="Map of dry wells" width="80%"}

Source
    Pandoc's Markdown, "Attributes".
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK708", "invalid-attributes", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
