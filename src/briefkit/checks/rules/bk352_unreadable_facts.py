"""Something in `facts.yaml` cannot be read.

Why it matters
    What cannot be read does not count: a claim is then unverified, an approval is none. Nothing in the file is changed
    as long as it stands there, so that nothing in it is lost.

Bad
    - {key: o66dwc52, status: verifed, by: Asha Rao, on: 2025-11-18}

Good
    - {key: o66dwc52, status: verified, by: Asha Rao, on: 2025-11-18}
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK352", "unreadable-facts", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell of what the reader of facts could not read."""
    yield from RULE.from_reader(brief)
