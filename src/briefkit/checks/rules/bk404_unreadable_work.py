"""An entry of a bibliography cannot be read.

Why it matters
    It is passed over, and what cites it shows a question mark. The other entries are not touched by it.

Bad
    @article{rao2024, title = {Wells of Uttar Pradesh, year = 2024}

Good
    @article{rao2024, title = {Wells of Uttar Pradesh}, year = 2024}
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK404", "unreadable-work", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell of what the readers of bibliographies could not read."""
    yield from RULE.from_reader(brief)
