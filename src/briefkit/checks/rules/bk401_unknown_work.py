"""A citation names a work that no bibliography of the brief holds.

Why it matters
    It cannot be set: the page shows the key with a question mark, and the work is missing from the references.

Bad
    Half of the wells are dry [@jal2042, p. 4].

Good
    Half of the wells are dry [@jal2024, p. 4].

    with `jal2024` in the file that the front matter names: `references: references.bib`.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.works import citations
from briefkit.errors import nearest
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK401", "unknown-work", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look up every key that is cited."""
    known = {reference.key for reference in brief.references}
    if not brief.metadata.references:
        yield from _without_bibliography(brief)
        return
    for item in citations(brief):
        if item.key not in known:
            near = nearest(item.key, known)
            hint = f"Did you mean @{near}?" if near else "Add it to the bibliography, or cite a key that is there."
            yield RULE.at(brief, item.span, f"No bibliography of this brief has a work '{item.key}'", hint=hint)


def _without_bibliography(brief: Brief) -> Iterator[Finding]:
    """Say it once: every key is unknown where the brief names no bibliography."""
    for item in citations(brief):
        message = f"'{item.key}' is cited, but the brief names no bibliography"
        yield RULE.at(
            brief, item.span, message, hint="Name its file in the front matter: `references: references.bib`."
        )
        return
