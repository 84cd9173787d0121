"""A cited web page does not say when it was read.

Why it matters
    Pages change and go. The day on which one was read says which of its states the brief rests on, and most citation
    styles print it where a page has no date of its own. Nothing is said where the brief's style prints none.

Bad
    @online{who, title = {Water and health}, url = {https://who.example/water}}

Good
    @online{who, title = {Water and health}, url = {https://who.example/water}, urldate = {2024-10-01}}
"""

from collections.abc import Iterator
from typing import Final

from briefkit.checks.rule import Rule
from briefkit.checks.works import citations, doi, name
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK408", "missing-access-date", Severity.SUGGESTION)

_CHANGING: Final = frozenset({"webpage", "post", "post-weblog", "dataset", "entry-encyclopedia"})
"""Kinds of works that are changed where they stand."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at works on the web that have neither a DOI nor the day on which they were read."""
    cited = {item.key for item in citations(brief)}
    for reference in brief.references:
        item = reference.item
        if reference.key not in cited or item.get("type") not in _CHANGING or doi(reference):
            continue
        if brief.access_dates is not None and item.get("type") not in brief.access_dates:
            continue
        if item.get("URL") and not item.get("accessed"):
            message = f"{name(reference)} does not say when it was read"
            yield RULE.of_reference(brief, reference, message, hint="Add the day: `urldate = {2024-10-01}`.")
