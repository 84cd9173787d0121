"""A short form that is spelt out twice.

Why it matters
    Who reads it again believes that something else is meant. Once in the summary and once in the text is fine, since
    many read only one of them.

Bad
    The Department of Safe Water (DSW) tests each well. Villages pay the Department of Safe Water (DSW) nothing.

Good
    The Department of Safe Water (DSW) tests each well. Villages pay the DSW nothing.

Source
    Chatham House, guidelines for contributors.
"""

from collections.abc import Iterator

from briefkit.checks.claims.acronyms import short_forms
from briefkit.checks.claims.statements import BRIEFLY
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK322", "repeated-explanation", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for the second explanation of each short form, in the summary and in the text."""
    seen = set()
    for one in short_forms(brief):
        if not one.is_explained or one.is_guessed:
            continue
        place = (one.letters, bool(one.statement.scopes & BRIEFLY))
        if place in seen:
            message = f"'{one.letters}' has been spelt out before"
            yield RULE.at(brief, one.place(brief), message, hint=f"Write {one.letters} alone.")
        seen.add(place)
