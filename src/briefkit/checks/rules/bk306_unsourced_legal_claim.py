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

import re
from collections.abc import Iterator

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.unsourced import unsourced
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK306", "unsourced-legal-claim", Severity.WARNING)

_CLAIM = re.compile(
    r"""\b(?:
        genocid(?:e|al)(?!\ (?:convention|studies|prevention))
      | war\ crim(?:e|es|inals?)(?!\ (?:tribunal|court|chamber|law))
      | crimes?\ against\ humanity | ethnic\ cleansing | state\ terrorism
      | (?<!counter-)(?<!anti-)(?<!counter\ )terrorists?(?!\ (?:financing|act\b)) | terror\ group
      | (?:is|are|was|were|be|been|being)\ (?:\w+ly\ )?(?:illegal|unlawful|unconstitutional|criminal
        |fraudulent)(?!\ to\b)
      | (?:illegal|unlawful|unconstitutional|fraudulent)(?:ly)?\ (?:annex\w*|invasion|occup\w+|detention
        |detain\w+|arrest\w*
        |war|expulsion|deport\w+|settlements?|blockade|seizure|evict\w+|attack|strikes?|act|acts|election|dismissal|ban)
      | (?:in\ )?(?:clear\ |flagrant\ |direct\ |blatant\ )?(?:violation|breach|contravention)\ of\ (?:\w+\ ){0,2}
        (?:law|treaty|constitution|charter|convention|human\ rights|sovereignty)
      | (?:violat|breach|contraven)(?:es|ed|ing)\ (?:\w+\ ){0,2}
        (?:rights?\ (?:to|of)|law|treaty|constitution|charter|convention|human\ rights|sovereignty)
      | apartheid(?!-)(?!\ (?:era|South)) | (?:is|are|was|were)\ guilty\ of | rogue\ (?:state|regime)s?
        | puppet\ (?:state|regime|government)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_TRIGGERS = word_set(
    "genocide genocidal war crime crimes cleansing terrorism terrorist terrorists terror illegal illegally"
    " unlawful unlawfully"
    " unconstitutional unconstitutionally criminal fraudulent fraudulently violation breach contravention"
    " violates violated"
    " violating breaches breached breaching contravenes contravened contravening apartheid guilty rogue puppet"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for legal characterisations without a source."""
    for mark in unsourced(brief, _CLAIM, _TRIGGERS, needs_own=True):
        hint = "Say which court or body found it, and cite it."
        level = Severity.SUGGESTION if mark.statement.is_covered else RULE.severity
        yield RULE.at(brief, mark.span, f"Who has ruled on '{mark.words}'?", hint=hint, severity=level)
