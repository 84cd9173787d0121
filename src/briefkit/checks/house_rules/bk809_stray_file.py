"""The folder of the house style holds something that has no place there.

Why it matters
    A link may lead anywhere on the machine of whoever takes the style over, a program may run there, and a file of
    hundreds of megabytes stops everything. `briefkit style add` takes none of them, so that a style with one cannot be
    passed on.

Bad
    templates/harbour/logo.svg -> /home/me/logo.svg

Good
    templates/harbour/logo.svg
"""

from collections.abc import Iterator

from briefkit.checks.house import Failure, House, told
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity

RULE = Rule("BK809", "stray-file", Severity.ERROR)


def check(house: House) -> Iterator[Finding]:
    """Tell what was seen in the folder."""
    yield from map(told_stray, house.strays)


def told_stray(stray: Failure) -> Finding:
    """Give the finding of one of them."""
    return told(RULE, stray.spot, stray.message.rstrip("."), stray.hint)
