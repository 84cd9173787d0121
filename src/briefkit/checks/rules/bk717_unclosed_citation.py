"""A citation opens with a bracket and is never closed.

Why it matters
    The bracket is printed, and what follows the key, such as a page, is no longer part of the citation.

Bad
    Half of the wells are dry [@jalnigam2024, p. 4.

Good
    Half of the wells are dry [@jalnigam2024, p. 4].

Source
    Pandoc, User's Guide, "Citation syntax".
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK717", "unclosed-citation", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
