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

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.blocks import Recommendations
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.walk import brief_blocks

RULE = Rule("BK204", "recommendation-without-addressee", Severity.WARNING)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at who is asked by each recommendation."""
    for block in brief_blocks(brief):
        if not isinstance(block, Recommendations):
            continue
        for item in block.items:
            if not item.addressee:
                hint = "Open with who should act, in bold and with a colon: `**Ministry of Transport:** …`."
                yield RULE.at(brief, item.span, "This recommendation names nobody who should act", hint=hint)
