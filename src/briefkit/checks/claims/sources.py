"""Which numbers and words a brief has backed somewhere, so that it may repeat them."""

from dataclasses import dataclass

from briefkit.checks.claims.once import once
from briefkit.checks.claims.statements import BRIEFLY, statements
from briefkit.checks.claims.statistics import values
from briefkit.model.blocks import Chart, Statistic, Table
from briefkit.model.brief import Brief
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks


@dataclass(frozen=True, slots=True)
class Known:
    """The numbers of a brief, as `values` gives them."""

    backed: frozenset[str]
    """Those that have a source somewhere, or stand in a table or chart."""
    explained: frozenset[str]
    """Those of the text itself, with or without a source."""


@once
def known(brief: Brief) -> Known:
    """Give the numbers that a brief backs or explains in its text, tables and charts; key messages repeat them."""
    backed: set[str] = set()
    explained: set[str] = set()
    for one in statements(brief):
        if one.scopes & BRIEFLY or not one.has_digits:
            continue
        found = values(one.text)
        explained |= found
        if one.is_backed or one.scopes & {"methods", "note", "figure.caption"}:
            backed |= found
    for block in brief_blocks(brief):
        backed |= _drawn(block) if isinstance(block, Chart | Table | Statistic) else set()
    return Known(frozenset(backed), frozenset(explained | backed))


def _drawn(block: Chart | Table | Statistic) -> frozenset[str]:
    if isinstance(block, Statistic):
        return values(block.value) if block.blocks else frozenset()
    if isinstance(block, Chart):
        return values(" ".join(cell for row in block.rows for cell in row))
    return values(" ".join(bare_text(cell.inlines) for row in block.rows for cell in row))
