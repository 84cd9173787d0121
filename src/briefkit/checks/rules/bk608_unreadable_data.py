"""The data of a chart or a table cannot be read.

Why it matters
    A chart of half its numbers is a wrong chart.

Bad
    ::: {.table src="prices.xlsx" caption="Price of a litre of water"}
    :::

Good
    ::: {.table src="prices.csv" caption="Price of a litre of water"}
    :::

Source
    RFC 4180 (CSV); YAML 1.2.2 for the settings of a chart.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK608", "unreadable-data", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
