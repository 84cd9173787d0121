"""Somebody's words that nobody can look up.

Why it matters
    A quotation is a promise: these were the words. Without a source nobody can see whether it is kept, and a word
    that was changed on the way is found by the one who said it. Cite it in the sentence or its paragraph, with the
    page. Three words and more are an error; one or two in a sentence that says whose they are, a warning. Titles, and
    terms that the sentence explains, are no quotations.

Bad
    Asha Rao said on 12 March 2024 that the town “cannot wait for the monsoon”.

Good
    Asha Rao said on 12 March 2024 that the town “cannot wait for the monsoon” [@Rao2024, p. 3].

Source
    The Chicago Manual of Style, 13.1 to 13.7, on the accuracy and the source of quotations.
"""

from collections.abc import Iterator

from briefkit.checks.claims.backing import backed, is_interview
from briefkit.checks.claims.quotations import Quoted, Use, quotations
from briefkit.checks.claims.statements import english_blocks
from briefkit.checks.excerpt import first_line
from briefkit.checks.rule import Rule
from briefkit.model.blocks import Quotation
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK302", "uncited-quotation", Severity.ERROR)

_TO_US = frozenset({"us", "me", "interviewee", "interviewees", "respondent", "respondents"})
"""What was said to the authors has its source in the place and the day, which a sentence may leave to the methods."""
_REACH = 240
"""Characters around a quotation."""
_HINT = "Cite where these words stand, as in [@rao2024, p. 3], and say who said them and when."


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for a source at everything that is quoted."""
    found = quotations(brief)
    sourced = {one.words for one in found if one.statement.is_covered}
    for one in found:
        if one.use in (Use.SCARE, Use.OTHER) or one.statement.is_covered or one.words in sourced:
            continue
        if _is_of_an_interview(one):
            continue
        if not one.statement.is_backed:
            yield RULE.at(brief, one.place(brief), "This quotation has no source", hint=_HINT, severity=_severity(one))
        elif one.use is Use.QUOTATION:
            message = "The source of this paragraph stands before this quotation"
            hint = "Does it hold for these words as well? Then cite it here too."
            yield RULE.at(brief, one.place(brief), message, hint=hint, severity=Severity.SUGGESTION)
    yield from _set_off(brief)


def _is_of_an_interview(one: Quoted) -> bool:
    """Tell whether the words around a quotation say that it was said to the authors, and when."""
    return is_interview(one.statement.own[max(0, one.start - _REACH) : one.end + _REACH])


def _severity(one: Quoted) -> Severity:
    if one.statement.vocabulary & _TO_US:
        return Severity.WARNING
    return Severity.ERROR if one.use is Use.QUOTATION else Severity.WARNING


def _set_off(brief: Brief) -> Iterator[Finding]:
    sourced = backed(brief)
    for block in english_blocks(brief):
        if isinstance(block, Quotation) and block.span not in sourced:
            hint = "Cite it in the line that names the speaker: `> — Asha Rao, minister, 12 March 2024 [@rao2024]`."
            yield RULE.at(brief, first_line(brief.text, block.span), "This quotation has no source", hint=hint)
