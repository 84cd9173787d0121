"""The same words are quoted twice.

Why it matters
    Words that a reader has just read prove nothing the second time. Quote them where they carry the argument, and refer
    to them elsewhere. A summary may repeat the quotation of the text.

Bad
    The mayor called the wells “a public disgrace” [@Rao2024]. In May she said again that they are “a public disgrace”
    [@Rao2024].

Good
    The mayor called the wells “a public disgrace” [@Rao2024], and said so again in May.

Source
    The institute's editors.
"""

from collections.abc import Iterator

from briefkit.checks.claims.quotations import Use, quotations
from briefkit.checks.claims.statements import BRIEFLY
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK340", "repeated-quotation", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for quotations of two words or more that stand there once before."""
    seen: dict[tuple[str, ...], int] = {}
    for one in quotations(brief):
        if one.use is Use.OTHER or len(one.words) < 2 or one.statement.scopes & BRIEFLY:  # noqa: PLR2004
            continue
        place = one.place(brief)
        if one.words in seen:
            message = f"These words are quoted in line {seen[one.words]} already"
            yield RULE.at(brief, place, message, hint="Quote them once, and refer to them here.")
        else:
            seen[one.words] = place.start.line
