"""An ISSN has the wrong form, or its check digit does not fit.

Why it matters
    Libraries file a series under its ISSN; a wrong one files the brief under another journal.

Bad
    series: {name: Policy Update, issn: 2708-1991}

Good
    series: {name: Policy Update, issn: 2708-1990}

Source
    ISO 3297, Annex A: the check digit, modulus 11 with weights 8 to 2.
"""

import re
from collections.abc import Iterator

from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK112", "invalid-issn", Severity.ERROR, needs_front_matter=True)

_FORM = re.compile(r"\d{4}-\d{3}[\dX]", re.ASCII)
_WEIGHTS = range(8, 1, -1)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the ISSN of the series."""
    issn = brief.metadata.series.issn
    if not issn:
        return
    span = where(brief, "series", "issn")
    if not _FORM.fullmatch(issn):
        hint = "Write eight digits with a hyphen in the middle, as in 2708-1990; the last may be an X."
        yield RULE.at(brief, span, f"'{issn}' is not an ISSN", hint=hint)
    elif _check_digit(issn) != issn[-1]:
        hint = "Copy the ISSN from the series' page on portal.issn.org: a digit is wrong, or two are swapped."
        yield RULE.at(brief, span, f"The check digit of the ISSN '{issn}' does not fit", hint=hint)


def _check_digit(issn: str) -> str:
    digits = issn.replace("-", "")[:-1]
    result = -sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11
    return "X" if result == 10 else str(result)  # noqa: PLR2004  # the standard writes ten as X
