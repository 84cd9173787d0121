"""A word that many people misspell.

Why it matters
    One slip in a heading costs the trust that ten references earned. Only words that are wrong in every English are
    told here; other spellings of a region are BK501, and a Hunspell dictionary may be asked by a rule of the house
    style.

Bad
    The goverment will recieve the report.

Good
    The government will receive the report.

Source
    Wikipedia, Lists of common misspellings; the house's own notes.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.misspellings import MISSPELT
from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK502", "misspelt-word", Severity.WARNING, needs_more=True)

_WORD = re.compile(r"(?<![\w@/.-])[A-Za-z][a-z]{2,}(?![\w@/])")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look every word up in the list of slips."""
    for passage in texts(brief):
        for match in _WORD.finditer(passage.own_words):
            right = MISSPELT.get(match[0].lower())
            if right:
                right = right.capitalize() if match[0][0].isupper() else right
                found = Slice(passage, *match.span(), right)
                yield finding(RULE, brief, found, f"'{match[0]}' is misspelt", hint=f"Write '{right}'.")
