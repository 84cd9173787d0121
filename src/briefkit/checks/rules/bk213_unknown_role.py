"""A heading says that it has a role which does not exist.

Why it matters
    The role of a section decides where it stands, how it is set and whether the brief is complete. A role that nobody
    knows does none of this.

Bad
    ## Where this leaves Delhi {role=wayforward}

Good
    ## Where this leaves Delhi {role=way-forward}
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK213", "unknown-role", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
