"""A key of the front matter is not one that briefkit knows, often because of a slip of the pen.

Why it matters
    What stands under a misspelt key is not printed: `auhtors` gives a brief without authors.

Bad
    auhtors: [Asha Rao]

Good
    authors: [Asha Rao]
"""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.checks.excerpt import source
from briefkit.checks.rule import Rule
from briefkit.errors import nearest
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK107", "unknown-key", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met; what hides the title stops a build, as a missing title does."""
    for finding in RULE.from_reader(brief):
        hides_title = not brief.metadata.title and nearest(source(brief.text, finding.span), ["title"])
        yield replace(finding, stops_build=True) if hides_title else finding
