"""A link leads to something other than a web page, a mail address or a place in the brief.

Why it matters
    A link with `javascript:` or `data:` runs a program in the reader's browser; one with `file:` leads to a place that
    only the author's machine has. Such a link is printed as plain words.

Bad
    [the survey](file:///home/asha/survey.pdf)

Good
    [the survey](https://example.org/survey.pdf)
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK710", "unsafe-link", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
