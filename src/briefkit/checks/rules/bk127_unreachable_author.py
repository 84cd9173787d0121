"""Somebody is to be written to, and there is no address; or is no author.

Why it matters
    The corresponding author answers for the brief: a reader with a question needs a name and a mail address.

Bad
    authors:
      - name: Asha Rao
        corresponding: true

Good
    authors:
      - name: Asha Rao
        email: asha.rao@example.org
        corresponding: true
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import people, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK127", "unreachable-author", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at everybody who is marked as corresponding."""
    for person, path in people(brief):
        if not person.corresponding:
            continue
        span = where(brief, *path, "corresponding")
        if path[0] != "authors":
            hint = "Mark an author, or put the address under `contact`."
            yield RULE.at(brief, span, f"{person.name} is to be written to, and is no author", hint=hint)
        elif not person.email:
            message = f"{person.name} is to be written to, and has no mail address"
            yield RULE.at(brief, span, message, hint="Add `email`.")
