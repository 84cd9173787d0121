"""Two things in the brief have the same anchor.

Why it matters
    A cross reference to the anchor can lead to one of them only, and the number it prints may be the wrong one.

Bad
    ![Wells in 2014](old.png){alt="Map of dry wells" #fig-wells}

    ![Wells in 2024](new.png){alt="Map of dry wells" #fig-wells}

Good
    ![Wells in 2014](old.png){alt="Map of dry wells" #fig-wells-2014}

    ![Wells in 2024](new.png){alt="Map of dry wells" #fig-wells-2024}
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK705", "duplicate-anchor", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
