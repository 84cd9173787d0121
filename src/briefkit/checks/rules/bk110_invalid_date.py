"""A date of the front matter does not exist, or is not written as year, month and day.

Why it matters
    Dates are printed in the brief's language and read by catalogues; `03/04/2024` is March to one reader and April to
    another.

Bad
    date: 31/02/2024

Good
    date: 2024-02-29

Source
    ISO 8601-1, calendar dates.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK110", "invalid-date", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
