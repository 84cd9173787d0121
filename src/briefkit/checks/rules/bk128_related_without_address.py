"""Further reading that nobody can open.

Why it matters
    A title without an address sends the reader to a search engine, and some of them elsewhere.

Bad
    related:
      - title: Wells of the North

Good
    related:
      - {title: Wells of the North, url: "https://institute.example/wells"}

Source
    U4, guidelines for authors: "We also recommend".
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import is_reported, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK128", "related-without-address", Severity.WARNING, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at each entry of `related`."""
    for index, entry in enumerate(brief.metadata.related):
        if entry.title and not entry.url and not is_reported(brief, "related", index, "url"):
            span = where(brief, "related", index)
            yield RULE.at(brief, span, f"'{entry.title}' has no address", hint="Add its `url`, or take it out.")
