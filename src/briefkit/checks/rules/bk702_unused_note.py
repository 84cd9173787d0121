"""A footnote is written, but nothing in the text calls it, so it is not printed.

Why it matters
    Its words are lost without anybody noticing; often the call was deleted together with a sentence.

Bad
    Half of the wells are dry.

    [^survey]: Own survey of 120 wells, May 2024.

Good
    Half of the wells are dry.[^survey]

    [^survey]: Own survey of 120 wells, May 2024.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK702", "unused-note", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
