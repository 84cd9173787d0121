"""A recommendation that asks nobody to act.

Why it matters
    Without an addressee a recommendation reads as an opinion, and nobody in a ministry feels meant. Name the office
    that can do it, first and in bold.

Bad
    ::: recommendations
    1. Air quality should be measured.
    :::

Good
    ::: recommendations
    1. **Ministry of Transport:** Measure the quality of the air on every trunk road.
    :::

Source
    Policy Scotland, "How to write a policy brief": say how, and who; IDRC, "How to write a policy brief".
"""

import re
from collections.abc import Iterator

from briefkit.checks.plain_asks import opening, plain_lists
from briefkit.checks.rule import Rule
from briefkit.model.blocks import ListItem, Paragraph, Recommendations
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Strong
from briefkit.model.walk import brief_blocks

RULE = Rule("BK204", "recommendation-without-addressee", Severity.WARNING)

_ADDRESSED = re.compile(
    r"(?:[^:.]{2,60}:"
    r"|[^.:;]{2,160}?\b(?:should|must|shall|ought to|needs? to|have to|has to|can|could|will|may)\b(?! be\b))"
)
"""Somebody, and what they are to do: a colon, or a verb of duty in the active voice."""
_NOBODY = re.compile(r"(?:it|there|this|these|efforts|steps|measures|action|more|attention)\b", re.IGNORECASE)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at who is asked by each recommendation, and by each item of an ordinary list that stands for some."""
    for block in brief_blocks(brief):
        if not isinstance(block, Recommendations):
            continue
        for item in block.items:
            if not item.addressee:
                hint = "Open with who should act, in bold and with a colon: `**Ministry of Transport:** …`."
                yield RULE.at(brief, item.span, "This recommendation names nobody who should act", hint=hint)
    for listed in plain_lists(brief):
        for point in listed.items:
            if not _names_somebody(point):
                hint = "Say who should act: `The Ministry of Transport should …`."
                yield RULE.at(brief, point.span, "This recommendation names nobody who should act", hint=hint)


def _names_somebody(item: ListItem) -> bool:
    """Tell whether an item has words in bold or before a colon first, or a subject before what should be done."""
    first = next((block for block in item.blocks if isinstance(block, Paragraph)), None)
    if first is None or (first.inlines and isinstance(first.inlines[0], Strong)):
        return True
    words = opening(item)
    return bool(_ADDRESSED.match(words)) and not _NOBODY.match(words)
