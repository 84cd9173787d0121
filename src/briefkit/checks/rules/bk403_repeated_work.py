"""A work stands twice in the bibliography.

Why it matters
    Two entries with one key: only the first is used, whichever the author meant. Two keys for one work: it is listed
    twice, as if the text rested on more than it does.

Bad
    @article{rao2024, title = {Wells of Uttar Pradesh}, doi = {10.5555/wells}, …}
    @article{rao24b, title = {Wells of Uttar Pradesh}, doi = {10.5555/wells}, …}

Good
    @article{rao2024, title = {Wells of Uttar Pradesh}, doi = {10.5555/wells}, …}
"""

from collections.abc import Callable, Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.works import date, doi, name, title
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.references import Reference

RULE = Rule("BK403", "repeated-work", Severity.WARNING)


def _dated_title(reference: Reference) -> str:
    """Give title and year: yearbooks and reports share their titles."""
    words = title(reference)
    return f"{words} {date(reference)[:1]}" if words else ""


_SIGNS: tuple[tuple[str, Callable[[Reference], str]], ...] = (
    ("key", lambda reference: reference.key),
    ("DOI", doi),
    ("title and year", _dated_title),
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare works by key, DOI, and title with year; a pair is told of once."""
    seen: dict[tuple[str, str], Reference] = {}
    for reference in brief.references:
        found = ((sign, seen.get((sign, of(reference)))) for sign, of in _SIGNS if of(reference))
        sign, other = next(((sign, other) for sign, other in found if other), ("", None))
        if other:
            message = f"{name(reference)} has the {sign} of '{other.key}' in line {other.span.start.line}"
            hint = "Keep one of the two." if sign != "key" else "Give one of them another key, or take it out."
            yield RULE.of_reference(brief, reference, message, hint=hint)
        for kind, of in _SIGNS:
            if of(reference):
                seen.setdefault((kind, of(reference)), reference)
