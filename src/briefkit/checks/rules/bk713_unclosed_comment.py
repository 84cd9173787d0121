"""A comment opens with `<!--` and is never closed.

Why it matters
    Comments are not printed; one without an end would take the rest of the text with it.

Bad
    <!-- ask Asha for the source

    Half of the wells are dry.

Good
    <!-- ask Asha for the source -->

    Half of the wells are dry.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK713", "unclosed-comment", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
