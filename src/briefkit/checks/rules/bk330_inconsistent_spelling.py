"""A name or a word that the brief spells in two ways.

Why it matters
    Two spellings look like two people, two treaties, two things; a search finds half of them. The commoner one in the
    brief is taken as meant, and the others are findings. What is quoted stays as it was said.

Bad
    The US paid for the wells. The U.S. will pay for the pumps.

Good
    The US paid for the wells. It will pay for the pumps.

Source
    Bracknell Forest Council, content style guide (no full stops in abbreviations); BGN/PCGN on names of places.
"""

from collections.abc import Iterator

from briefkit.checks.claims.spellings import minority, variants
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK330", "inconsistent-spelling", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at each word that stands there in more than one spelling."""
    for places in variants(brief):
        for place, usual in minority(places):
            said = place.statement.place(brief, place.start, place.end)
            message = f"'{place.words}' is spelt '{usual}' elsewhere"
            yield RULE.at(brief, said, message, hint=f"Write '{usual}' throughout, or '{place.words}'.")
