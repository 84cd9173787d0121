"""A heading has no words.

Why it matters
    It leaves a hole in the page and in the outline, and a screen reader announces a heading and then says nothing.

Bad
    ##

    The state has four options.

Good
    ## Background

    The state has four options.

Source
    WCAG 2.2, success criterion 2.4.6.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK212", "empty-heading", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
