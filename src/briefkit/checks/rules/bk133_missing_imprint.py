"""A final brief that does not say under which licence it may be used, whom to ask, or which version was corrected.

Why it matters
    Who wants to translate a brief, quote a chart or tell of a mistake looks for a licence and an address. Who holds two
    copies of a brief with `changes` looks for the version. Each may stand in the front matter or, for all briefs, in
    the house style.

Bad
    status: final
    url: https://institute.example/boats

Good
    status: final
    url: https://institute.example/boats
    license: CC-BY-4.0
    contact: {email: briefs@institute.example}

Source
    FAO, JRC and World Bank imprints; Crossref and Google Scholar on what a landing page names.
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import is_misspelt, is_reported, where
from briefkit.checks.rule import Rule
from briefkit.checks.wording import listed
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK133", "missing-imprint", Severity.SUGGESTION, needs_front_matter=True)

_ASKED = {
    "license": "under which licence it may be used",
    "contact": "whom to ask",
    "version": "which version it is",
}


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look for each part of the imprint once the brief is final and has an address, a number or a correction."""
    data = brief.metadata
    is_published = data.url or data.doi or data.series.number or data.changes
    if data.status != "final" or not is_published:
        return
    silent = [key for key in _ASKED if _is_silent(brief, style, key)]
    if silent:
        what = listed([_ASKED[key] for key in silent], "or")
        hint = f"Add {listed([f'`{key}`' for key in silent], 'and')} to the front matter."
        yield RULE.at(brief, where(brief, "status"), f"This brief does not say {what}", hint=hint)


def _is_silent(brief: Brief, style: HouseStyle, key: str) -> bool:
    data = brief.metadata
    house = {
        "license": style.license,
        "contact": style.contact_email or style.contact_url or style.publisher_of(data).email,
        "version": "",
    }
    person = any(one.email for one in data.authors) if key == "contact" else False
    if getattr(data, key) or house[key] or person or (key == "version" and not data.changes):
        return False
    return not is_reported(brief, key) and not is_misspelt(brief, key)
