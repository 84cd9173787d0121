"""A table is too wide for the page, even for one on its side.

Why it matters
    Its longest words have to be broken in the middle, in a column of a few letters each.

Bad
    | Infrastructure | Accountability | Responsibilities | … eleven columns more … |

Good
    Two tables, one for each question; or the years as rows and not as columns.

Source
    Chicago Manual of Style, 17th edition, 3.47 to 3.88: a table that does not fit is two tables.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Final

from briefkit.checks.rule import Rule
from briefkit.model.blocks import Block, Cell, Division, Table
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle, PageToken
from briefkit.model.text import bare_text
from briefkit.model.walk import child_blocks

RULE = Rule("BK615", "overfull-table", Severity.WARNING)
_NARROW: Final = frozenset("ijlftrI.,:;'!|()[]- ")
_WIDE: Final = frozenset("mwMWQO@%&—")
_EMS: Final = {"narrow": 0.29, "wide": 0.78, "capital": 0.58, "other": 0.48}
"""Width of a character in a sans serif of usual width; rather too little than too much, for the rule to be sure."""
_BETWEEN: Final = 3.0
"""Millimetres between two columns."""
_ADDRESS: Final = 40.0
"""Millimetres that an address asks for: it may break."""
_POINT: Final = 25.4 / 72


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Find tables whose longest words together need more room than there is."""
    size = style.type["table" if "table" in style.type else "body"].size * _POINT
    for section in brief.sections:
        for table, room in _tables(section.blocks, style.page, free=True):
            cells = [max(column, key=lambda cell: _width(cell, size)) for column in _columns(table)]
            needed = sum(_width(cell, size) + _BETWEEN for cell in cells) - _BETWEEN
            if needed > room:
                widest = max(cells, key=lambda cell: _width(cell, size))
                message = f"This table needs {needed:.0f} mm, and there are {room:.0f}: words will be broken"
                yield RULE.at(brief, widest.span, message, hint="Part it, or turn rows and columns round.")


def _tables(blocks: Iterable[Block], page: PageToken, *, free: bool) -> Iterator[tuple[Table, float]]:
    """Give each table with the widest room that it can have: in a box or a list it stays on an upright page."""
    for block in blocks:
        if isinstance(block, Table):
            yield block, page.turned_measure if free and block.turn != "portrait" else page.measure
        else:
            yield from _tables(child_blocks(block), page, free=free and isinstance(block, Division))


def _columns(table: Table) -> Iterator[list[Cell]]:
    for column in zip_longest(table.header, *table.rows, fillvalue=Cell(())):
        yield list(column)


def _width(cell: Cell, size: float) -> float:
    """Give about how wide the longest word of a cell is, in millimetres."""
    return max((_word(word, size) for word in bare_text(cell.inlines).split()), default=0.0)


def _word(word: str, size: float) -> float:
    width = sum(_EMS[_kind(character)] for character in word) * size
    return min(width, _ADDRESS) if "/" in word or "@" in word else width


def _kind(character: str) -> str:
    if character in _NARROW:
        return "narrow"
    if character in _WIDE:
        return "wide"
    return "capital" if character.isupper() else "other"
