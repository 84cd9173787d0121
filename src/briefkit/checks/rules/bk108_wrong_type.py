"""A value of the front matter has the wrong form: a list where a text is wanted, a text where a mapping is wanted.

Why it matters
    A value in the wrong form cannot be printed and is left out.

Bad
    title: [Clean, water]

Good
    title: Clean water
"""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK108", "wrong-type", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met; a title that cannot be read stops a build as one that is missing does."""
    title = where(brief, "title")
    for finding in RULE.from_reader(brief):
        yield replace(finding, stops_build=not brief.metadata.title and finding.span == title)
