"""A recommendation with neither a date nor a measure.

Why it matters
    In a year somebody will ask whether it was done. A date, an amount, a share or a rhythm ("each quarter") lets them
    see it. Write the date in the text or as `{by=2025-06}`.

Bad
    ::: recommendations
    1. **Council:** Inspect the northern wells.
    :::

Good
    ::: recommendations
    1. **Council:** Inspect the northern wells each month, beginning with the oldest. {by=2025-06}
    :::

Source
    Research to Action, "How to write actionable policy recommendations": specific, measurable, with a time.
"""

import re
from collections.abc import Iterator

from briefkit.checks.claims.asks import asks
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK218", "unmeasurable-recommendation", Severity.WARNING)

_MEASURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand"
    r"|million|billion|half|third|quarter|fifth|tenth|twice|in advance|in full|double|halve|triple|once|first|second"
    r"|each|every|annual(?:ly)?|yearly|quarterly|monthly|weekly|daily|within|until|before|after"
    r"|by (?:the )?(?:end|start|next"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)"
    r"|next (?:year|budget|session|term|harvest|season|election)|this (?:year|session|term)|immediately"
    r"|at once|now|from the next|(?:at least|at most|no more than|up to|per) \w+)\b",
    re.IGNORECASE,
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for a date, a number or a rhythm in each recommendation."""
    for ask in asks(brief):
        if not ask.by and not _MEASURE.search(f"{ask.action} {ask.more}"):
            hint = "Say by when or how much, in the text or as `{by=2025-06}`."
            yield RULE.at(brief, ask.item.span, "Nobody can tell when this is done", hint=hint)
