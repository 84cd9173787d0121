"""An ORCID iD has the wrong form, or its check digit does not fit.

Why it matters
    The iD tells two authors of one name apart. The last of its sixteen characters is computed from the others, so one
    wrong digit shows; without this check it would point at a stranger.

Bad
    authors:
      - name: Asha Rao
        orcid: 0000-0002-1825-0079

Good
    authors:
      - name: Asha Rao
        orcid: 0000-0002-1825-0097

Source
    ORCID, "Structure of the ORCID Identifier"; ISO/IEC 7064, MOD 11-2.
"""

import re
from collections.abc import Iterator

from briefkit.checks.front_matter import people, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK111", "invalid-orcid", Severity.ERROR, needs_front_matter=True)

_FORM = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", re.ASCII)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the ORCID iD of every person."""
    for person, path in people(brief):
        orcid = person.orcid
        if not orcid:
            continue
        span = where(brief, *path, "orcid")
        if not _FORM.fullmatch(orcid):
            hint = "Write sixteen digits in four groups, as in 0000-0002-1825-0097; the last may be an X."
            yield RULE.at(brief, span, f"'{orcid}' is not an ORCID iD", hint=hint)
        elif _check_digit(orcid) != orcid[-1]:
            hint = "Copy the iD from the person's page on orcid.org: a digit is wrong, or two are swapped."
            yield RULE.at(brief, span, f"The check digit of the ORCID iD '{orcid}' does not fit", hint=hint)


def _check_digit(orcid: str) -> str:
    """Give the last character as ISO/IEC 7064 MOD 11-2 computes it from the fifteen digits before."""
    total = 0
    for digit in orcid.replace("-", "")[:-1]:
        total = (total + int(digit)) * 2
    result = (12 - total % 11) % 11
    return "X" if result == 10 else str(result)  # noqa: PLR2004  # the standard writes ten as X
