"""The front matter names a citation style that does not exist, or one that cannot be used.

Why it matters
    Citations and references are set as the citation style says; without it they cannot be set at all.

Bad
    citation_style: chicago-author-dat

Good
    citation_style: chicago-author-date
"""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK416", "unknown-citation-style", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell why the style cannot be used, in one sentence; the others say what would do."""
    for finding in RULE.from_reader(brief):
        message, _, remedy = finding.message.partition(". ")
        yield replace(finding, message=message.rstrip("."), help=remedy or finding.help)
