"""The title is longer than 80 characters, and there is no short one.

Why it matters
    The head of every page after the first repeats the title on one line; a long one is cut off there in the middle.

Bad
    title: "Clean water for Lucknow: what the state government can do before the monsoon of 2025 begins"

Good
    title: "Clean water for Lucknow: what the state government can do before the monsoon of 2025 begins"
    short_title: Clean water for Lucknow

Source
    NCCR North-South, guidelines for policy briefs: a title has at most 80 characters.
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import is_reported, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK120", "missing-short-title", Severity.WARNING, needs_front_matter=True)

_LONGEST = 80
"""Characters of a title that fit the running head."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Measure the title, or the short title that stands for it."""
    key = "short_title" if brief.metadata.short_title else "title"
    title = brief.metadata.short_title or brief.metadata.title
    if len(title) <= _LONGEST or is_reported(brief, "short_title"):
        return
    words = "short title" if key == "short_title" else "title"
    message = f"The {words} has {len(title)} characters; the head of a page has room for {_LONGEST}"
    hint = "Add a `short_title` to the front matter." if key == "title" else "Shorten it."
    yield RULE.at(brief, where(brief, key), message, hint=hint)
