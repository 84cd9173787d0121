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
from dataclasses import replace

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK123", "unknown-style", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell why the style cannot be used, in one sentence; the others say what would do."""
    for finding in RULE.from_reader(brief):
        message, _, remedy = finding.message.partition(". ")
        yield replace(finding, message=message.rstrip("."), help=f"{remedy} {finding.help}".strip())
