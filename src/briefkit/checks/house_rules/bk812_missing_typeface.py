"""A typeface of the brand is not in the folder of the house style.

Why it matters
    Nothing is fetched, so another family stands in for it, and the pages are not those of the house.

Bad
    typography: {base: {family: Open Sans}}, and no file of that family

Good
    typography: {base: {family: Open Sans}}, and fonts/OpenSans-Regular.ttf, -Italic, -Bold, -BoldItalic beside it
"""

from collections.abc import Iterator

from briefkit.checks.house import House, Spot, told
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity

RULE = Rule("BK812", "missing-typeface", Severity.WARNING)


def check(house: House) -> Iterator[Finding]:
    """Tell of each typeface of a brand that another one stands for."""
    for stand_in in house.style.stand_ins:
        spot = next(
            (spot for spot in house.places.values() if _is_at(spot, str(stand_in.path), stand_in.line)), house.top
        )
        message = f"'{stand_in.family}' is set in {stand_in.stands_in}, since its files are not here"
        yield told(RULE, spot, message, f"Put {stand_in.wanted} into the folder, and its other faces.")


def _is_at(spot: Spot, path: str, line: int) -> bool:
    return spot.span.start.line == line and path.endswith(spot.path.rpartition("/")[2])
