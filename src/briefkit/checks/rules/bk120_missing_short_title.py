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
from briefkit.checks.sections import brief_type
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK120", "missing-short-title", Severity.WARNING, needs_front_matter=True)

_LONGEST = 80
"""Characters of a title that fit the running head."""


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Measure the short title, or the title where there is none."""
    meta = brief.metadata
    key = "short_title" if meta.short_title else "title"
    length = len(meta.short_title or meta.title)
    if length <= _LONGEST or is_reported(brief, "short_title") or (key == "title" and _is_too_long(brief, style)):
        return
    name, hint = ("short title", "Shorten it.") if meta.short_title else ("title", "Add a `short_title`.")
    message = f"The {name} has {length} characters; the head of a page has room for {_LONGEST}"
    yield RULE.at(brief, where(brief, key), message, hint=hint)


def _is_too_long(brief: Brief, style: HouseStyle) -> bool:
    """Tell whether the title is an error of length, and must be cut instead."""
    kind = brief_type(brief, style)
    length = len(brief.metadata.title)
    limits = kind.limits if kind else ()
    return any(limit.of == "title" and limit.unit == "characters" and 0 < limit.most < length for limit in limits)
