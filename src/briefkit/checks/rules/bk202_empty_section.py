"""A section has a heading and nothing under it.

Why it matters
    An empty section is a promise that is not kept: the page shows a heading over a hole.

Bad
    ## Impact

    ## Way Forward

    The city should repair its mains.

Good
    ## Impact

    Two million people have water for one hour a day.

    ## Way Forward

    The city should repair its mains.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.sections import has_heading, has_words, heading
from briefkit.model.brief import Brief, Section
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK202", "empty-section", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for sections without words."""
    for section in brief.sections:
        if has_words(section) or _is_filled_elsewhere(brief, section) or not has_heading(brief, section):
            continue
        title = heading(section)
        if title:  # a heading without words is empty-heading's
            hint = "Write what belongs there, or take the heading out."
            yield RULE.at(brief, section.heading_span, f"There is nothing under '{title}'", hint=hint)


def _is_filled_elsewhere(brief: Brief, section: Section) -> bool:
    """Tell whether what is printed in a section stands in the front matter, or is another rule's."""
    if section.role == "references":
        return True  # empty-references
    if section.role == "contributors":
        return any(author.bio for author in brief.metadata.authors)
    if section.role == "related":
        return bool(brief.metadata.related)
    return False
