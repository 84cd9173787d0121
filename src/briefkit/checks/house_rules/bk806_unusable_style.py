"""A small brief cannot be set in the house style.

Why it matters
    A page template that does not render, a style sheet that asks for a size no page has or a font that is damaged stops
    every brief. `briefkit style check` sets a brief with every element in all formats and tells what they say, each
    word looked for in what was made.

Bad
    {{ printed.titel }}

Good
    {{ printed.title }}
"""

from collections.abc import Iterator

from briefkit.checks.house import House, told
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity

RULE = Rule("BK806", "unusable-style", Severity.ERROR)


def check(house: House) -> Iterator[Finding]:
    """Tell what the formats said."""
    for failure in house.failures:
        yield told(RULE, failure.spot, failure.message.rstrip("."), failure.hint)
