"""A summary or key messages that say nothing of what the brief recommends.

Why it matters
    Most readers read no further. What is asked has to stand there, in the same words, so that nobody who only reads the
    box misses it. "Three measures" where four follow is the same fault in a number.

Bad
    Wells run dry. (And three pages later: **Council:** Train two pump mechanics in each ward.)

Good
    Wells run dry because nobody mends pumps. Two trained mechanics in each ward would end it.

Source
    NCCR North-South, guidelines for authors: messages and policy implications must relate.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.asks import Ask, asks, subjects
from briefkit.checks.claims.statements import BRIEFLY, Statement, statements
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK219", "summary-without-ask", Severity.WARNING)

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ASKS = r"(?:recommendations|decisions|measures|steps|actions|reforms|asks|proposals)"
_COUNTED = re.compile(
    rf"\b({'|'.join(_NUMBERS[2:])}|\d) (?:\w+ ){{0,2}}?{_ASKS}\b(?=(?: are| is|:| follow| would| should| can"
    rf"| must| could|,? which|\.|$))",
    re.IGNORECASE,
)
_MAKES = re.compile(r"\b(?:recommend|propose|makes?|offers?|sets? out|needed|follow|should|would)\w*\b", re.IGNORECASE)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare what the summary and the key messages say with what is recommended."""
    asked = list(asks(brief))
    told = [one for one in statements(brief) if one.is_english and one.scopes & {"summary", "key-messages"}]
    if not asked or not told:
        return
    for one in (*told, *_way_forward(brief)):
        match = _COUNTED.search(one.own)
        if match and _MAKES.search(one.own) and _number(match[1]) != len(asked):
            message = f"'{match[0]}' are promised; the brief makes {len(asked)}"
            span = one.place(brief, match.start(), match.end())
            yield RULE.at(brief, span, message, hint="Count again.")
    said = frozenset().union(*(subjects(one.text) for one in told))
    if not any(subjects(ask.action) & said for ask in asked):
        yield _unsaid(brief, told[0], asked)


def _way_forward(brief: Brief) -> Iterator[Statement]:
    for one in statements(brief):
        if (
            "way-forward" in one.scopes
            and not one.scopes & (BRIEFLY | {"recommendations", "heading"})
            and one.is_english
        ):
            yield one


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word.lower())


def _unsaid(brief: Brief, first: Statement, asked: list[Ask]) -> Finding:
    hint = f"Say in a sentence what is asked, as in: '{asked[0].action[:80]}'."
    return RULE.at(
        brief, first.place(brief, 0, len(first.text)), "The summary says nothing of what is recommended", hint=hint
    )
