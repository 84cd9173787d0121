"""Words of the law that nobody has ruled, as far as the brief says.

Why it matters
    Genocide, war crime, terrorist, unlawful: each is the finding of a court or of a body with a mandate, and a brief
    that says it in its own voice answers for it. Say who found it, and cite them. Names of treaties, courts and
    offences in general are no claims, and neither is what somebody is quoted for.

Bad
    The closing of the wells was unlawful.

Good
    The High Court held that the closing of the wells was unlawful [@HighCourt2024, para. 12].

Source
    Wikipedia, Manual of Style, "Words to watch": contentious labels; BBC Editorial Guidelines, "Terror".
"""

from collections.abc import Iterator

from briefkit.checks.claims.law import LEGAL_CLAIM, LEGAL_WORDS
from briefkit.checks.claims.unsourced import unsourced
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK306", "unsourced-legal-claim", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for legal characterisations without a source."""
    for mark in unsourced(brief, LEGAL_CLAIM, LEGAL_WORDS):
        hint = "Say which court or body found it, and cite it."
        yield RULE.at(brief, mark.span, f"Who has ruled on '{mark.words}'?", hint=hint)
