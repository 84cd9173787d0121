"""A DOI does not have the form of one.

Why it matters
    The DOI is printed as a link that should work for decades, and catalogues count citations by it. It begins with
    `10.`; the address before it is added where it is printed.

Bad
    doi: DOI 10.1234/abc

Good
    doi: 10.1234/abc

Source
    Crossref, "DOIs and matching regular expressions"; DOI Handbook, section 2.2.
"""

import re
from collections.abc import Iterator

from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit, Finding, Fix, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK113", "invalid-doi", Severity.ERROR, needs_front_matter=True)

_FORM = re.compile(r"10\.\d{4,9}/[-._;()/:A-Z0-9]+", re.IGNORECASE | re.ASCII)
_BEFORE = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi[:\s]\s*", re.IGNORECASE)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the brief's own DOI."""
    doi = brief.metadata.doi
    if not doi or _FORM.fullmatch(doi):
        return
    span = where(brief, "doi")
    bare = _BEFORE.sub("", doi, count=1).strip()
    if bare != doi and _FORM.fullmatch(bare):
        fix = Fix("safe", (Edit(span, bare),))
        yield RULE.at(brief, span, f"The DOI '{doi}' is not bare", hint=f"Write it as {bare}.", fix=fix)
        return
    hint = "A DOI is `10.`, four to nine digits, a slash and a name, as in 10.1234/abc."
    yield RULE.at(brief, span, f"'{doi}' is not a DOI", hint=hint)
