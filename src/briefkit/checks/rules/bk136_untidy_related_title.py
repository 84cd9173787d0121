"""A title under further reading that was copied with stray spaces.

Why it matters
    The list is printed as it stands, and a title with a gap in it is found by no search.

Bad
    related: [{title: "Fuel- Free Ferries", url: "https://institute.example/fuel"}]

Good
    related: [{title: "Fuel-Free Ferries", url: "https://institute.example/fuel"}]

Source
    The institute's editors.
"""

import re
from collections.abc import Iterator

from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK136", "untidy-related-title", Severity.WARNING, needs_front_matter=True)

_STRAY = re.compile(r"\w- \w|\w -\w|\w [,;:.!?](?!\w)|\S {2,}\S|\( | \)")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for spaces where none belong."""
    for index, entry in enumerate(brief.metadata.related):
        stray = _STRAY.search(entry.title)
        if stray and not re.search(r"\w- (?:and|or|to)\b", entry.title):
            message = f"'{stray[0]}' has a space too many"
            yield RULE.at(brief, where(brief, "related", index), message, hint="Write the title as its page has it.")
