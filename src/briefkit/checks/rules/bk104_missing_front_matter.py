"""The file does not open with front matter: the block between two lines of `---` that holds title, date and authors.

Why it matters
    Title, authors, date and type are printed on every page of a brief and stand in its metadata; without them there is
    nothing to print them from.

Bad
    # Clean water for Lucknow

    By Asha Rao

Good
    ---
    type: policy-brief
    title: Clean water for Lucknow
    date: 2024-10-28
    authors: [Asha Rao]
    ---
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK104", "missing-front-matter", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
