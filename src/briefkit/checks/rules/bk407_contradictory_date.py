"""The dates of a cited work cannot all be true.

Why it matters
    A source from the year 2204, one that appeared after the brief that cites it, or a page that was read before it was
    written, is a slip of the pen, and makes a reader doubt the rest.

Bad
    date: 2024-10-28

    @online{jal, year = {2025}, urldate = {2024-10-01}, …}

Good
    date: 2024-10-28

    @online{jal, year = {2023}, urldate = {2024-10-01}, …}
"""

from collections.abc import Iterator
from typing import Final

from briefkit.checks.rule import Rule
from briefkit.checks.works import citations, date, name
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.references import Reference

RULE = Rule("BK407", "contradictory-date", Severity.WARNING)

_LONGEST_YEAR: Final = 9999


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare the dates of works with one another and with the day on which the brief appears."""
    cited = {item.key for item in citations(brief)}
    for reference in brief.references:
        for fault in _faults(brief, reference) if reference.key in cited else ():
            yield RULE.of_reference(brief, reference, f"{name(reference)} {fault}", hint="Look the dates up.")


def _faults(brief: Brief, reference: Reference) -> Iterator[str]:
    issued, accessed, original = (date(reference, field) for field in ("issued", "accessed", "original-date"))
    meta = brief.metadata
    days = [day for day in (meta.date, *(change.date for change in meta.changes)) if day]
    published = max(days) if days else None
    if issued and abs(issued[0]) > _LONGEST_YEAR:
        yield f"is dated {issued[0]}"
    elif published and _is_later(issued, (published.year, published.month, published.day)):
        yield f"appeared in {_told(issued)}, after this brief ({published.isoformat()})"
    if published and _is_later(accessed, (published.year, published.month, published.day)):
        yield f"was read on {_told(accessed)}, after this brief appeared ({published.isoformat()})"
    if _is_later(issued, accessed):
        yield f"was read on {_told(accessed)}, before it appeared in {_told(issued)}"
    if _is_later(original, issued):
        yield f"first appeared in {_told(original)}, after the edition of {_told(issued)}"


def _is_later(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Tell whether a date is later than another beyond doubt: what one of them does not say is not compared."""
    length = min(len(one), len(other))
    return length > 0 and one[:length] > other[:length]


def _told(day: tuple[int, ...]) -> str:
    return "-".join(f"{part:02}" for part in day)
