"""A date is written in a form that this English does not use, or that can be read in two ways.

Why it matters
    04/05/2024 is a day in April or in May, depending on who reads. British and Indian English write 4 May 2024,
    American English May 4, 2024; `4th` and `May 4th` are how it is spoken.

Bad
    The act was passed on March 12th, 2024 and came into force on 04/05/2024.

Good
    The act was passed on 12 March 2024 and came into force on 4 May 2024.

Source
    Hart's Rules, 11.5; The Chicago Manual of Style, 9.31 to 9.35.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK526", "date-form", Severity.WARNING)

_MONTH = "(January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(st|nd|rd|th)?(?: of)? {_MONTH}\b(,? \d{{4}}\b)?")
_MONTH_FIRST = re.compile(rf"\b{_MONTH} (\d{{1,2}})(st|nd|rd|th)?\b(?!,\d)(?:,? (\d{{4}})\b(,)?)?")
_MONTH_COMMA = re.compile(rf"(?<!\d )\b{_MONTH},(?= (?:19|20)\d\d\b)")
_SLASHES = re.compile(r"(?<![\w/.])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\w/])")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at every date with a month in words, and at those of numbers alone."""
    for passage in texts(brief):
        yield from _spoken(brief, passage)
        for match in _MONTH_COMMA.finditer(passage.own_words):
            yield _told(brief, Slice(passage, *match.span(), match[1]))
        for match in _SLASHES.finditer(passage.own_words):
            message = f"'{match[0]}' can be read as two different days"
            yield finding(RULE, brief, Slice(passage, *match.span()), message, hint="Write the month in words.")


def _spoken(brief: Brief, passage: Passage) -> Iterator[Finding]:
    region = passage.lang.lower().removeprefix("en").strip("-")
    text = passage.own_words
    if region == "us":
        for match in _DAY_FIRST.finditer(text):
            day, suffix, month, year = match.groups()
            better = f"{month} {int(day)}" + (f", {year.strip(', ')}" if year else "")
            if suffix or year:
                yield _told(brief, Slice(passage, *match.span(), better))
        for match in _MONTH_FIRST.finditer(text):
            if match[3]:
                better = match[0].replace(match[3], "", 1) if match[3] not in match[1] else match[0]
                yield _told(brief, Slice(passage, *match.span(), better))
        return
    for match in _DAY_FIRST.finditer(text):
        if match[2] or (match[4] and "," in match[4]):
            better = f"{int(match[1])} {match[3]}" + (f" {match[4].strip(', ')}" if match[4] else "")
            yield _told(brief, Slice(passage, *match.span(), better))
    for match in _MONTH_FIRST.finditer(text):
        if (match[3] or match[4]) and (region or match[3]):
            better = f"{int(match[2])} {match[1]}" + (f" {match[4]}" if match[4] else "")
            yield _told(brief, Slice(passage, *match.span(), better))


def _told(brief: Brief, found: Slice) -> Finding:
    return finding(
        RULE, brief, found, f"'{found.words}' is not how this English writes a date", hint=f"Write '{found.better}'."
    )
