"""A work of the bibliography is cited nowhere.

Why it matters
    It is left out of the references: the list holds what the text rests on. Either a citation was forgotten, or the
    work can go.

Bad
    A bibliography with ten works, of which the text cites nine.

Good
    A citation for each work, or `nocite: [jal2024]` in the front matter for one that is listed without a citation.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.works import citations, name
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK402", "uncited-work", Severity.SUGGESTION)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for works that nothing cites."""
    kept = {item.key for item in citations(brief)} | set(brief.metadata.nocite)
    if "*" in kept:
        return
    for reference in brief.references:
        if reference.key not in kept:
            yield RULE.of_reference(
                brief, reference, f"{name(reference)} is cited nowhere", hint="Cite it, or take it out."
            )
