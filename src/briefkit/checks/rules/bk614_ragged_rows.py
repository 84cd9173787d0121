"""A row of a CSV file is not as long as its header.

Why it matters
    A number may have slipped under the wrong head, and nobody will see it.

Bad
    ::: {.table src="prices.csv" caption="Price of a litre of water"}
    :::

    with the row `Lucknow,1,200` under `City,Price`

Good
    with the row `Lucknow,"1,200"`

Source
    RFC 4180, section 2: each line holds as many fields as the others.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK614", "ragged-rows", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
