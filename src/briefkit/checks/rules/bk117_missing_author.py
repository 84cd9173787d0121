"""The front matter names no author, or an author has no name.

Why it matters
    A brief is believed for who wrote it; a named author is also what catalogues file it under. Where an institution
    speaks as a whole, it is the author.

Bad
    title: Clean water for Lucknow

Good
    title: Clean water for Lucknow
    authors: [Asha Rao]
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import is_misspelt, is_reported, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK117", "missing-author", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for authors and their names."""
    if not brief.metadata.authors and not (is_reported(brief, "authors") or is_misspelt(brief, "authors")):
        hint = "Add `authors: [Name]` to the front matter; an institution may be the author."
        yield RULE.at(brief, where(brief, "authors"), "This brief has no author", hint=hint)
    for index, author in enumerate(brief.metadata.authors):
        if not author.name and not is_reported(brief, "authors", index, "name"):
            hint = "Write the name as it is to be printed."
            yield RULE.at(brief, where(brief, "authors", index, "name"), "This author has no name", hint=hint)
