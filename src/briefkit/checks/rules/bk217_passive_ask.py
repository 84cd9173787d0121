"""A recommendation that asks that something be done, and nobody to do it.

Why it matters
    "Wells should be inspected" lets everybody nod. Turn it round: the office, the verb, the thing. "It is recommended
    that" and "there is a need to" say only that a recommendation follows.

Bad
    ::: recommendations
    1. **Council:** The northern wells should be inspected each month.
    :::

Good
    ::: recommendations
    1. **Council:** Inspect the northern wells each month.
    :::

Source
    Research to Action, "How to write actionable policy recommendations"; Policy Scotland: say how, and who.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.asks import asks
from briefkit.checks.claims.statements import statements
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK217", "passive-ask", Severity.WARNING)

_PASSIVE = re.compile(
    r"\b(?:(?:should|must|shall|ought to|needs? to|has to|have to) (?:also )?be (?:\w+ly )?"
    r"(?:\w+ed|made|given|taken|held|set|built|done|put|sought|kept|found|seen|brought|drawn|paid|met|begun|run|cut)"
    r"|it is (?:strongly |therefore |further )?(?:recommended|suggested|advised|proposed|imperative|essential"
    r"|important|necessary|crucial|vital) (?:that|to)"
    r"|there (?:is|are) an? (?:urgent |pressing |clear |dire )?need (?:to|for)|there (?:should|must|needs? to) be"
    r"|(?:efforts|steps|measures|action|attention) (?:should|must|needs? to|ought to"
    r"|have to) be)\b(?! by (?:the|a|an) [a-z])",
    re.IGNORECASE,
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for asks in the passive: in recommendations, and in the rest of the section that asks."""
    hint = "Turn it round: who does what. 'The council inspects the wells each month.'"
    for ask in asks(brief):
        if _PASSIVE.search(ask.action):
            yield RULE.at(brief, ask.item.span, "This asks nobody to act", hint=hint)
    for one in statements(brief):
        if (
            not one.is_english
            or "way-forward" not in one.scopes
            or one.scopes & {"recommendations", "quotation", "heading"}
        ):
            continue
        match = _PASSIVE.search(one.own)
        if match:
            yield RULE.at(brief, one.place(brief, match.start(), match.end()), "This asks nobody to act", hint=hint)
