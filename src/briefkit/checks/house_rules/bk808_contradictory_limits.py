"""Limits of a brief type cannot all be kept.

Why it matters
    Whoever writes the brief mends one finding and gets another: no text satisfies both. Or a limit says nothing, since
    the type has no such section.

Bad
    types:
      memo:
        sections: [summary, background]
        limits: {body: {words: {most: 300}}, background: {words: {low: 400}}}

Good
    types:
      memo:
        sections: [summary, background]
        limits: {body: {words: {most: 600}}, background: {words: {low: 400}}}
"""

from collections.abc import Iterator

from briefkit.checks.house import House, Way, told
from briefkit.checks.rule import Rule
from briefkit.model.brief_types import BriefType, Limit
from briefkit.model.findings import Finding, Severity
from briefkit.model.roles import ROLES

RULE = Rule("BK808", "contradictory-limits", Severity.WARNING)

_OUTSIDE_BODY = frozenset({"summary", "notes", "references", "contributors", "acknowledgements", "related"})


def check(house: House) -> Iterator[Finding]:
    """Look at the limits of every brief type."""
    for kind in house.style.brief_types.values():
        yield from _too_much(house, kind)
        yield from _about_nothing(house, kind)


def _too_much(house: House, kind: BriefType) -> Iterator[Finding]:
    """Compare the least that the sections of the text ask for with the most that the whole may have."""
    body = _limit(kind, "body")
    top = (body.most or body.high) if body else 0
    required = {rule.role for rule in kind.sections if rule.required} - _OUTSIDE_BODY
    least = sum(limit.low for role in required if (limit := _limit(kind, role)))
    if top and least > top:
        message = f"The sections of '{kind.name}' ask for {least} words at least, its body may have {top} at most"
        yield told(RULE, house.spot(_way(kind, "body")), message, "Raise the one or lower the others.")


def _about_nothing(house: House, kind: BriefType) -> Iterator[Finding]:
    """Look for limits of sections that the type does not have, where the type itself says them."""
    sections = {rule.role for rule in kind.sections}
    for limit in kind.limits:
        way = _way(kind, limit.of)
        if limit.of in ROLES and limit.of not in sections and way in house.places:
            message = f"'{kind.name}' limits '{limit.of}', which is none of its sections"
            hint = f"Add it to `sections`, or take the limit out. Sections: {', '.join(sorted(sections))}."
            yield told(RULE, house.spot(way), message, hint)


def _limit(kind: BriefType, of: str) -> Limit | None:
    return next((limit for limit in kind.limits if limit.of == of and limit.unit == "words"), None)


def _way(kind: BriefType, of: str) -> Way:
    return ("types", kind.name, "limits", of)
