"""Quotation marks around a word that nobody is quoted for.

Why it matters
    Such marks say "so they call it, but it is not": the reader hears the tone and does not learn the reason. Say what
    is wrong with the word, or write it without marks. A term that the sentence explains may keep them.

Bad
    The “reform” left the wells as dry as before.

Good
    The ministry called this a “reform” [@Rao2024]; the wells are as dry as before.

Source
    The Chicago Manual of Style, 7.57; Wikipedia, Manual of Style, "Words to watch".
"""

from collections.abc import Iterator

from briefkit.checks.claims.quotations import Use, quotations
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK305", "scare-quotes", Severity.SUGGESTION)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at short words in quotation marks that neither a source nor a speaker explains."""
    told = set()
    for one in quotations(brief):
        if one.use is Use.SCARE and not one.statement.is_backed and one.words not in told:
            told.add(one.words)
            hint = "Leave the marks out, or say who calls it that."
            yield RULE.at(brief, one.place(brief), "Nobody is quoted here", hint=hint)
