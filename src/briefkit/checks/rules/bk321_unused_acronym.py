"""A short form that is explained and then not used.

Why it matters
    Each short form is a word to learn. Where it does not stand again, the reader learned it for nothing; and where the
    long form stands again, for less than nothing. The office of another country ("South Korea's National Intelligence
    Service (NIS)") may keep the letters that the world knows it by.

Bad
    The Department of Safe Water (DSW) tests each well. The Department of Safe Water tells the villages.

Good
    The Department of Safe Water (DSW) tests each well. The DSW tells the villages.

Source
    Chatham House, guidelines for contributors; The Chicago Manual of Style, 10.3: at least as many uses as pay for it.
"""

import re
from collections import Counter
from collections.abc import Iterator

from briefkit.checks.claims.acronyms import ShortForm, short_forms
from briefkit.checks.claims.known_acronyms import BETTER_SPELT_OUT, SAID_BY_ALL
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK321", "unused-acronym", Severity.SUGGESTION)


_SHORT = re.compile(r"(?<!\w)([A-Z][A-Z&]*[A-Z]|[A-Z][a-z]{1,2}[A-Z]+)(?:s\b|(?!\w))")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Count the places of each short form that is explained."""
    uses = Counter(match[1] for match in _SHORT.finditer(brief.text))
    for one in short_forms(brief):
        if not one.is_explained or one.is_guessed or one.letters in SAID_BY_ALL | BETTER_SPELT_OUT:
            continue
        if uses[one.letters] > 1 or _is_of_a_country(one):
            continue
        severity = Severity.WARNING if brief.text.count(one.expansion) > 1 else Severity.SUGGESTION
        message = f"'{one.letters}' is spelt out here and never used"
        yield RULE.at(brief, one.place(brief), message, hint="Leave the short form out.", severity=severity)


def _is_of_a_country(one: ShortForm) -> bool:
    before = one.statement.text.partition(one.expansion)[0]
    return before.rstrip().endswith(("’s", "'s", "’"))
