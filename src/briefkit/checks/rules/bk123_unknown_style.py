"""The front matter names a house style that does not exist, or one that cannot be used.

Why it matters
    The house style decides how every page looks, and which sections a brief must hold; another one in its place would
    give an institution's brief the wrong face.

Bad
    style: institut

Good
    style: institute
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK123", "unknown-style", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
