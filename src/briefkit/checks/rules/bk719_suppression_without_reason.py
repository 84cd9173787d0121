"""A suppression does not say why.

Why it matters
    Whoever reads the brief next cannot tell an exception that was thought over from a fault that was put out of sight.

Bad
    <!-- briefkit-ignore BK301 -->

    In 2024 we found 1,200 wells dry.

Good
    <!-- briefkit-ignore BK301: our own count -->

    In 2024 we found 1,200 wells dry.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK719", "suppression-without-reason", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for suppressions without words behind a colon, each comment once."""
    for span in dict.fromkeys(one.span for one in brief.suppressions if not one.reason.strip()):
        hint = "Write it behind a colon: <!-- briefkit-ignore BK301: our own count -->."
        yield RULE.at(brief, span, "This comment does not say why nothing is to be told here", hint=hint)
