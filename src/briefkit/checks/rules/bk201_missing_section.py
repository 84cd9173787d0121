"""A section that this type of brief must have is not there.

Why it matters
    Somebody who decides reads the summary and what is asked, and often nothing else. A type of brief promises its
    readers where to find them.

Bad
    ## Background

    Half of the wells are dry.

Good
    ## Summary

    Lucknow will run out of water in May unless it repairs its mains.

    ## Background

    Half of the wells are dry.

Source
    IDRC, "How to write a policy brief"; FAO, "Writing effective reports", lesson 4.1; the list is the house style's.
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import where
from briefkit.checks.rule import Rule
from briefkit.checks.sections import brief_type, role_name, type_label
from briefkit.checks.wording import a
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK201", "missing-section", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look for every section that the brief's type requires."""
    kind = brief_type(brief, style)
    if kind is None:
        return
    lang = brief.metadata.lang
    there = {section.role for section in brief.sections} | set(_from_front_matter(brief))
    for wanted in kind.sections:
        if not wanted.required or wanted.role in there:
            continue
        name = role_name(style, wanted.role, lang)
        message = f"{a(type_label(kind, 'en')).capitalize()} needs a section '{name}'"
        hint = f"Write `## {name}`, or `## Your own heading {{role={wanted.role}}}`."
        yield RULE.at(brief, where(brief, "type"), message, hint=hint)


def _from_front_matter(brief: Brief) -> Iterator[str]:
    """Give the roles that the front matter fills, or of which another rule speaks."""
    yield "contributors"  # missing-bio tells it of each author, with the author's place
    if brief.metadata.related:
        yield "related"
