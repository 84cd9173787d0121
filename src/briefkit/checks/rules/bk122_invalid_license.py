"""The licence is neither an SPDX identifier nor a web address.

Why it matters
    Others may use the brief only under a licence that they can name and find; `CC BY` without a version names six
    different texts.

Bad
    license: CC BY

Good
    license: CC-BY-4.0

Source
    SPDX License List, https://spdx.org/licenses/.
"""

import re
from collections.abc import Iterator

from briefkit.checks.front_matter import where
from briefkit.checks.licences import IDENTIFIERS
from briefkit.checks.rule import Rule
from briefkit.errors import nearest
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit, Finding, Fix, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK122", "invalid-license", Severity.ERROR, needs_front_matter=True)

_ADDRESS = re.compile(r"https?://[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#]\S*)?", re.IGNORECASE)
_OWN = re.compile(r"LicenseRef-[A-Za-z0-9.-]+")
_BY_FOLD = {identifier.casefold(): identifier for identifier in IDENTIFIERS}


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look the licence up among those that publications use."""
    said = brief.metadata.license
    if not said or said in IDENTIFIERS or _ADDRESS.fullmatch(said) or _OWN.fullmatch(said):
        return
    span = where(brief, "license")
    message = f"'{said}' is not a licence that briefkit knows"
    meant = _BY_FOLD.get("-".join(said.replace("_", " ").split()).casefold())
    if meant:
        yield RULE.at(brief, span, message, hint=f"Write {meant}.", fix=Fix("safe", (Edit(span, meant),)))
        return
    near = nearest(said.replace(" ", "-"), IDENTIFIERS)
    question = f"Did you mean {near}? " if near else ""
    hint = f"{question}Write an SPDX identifier, as in CC-BY-4.0, or the address of the licence."
    yield RULE.at(brief, span, message, hint=hint)
