"""Words that the house style asks not to write, or to write otherwise.

Why it matters
    What one institution says, it says with one voice. Its rules stand in the house style's `words.yaml` and `rules/`;
    the name in parentheses at the end of the message is the rule's: `briefkit explain padding` shows that one. Where
    the words are meant, the name silences it: `<!-- briefkit-ignore padding: the title of a law -->`.

Bad
    In order to utilise the ferries, ministers should meet.

Good
    To use the ferries, ministers should meet.

Source
    The editors of the house; for the rules that every style begins with, GOV.UK and the UN on plain English.
"""

from collections.abc import Iterator

from briefkit.checks.house_wording import told, work
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK901", "house-wording", Severity.WARNING)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Tell what the wording rules of the house style find."""
    for result in work.results(brief, style.wording):
        for mark in result.marks:
            yield told.finding(RULE, brief, result.rule, mark)
