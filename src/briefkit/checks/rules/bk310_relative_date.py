"""A date that depends on the day on which it is read.

Why it matters
    A brief is read for years. "Last month" was clear to the writer and is a riddle to everybody else. Write the month
    and the year. "Now" and "recently" are fine where the front matter says to which day the facts are true (`as_of`).

Bad
    Last month the council closed forty wells.

Good
    In May 2024 the council closed forty wells.

Source
    Wikipedia, Manual of Style, "Words to watch": relative time references; GOV.UK style guide, "Dates".
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.statements import Statement, claims
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK310", "relative-date", Severity.WARNING)

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_UNITS = "week|month|year|quarter|summer|winter|spring|autumn|fall|night|weekend"
_SPANS = "weeks|months|quarters|years|decades|centuries"
_YEAR = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")
_DEFINITE = re.compile(
    rf"""\b(?:
        (?<!the\ )(?<!The\ )(?<!at\ )(?<!in\ its\ )(?:[Ll]ast|[Nn]ext|[Tt]his(?:\ (?:past
          |coming))?)\ (?:{_UNITS})\b(?!\ (?:of|before|was\ chosen))
      | [Yy]esterday | (?<!of\ )[Tt]omorrow(?!’s)
      | (?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin)\ the\ (?:past|last)\ (?:{_UNITS})\b(?!\ of)
      | (?:earlier|later)\ this\ (?:{_UNITS})
      | (?<!each\ )(?<!every\ )(?:last|next|this|[Oo]n)\ (?:{_DAYS})(?!s)\b
          (?!,?\ (?:(?:the\ )?\d|and\ |nights?
        |mornings?|evenings?|or\ |{_MONTHS}))
      | (?:[Aa]\ few|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome)\ (?:days|weeks|months|years)\ ago
      | [Aa]\ (?:week|month|year|decade)\ ago
    )""",
    re.VERBOSE,
)
_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id-|[Ee]nd of) (?:{_MONTHS})\b(?! (?:\d|and"
    rf"|to|or|of (?:1[5-9]|2[01])\d\d)|,? (?:1[5-9]|2[01])\d\d)"
)
_VAGUE = re.compile(
    rf"\b(?:[Rr]ecently|[Cc]urrently|[Nn]owadays|[Aa]t present|[Ii]n recent (?:times|{_SPANS})|^Now,"
    rf"|(?:[Tt]he|[Tt]hese) (?:past|last|coming) (?:\w+ )?(?:{_SPANS})|this (?:decade|century))(?!\w)"
)
_HABITS = word_set(
    "each every average normal annual annually usually typically season seasonal yearly often always year-round"
)
_TRIGGERS = word_set(
    "last next this past coming yesterday tomorrow ago on in since until early late mid end recently"
    " currently nowadays now"
    " present recent"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for dates without a year, outside quotations."""
    for one in claims(brief):
        if one.scopes & {"methods", "sentence"} or not one.vocabulary & _TRIGGERS or _is_near(one):
            continue
        match = _DEFINITE.search(one.own) or _undated_month(one)
        if match and "today" not in one.vocabulary:
            hint = "Write the month and the year."
            level = RULE.severity if brief.metadata.as_of is None else _told_by_the_day(match[0])
            span = one.place(brief, match.start(), match.end())
            yield RULE.at(brief, span, f"When is '{match[0]}'?", hint=hint, severity=level)
        elif brief.metadata.as_of is None:
            yield from _vague(brief, one)


def _told_by_the_day(words: str) -> Severity:
    """Give how much a date matters in a brief that says to which day its facts are true: a year follows from it."""
    return Severity.SUGGESTION if words.lower().endswith("year") else RULE.severity


def _is_near(one: Statement) -> bool:
    """Tell whether the text says what happens every year."""
    return bool(one.vocabulary & _HABITS)


def _undated_month(one: Statement) -> re.Match[str] | None:
    """Give a month without a year, where neither its sentence nor the text before it in the paragraph names one."""
    match = _MONTH.search(one.own)
    return match if match and not _YEAR.search(one.passage.line.text[: one.start + match.end()]) else None


def _vague(brief: Brief, one: Statement) -> Iterator[Finding]:
    match = _VAGUE.search(one.own)
    if match and not _YEAR.search(one.own):
        hint = "Give the date, or say in the front matter to which day the facts are true: `as_of: 2024-10-31`."
        span = one.place(brief, match.start(), match.end())
        yield RULE.at(brief, span, f"When is '{match[0].strip(',')}'?", hint=hint, severity=Severity.SUGGESTION)
