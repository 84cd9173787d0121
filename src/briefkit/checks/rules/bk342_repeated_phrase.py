"""The same words twice within one sentence.

Why it matters
    The second time they carry nothing, and as a rule the sentence was two. Cut one, or part the sentence.

Bad
    At the level of the district, meters are read by hand, and bills are sent at the level of the district.

Good
    Districts read meters by hand and send the bills.

Source
    The institute's editors.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.statements import statements
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK342", "repeated-phrase", Severity.WARNING)

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SIZE = 4
_CONTENT = 2
_SMALL = frozenset(
    "the a an of in on at to for and or by with from as is are was were be been it its that this which who not no per more"
    " than less between has have had will would one two three they their we our each every all".split()
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for four words, two of them of weight, that stand twice in a sentence; names may."""
    for one in statements(brief):
        if not one.is_english or one.scopes & {"quotation", "alt", "note", "table", "contributors"}:
            continue
        seen = set()
        words = list(_WORD.finditer(one.own))
        for group in zip(*(words[i:] for i in range(_SIZE)), strict=False):
            said = tuple(match[0].lower() for match in group)
            if said in seen and _has_weight(group):
                span = one.place(brief, group[0].start(), group[-1].end())
                message = "These words stand twice in this sentence"
                yield RULE.at(brief, span, message, hint="Say it once, or part the sentence.")
                break
            seen.add(said)


def _has_weight(group: tuple[re.Match[str], ...]) -> bool:
    heavy = [match[0] for match in group if match[0].lower() not in _SMALL]
    return len(heavy) >= _CONTENT and sum(not word[0].isupper() and not word[0].isdigit() for word in heavy) >= _CONTENT
