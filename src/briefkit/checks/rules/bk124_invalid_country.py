"""A country is not named by its code after ISO 3166-1.

Why it matters
    From the code the brief prints the country's name in its own language, and catalogues know what it is about; a code
    that does not exist is printed as it stands.

Bad
    countries: [IND, UK]

Good
    countries: [IN, GB]

Source
    ISO 3166-1, codes of two letters; EU for the European Union and XK for Kosovo are taken too.
"""

from collections.abc import Iterator

from briefkit.checks.countries import is_country, meant
from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit, Finding, Fix, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK124", "invalid-country", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the code of each country."""
    for index, code in enumerate(brief.metadata.countries):
        if is_country(code):
            continue
        span = where(brief, "countries", index)
        better = meant(code)
        hint = f"Write {better}." if better else "Write two capitals, as in IN for India."
        fix = Fix("safe", (Edit(span, better),)) if better else None
        yield RULE.at(brief, span, f"'{code}' is no code of a country", hint=hint, fix=fix)
