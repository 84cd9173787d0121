"""A wording rule of the house style does not do what its own tests say.

Why it matters
    A rule that finds nothing is never missed, and one that finds too much is soon switched off by everybody. A sentence
    that breaks the rule and one that keeps it, beside the rule, show both to whoever changes it.

Bad
    extends: existence
    message: "Leave out '%s'."
    tokens: [verry]
    tests: {bad: [This is very good.]}

Good
    extends: existence
    message: "Leave out '%s'."
    tokens: [very]
    tests: {bad: [This is very good.], good: [This is good.]}
"""

from collections.abc import Iterator

from briefkit.checks.house import House, told
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity

RULE = Rule("BK811", "failing-wording-rule", Severity.ERROR)


def check(house: House) -> Iterator[Finding]:
    """Tell what the tests of the rules said."""
    for fault in house.wording:
        yield told(RULE, fault.spot, fault.message.rstrip("."), fault.hint, fault.severity)
