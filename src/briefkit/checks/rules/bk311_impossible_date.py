"""A date that is in no calendar, or on another day of the week.

Why it matters
    One of the two is wrong, and nobody but the author can tell which. A date after the day of publication, of which the
    text speaks in the past, is wrong as well.

Bad
    The council met on Wednesday, 31 October 2024.

Good
    The council met on Thursday, 31 October 2024.

Source
    The calendar (ISO 8601, proleptic Gregorian).
"""

import datetime as dt
import re
from collections.abc import Iterator

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.statements import statements
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK311", "impossible-date", Severity.ERROR)

_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTH = rf"(?P<month>{'|'.join(_NAMES)})"
_DAY = rf"(?:(?P<weekday>{'|'.join(_DAYS)}),? (?:the )?)?"
_DAY_FIRST = re.compile(rf"\b{_DAY}(?P<day>\d\d?)(?:st|nd|rd|th)?(?: of)? {_MONTH},? (?P<year>\d{{4}})\b")
_MONTH_FIRST = re.compile(rf"\b{_DAY}{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b")
_PAST = word_set("was were had did said met signed announced published held began ended approved closed opened")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare the full dates of the text with the calendar and with the day of publication."""
    for one in statements(brief):
        if not one.is_english or not one.has_digits:
            continue
        for pattern in (_DAY_FIRST, _MONTH_FIRST):
            for match in pattern.finditer(one.text):
                fault = _fault(brief, match, is_past=bool(one.vocabulary & _PAST))
                if fault:
                    span = one.place(brief, match.start(), match.end())
                    yield RULE.at(brief, span, fault, hint="Look it up where you have it from.")


def _fault(brief: Brief, match: re.Match[str], *, is_past: bool) -> str:
    try:
        day = dt.date(int(match["year"]), _NAMES.index(match["month"]) + 1, int(match["day"]))
    except ValueError:
        return f"There is no '{match[0]}'"
    weekday = _DAYS[day.weekday()]
    if match["weekday"] and match["weekday"] != weekday:
        return f"'{match[0].removeprefix(match['weekday']).lstrip(', ')}' was a {weekday}"
    published = brief.metadata.updated or brief.metadata.date
    if is_past and published and day > published:
        return f"'{match[0]}' is later than this brief"
    return ""
