"""A number of the summary or the key messages that the text does not have.

Why it matters
    The summary says in short what the text shows at length. A number that stands only there has no source; one that
    differs from the text ("41 per cent" here, "14 per cent" there) is worse.

Bad
    The wells serve 41 per cent of the town. (And in the text: 14 per cent of the town [@Census2021].)

Good
    The wells serve 14 per cent of the town. (And in the text: 14 per cent of the town [@Census2021].)

Source
    IDRC, "How to write a policy brief": the summary is written last.
"""

from collections.abc import Iterator

from briefkit.checks.claims.sources import known
from briefkit.checks.claims.statements import BRIEFLY, statements
from briefkit.checks.claims.statistics import numbers, values
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK220", "number-only-in-summary", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for the numbers of the summary in the text; what the summary itself cites needs no text."""
    said = known(brief)
    if not said.explained:
        return
    for one in statements(brief):
        if not one.is_english or not one.scopes & BRIEFLY or one.is_backed or one.scopes & {"quotation", "heading"}:
            continue
        for number in numbers(one.own, one.vocabulary):
            found = values(one.own[number.start : number.end]) if number.is_certain else frozenset()
            if found and not found <= said.explained:
                span = one.place(brief, number.start, number.end)
                yield RULE.at(
                    brief, span, "This number stands nowhere in the text", hint="Say it there, with its source."
                )
