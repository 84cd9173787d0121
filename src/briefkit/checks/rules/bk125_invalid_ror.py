"""The ROR iD of an affiliation has the wrong form, or its check digits do not fit.

Why it matters
    The iD tells institutions of similar names apart and is printed as a link; with a wrong digit the link leads
    nowhere, or to another institution.

Bad
    affiliation: {name: Harbour College, ror: 05dxps056}

Good
    affiliation: {name: Harbour College, ror: 05dxps055}

Source
    Research Organization Registry, "ROR identifier pattern"; ISO/IEC 7064, MOD 97-10.
"""

import re
from collections.abc import Iterator

from briefkit.checks.front_matter import people, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK125", "invalid-ror", Severity.ERROR, needs_front_matter=True)

_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no i, l, o and u."""
_FORM = re.compile(rf"0[{_DIGITS}]{{6}}[0-9]{{2}}")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the ROR iD of every affiliation."""
    for person, path in people(brief):
        for index, place in enumerate(person.affiliations):
            if not place.ror:
                continue
            span = where(brief, *path, "affiliation", index, "ror")
            if span == where(brief, *path, "affiliation", index):  # one affiliation that stands in no list
                span = where(brief, *path, "affiliation", "ror")
            if not _FORM.fullmatch(place.ror.lower()):
                hint = "Write the nine characters behind ror.org/, as in 05dxps055."
                yield RULE.at(brief, span, f"'{place.ror}' is not a ROR iD", hint=hint)
            elif _check_digits(place.ror.lower()) != place.ror[-2:]:
                hint = "Copy the iD from the institution's page on ror.org."
                yield RULE.at(brief, span, f"The check digits of the ROR iD '{place.ror}' do not fit", hint=hint)


def _check_digits(ror: str) -> str:
    """Give the last two digits as they follow from the six characters before them."""
    number = 0
    for digit in ror[1:-2]:
        number = number * len(_DIGITS) + _DIGITS.index(digit)
    return f"{98 - number * 100 % 97:02}"
