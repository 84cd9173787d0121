"""A wording rule of the house style does not do what its own tests say, or cannot be used.

Why it matters
    A rule that finds nothing is not missed, and one that finds too much is soon silenced everywhere. The texts under
    `tests` are the proof: in each of `bad` the rule finds something, in none of `good`.

Bad
    tokens: [till]
    tests: {bad: [Till now nobody sailed], good: [Farmers till the land]}

Good
    tokens: ['till(?= now)']
    ignorecase: true
    tests: {bad: [Till now nobody sailed], good: [Farmers till the land]}
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from briefkit.checks.house import House, Spot, told
from briefkit.checks.house_wording.examples import faults
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity
from briefkit.model.positions import Span

RULE = Rule("BK810", "failing-wording-rule", Severity.ERROR)

_MOST = 20
"""Faults that are told; each may have taken its time."""


def check(house: House) -> Iterator[Finding]:
    """Try the style's own wording rules; those that it inherits are tried where they stand."""
    folder, shown = house.style.folders[0], Path(house.top.path).parent
    for fault in islice(faults(house.style.wording, folder), _MOST):
        path = shown / Path(fault.rule.file).relative_to(folder)
        place = Span.of(fault.rule.line, fault.rule.column, fault.rule.line, fault.rule.column)
        yield told(RULE, Spot(str(path), place), fault.message, fault.hint, fault.severity)
