"""A link names a place by a label that stands nowhere.

Why it matters
    The line that says where the label leads is missing or spelt otherwise, so that the brackets are printed as they
    stand and lead nowhere.

Bad
    Half of the wells are [dry][survey].

Good
    Half of the wells are [dry][survey].

    [survey]: https://jalnigam.example/survey-2024

Source
    CommonMark 0.31, 6.3 (reference links).
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK716", "undefined-link", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
