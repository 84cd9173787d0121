"""Where numbers end in the cells of a Word table, so that their decimal signs stand under one another.

See docs/decisions/decimal-points.md.
"""

from dataclasses import dataclass
from typing import Final

from briefkit.model.blocks import Table
from briefkit.render.columns import column_lacks, sums_up
from briefkit.render.decimals import Lack
from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el
from briefkit.render.formats.docx.ooxml.measures import twips
from briefkit.render.formats.docx.surroundings import Bed
from briefkit.render.measuring import width_of
from briefkit.render.table_fit import BETWEEN_COLUMNS

_RAISED: Final = 0.65
"""Size of a raised mark in Word, as a share of its line's."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a number ends; at the edge of its column where nothing is said."""

    tab: int = 0
    """Twips from the start of the cell to a decimal tab stop."""
    right: int = 0
    """Twips from the end of the number to the edge."""
    left: int = 0
    """The same where lines begin at the right: Word's left and right change places there."""

    def written(self) -> Xml:
        """Give it as a property of a paragraph."""
        if self.tab:
            return el("w:tabs", el("w:tab", w_val="decimal", w_pos=self.tab))
        return el("w:ind", w_left=self.left or None, w_right=self.right or None) if self.right or self.left else NOTHING


def column_stops(data: Table, placed: Bed, ms: Manuscript) -> tuple[tuple[Stop, ...], ...]:
    """Give for each column of numbers where each of its cells ends; for other columns nothing."""
    notes = ms.printed.wording.numbering.notes
    lacks = column_lacks(data, notes, ms.printed.lang)
    return tuple(
        _stops(data, lack, _room(placed, n), ms) if any(map(_any, lack)) else () for n, lack in enumerate(lacks)
    )


def _room(placed: Bed, column: int) -> float:
    """Give the width that the words of a column have, in millimetres."""
    before = placed.edge if column == 0 else 0.0
    after = placed.edge if column == len(placed.widths) - 1 else BETWEEN_COLUMNS
    return placed.widths[column] - before - after


def _any(lack: Lack) -> bool:
    return bool(lack.tail or lack.marks)


def _stops(data: Table, lacks: tuple[Lack, ...], width: float, ms: Manuscript) -> tuple[Stop, ...]:
    token, style = ms.template.sheet.token("table"), ms.template.style
    ends = []
    for lack, row in zip(lacks, data.rows, strict=True):
        own = width_of(lack.own, token, style, bold=sums_up(row))
        whole = width_of(lack.own + lack.tail, token, style, bold=False)
        raised = _RAISED * width_of(lack.marks, token, style, bold=False)
        ends.append(twips(max(0.0, whole - own + raised)))
    if all(lack.simple for lack in lacks) and not ms.tongue.rtl:
        return tuple(Stop(tab=twips(width) - max(ends)) for _ in ends)
    return tuple(Stop(left=end) if ms.tongue.rtl else Stop(right=end) for end in ends)
