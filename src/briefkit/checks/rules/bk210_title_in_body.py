"""The text holds a heading of the first level, `# Heading`.

Why it matters
    The title of a brief stands in the front matter, from where it goes to the page, to the running heads and to
    catalogues. A second one in the text gives the document two titles, and a reader who listens loses the outline.

Bad
    # Clean water for Lucknow

Good
    title: Clean water for Lucknow

Source
    WCAG 2.2, success criteria 1.3.1 and 2.4.6; format.md, "Sections".
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK210", "title-in-body", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
