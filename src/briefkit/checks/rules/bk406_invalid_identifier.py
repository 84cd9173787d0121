"""A DOI, an ISBN or an ISSN of a cited work is wrong.

Why it matters
    It is printed as a link or looked up in a catalogue, and leads nowhere.

Bad
    doi = {10.5555}, isbn = {978-0-306-40615-8}

Good
    doi = {10.5555/wells.2024}, isbn = {978-0-306-40615-7}

Source
    ISO 26324 (DOI); ISO 2108 (ISBN); ISO 3297 (ISSN).
"""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.checks.rule import Rule
from briefkit.checks.works import citations, doi, name, text
from briefkit.model.brief import Brief
from briefkit.model.check_digits import is_isbn, is_issn
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.references import Reference

RULE = Rule("BK406", "invalid-identifier", Severity.WARNING)

_DOI: Final = re.compile(r"10\.\d{4,9}(\.\d+)*/\S+")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Check the form of DOIs, and the check digits of ISBNs and ISSNs."""
    cited = {item.key for item in citations(brief)}
    for reference in brief.references:
        for fault in _faults(reference) if reference.key in cited else ():
            hint = "Copy it from the work's own page or cover."
            yield RULE.of_reference(brief, reference, f"{name(reference)}: {fault}", hint=hint)


def _faults(reference: Reference) -> Iterator[str]:
    if doi(reference) and not _DOI.fullmatch(doi(reference)):
        yield f"'{text(reference, 'DOI')}' is no DOI"
    for word in re.split(r"[,;]|\s{1,}(?=97[89])", text(reference, "ISBN")):
        if word.strip() and not is_isbn(re.sub(r"[^0-9Xx]", "", word)):
            yield f"'{word.strip()}' is no ISBN: its check digit does not agree"
    for word in re.split(r"[,;\s]+", text(reference, "ISSN")):
        if word and not is_issn(word.replace("-", "")):
            yield f"'{word}' is no ISSN: its check digit does not agree"
