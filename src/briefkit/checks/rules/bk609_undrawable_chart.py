"""The data of a chart cannot be drawn as its settings say.

Why it matters
    A column that is not there, a word among numbers or a negative part of a stack leaves a chart that shows something
    else than its title says. What cannot be told apart, such as twelve colours, shows nothing at all.

Bad
    ``` {.chart #fig-price}
    type: bar
    x: year
    y: prise
    data:
      - [year, price]
      - [2014, 2]
      - [2024, six]
    ```

Good
    ``` {.chart #fig-price}
    type: bar
    x: year
    y: price
    data:
      - [year, price]
      - [2014, 2]
      - [2024, 6]
    title: A litre of water costs three times as much as in 2014
    alt: Bar chart of the price of a litre, from 2 rupees in 2014 to 6 in 2024
    source: Jal Nigam Lucknow
    ```

Source
    docs/format.md, "Charts": the types and what each may hold.
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK609", "undrawable-chart", Severity.ERROR, stops_build=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell what the reader met."""
    return RULE.from_reader(brief)
