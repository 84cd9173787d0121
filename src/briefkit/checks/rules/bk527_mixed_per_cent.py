"""The running text writes `%` here and `per cent` there.

Why it matters
    One text, one form. In running text the word reads better; in tables, charts and large figures the sign does, and
    those are not looked at.

Bad
    Fares rose by 14 per cent, wages by 3%.

Good
    Fares rose by 14 per cent, wages by 3 per cent.

Source
    The Chicago Manual of Style, 3.83 and 9.20; the style guides of the EU and the UN.
"""

import re
from collections.abc import Iterator

from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.reading import prose
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK527", "mixed-per-cent", Severity.WARNING)

_SIGN = re.compile(r"(?<=\d)[ \u00a0\u202f]?%")
_WORD = re.compile(r"(?<=[\d]) ?(per cent|percent)\b(?!age)")


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Count both forms in the running text; those of the rarer are told."""
    signs: list[tuple[Passage, re.Match[str]]] = []
    words: list[tuple[Passage, re.Match[str]]] = []
    for passage in prose(brief):
        text = passage.own_words
        signs += [(passage, match) for match in _SIGN.finditer(text)]
        words += [(passage, match) for match in _WORD.finditer(text)]
    if not signs or not words:
        return
    rarer, better = (words, "%") if len(words) < len(signs) else (signs, f" {words[0][1][1]}")
    for passage, match in rarer:
        message = f"'{match[0].strip()}' here, '{better.strip()}' elsewhere in the brief"
        hint = f"Write '{better.strip()}' throughout the text."
        yield finding(RULE, brief, Slice(passage, *match.span(), better), message, hint=hint)
