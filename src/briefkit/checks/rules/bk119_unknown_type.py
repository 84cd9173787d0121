"""The type of the brief is not said, or is not one that the house style knows.

Why it matters
    The type says which sections a brief holds and how long they may be. Without one that is known, neither can be
    checked.

Bad
    type: policy-updte

Good
    type: policy-update
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import is_misspelt, is_reported, where
from briefkit.checks.rule import Rule
from briefkit.checks.wording import listed
from briefkit.errors import nearest
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK119", "unknown-type", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look up the type in the house style."""
    kind = brief.metadata.type
    if kind in style.brief_types or not style.brief_types or is_reported(brief, "type"):
        return
    if not kind and is_misspelt(brief, "type"):
        return
    if any(problem.name == "unknown-style" for problem in brief.problems):
        return  # the style that was wanted may well know the type
    span = where(brief, "type")
    if kind:
        message = f"The house style '{style.name}' has no brief type '{kind}'"
        near = nearest(kind, style.brief_types)
        hint = f"Did you mean '{near}'?" if near else f"It has {listed(list(style.brief_types))}."
        yield RULE.at(brief, span, message, hint=hint)
        return
    hint = f"Add `type: …` to the front matter, one of {', '.join(style.brief_types)}."
    yield RULE.at(brief, span, "This brief does not say of which type it is", hint=hint)
