"""Quotations stand in single marks here and in double marks there.

Why it matters
    Readers take the difference to mean something: one kind for what was said, the other for what is doubted. English
    has one kind for quotations; the other stands for a quotation within one.

Bad
    The board spoke of “a slow decline” and the union of ‘plain neglect’.

Good
    The board spoke of “a slow decline” and the union of “plain neglect”.

Source
    The Chicago Manual of Style, 13.30; Hart's Rules, 9.2.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, edits
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK522", "mixed-quotes", Severity.WARNING)

_QUOTED = re.compile(r"“[^“”]*”|(?<!\w)‘[^‘“”]*?’(?!\w)")
_PAIRS = {"“": ("“", "”"), "‘": ("‘", "’")}
_NAMES = {"“": "double", "‘": "single"}


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Count the quotations of both kinds; those of the rarer kind are told."""
    found = [(passage, match) for passage in texts(brief) for match in _QUOTED.finditer(passage.line.text)]
    double = [one for one in found if one[1][0][0] == "“"]
    single = [one for one in found if one[1][0][0] == "‘"]
    rarer, usual = (double, "‘") if len(double) < len(single) else (single, "“")
    if len(rarer) == len(found):
        return
    for passage, match in rarer:
        yield _told(brief, passage, match, usual)


def _told(brief: Brief, passage: Passage, match: re.Match[str], usual: str) -> Finding:
    opening, closing = _PAIRS[usual]
    start, end = match.span()
    pair = (Slice(passage, start, start + 1, opening), Slice(passage, end - 1, end, closing))
    span, _ = passage.line.place(brief.text, start, end)
    mine = _NAMES[match[0][0]]
    fix = None if any(mark in match[0][1:-1] for mark in "“”‘") else edits(brief, pair, "safe")
    message = f"This quotation stands in {mine} marks, most others in {_NAMES[usual]} ones"
    return RULE.at(brief, span, message, hint=f"Write {opening}…{closing}.", fix=fix)
