"""A suppression silences nothing.

Why it matters
    What it was written for has been mended, or stands elsewhere. If it stays, it hides the next fault of that kind.

Bad
    <!-- briefkit-ignore BK301: our own count -->

    The wells are old.

Good
    <!-- briefkit-ignore BK301: our own count -->

    In 2024 we found 1,200 wells dry.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK718", "unused-suppression", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell which comments end nothing; what silences nothing is known when all rules have spoken (`checks.unused`)."""
    return RULE.from_reader(brief)
