"""Tables of a Word file, with the cells that span others."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from briefkit.importers.docx.context import Context
from briefkit.importers.docx.names import W, is_on, value
from briefkit.importers.manuscript import Alignment, Block, Cell, Run, Table, lines_of

ReadBlocks = Callable[[etree._Element, Context], Iterator[Block]]  # noqa: SLF001 - how lxml's stubs call an element
_THROUGH = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_SIDES: dict[str, Alignment] = {"right": "right", "end": "right", "center": "center"}


@dataclass(slots=True)
class _Open:
    """A cell of the grid that is being filled."""

    lines: tuple[tuple[Run, ...], ...]
    across: int
    down: int
    alignment: Alignment


def table_of(element: etree._Element, context: Context, read: ReadBlocks) -> Iterator[Block]:
    """Give a table; one with a single cell is no table but a frame around text."""
    rows = [row for row in _within(element, W + "tr", context) if not _is_out(row, context)]
    cells = [list(_within(row, W + "tc", context)) for row in rows]
    spot = replace(context.spot, number=context.paragraphs + 1)
    if [len(row) for row in cells] == [1]:
        context.told.append((spot, "A frame with one cell is text now; make it a box if it is one"))
        yield from read(cells[0][0], context)
        return
    grid = [[_cell(cell, context, read) for cell in row] for row in cells]
    merged = _merged(grid, cells, rows)
    if not any(line for row in merged for cell in row for line in cell.lines):
        return
    spans = sum(cell.across > 1 or cell.down > 1 for row in merged for cell in row)
    if spans:
        places = f"{spans} cells span" if spans > 1 else "One cell spans"
        context.told.append((spot, f"{places} others in this table; the cells that are spanned are empty now"))
    has_head = bool(rows) and _is_head(rows[0], element)
    yield Table(tuple(map(tuple, merged)), has_head, spot=spot)


def _within(parent: etree._Element, tag: str, context: Context) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _THROUGH:
            yield from _within(child, tag, context)


def _is_out(row: etree._Element, context: Context) -> bool:
    """Tell whether a tracked change took a row out."""
    gone = "ins" if context.tracked == "reject" else "del"
    return row.find(f"{W}trPr/{W}{gone}") is not None


def _is_head(row: etree._Element, table: etree._Element) -> bool:
    if is_on(row.find(W + "trPr"), "tblHeader"):
        return True
    look = table.find(f"{W}tblPr/{W}tblLook")
    return look is not None and (
        look.get(W + "firstRow") in ("1", "true") or bool(_hexadecimal(look.get(W + "val", "0")) & 0x20)
    )


def _hexadecimal(text: str) -> int:
    try:
        return int(text, 16)
    except ValueError:
        return 0


def _cell(element: etree._Element, context: Context, read: ReadBlocks) -> _Open:
    """Give a cell: its blocks one after another, lists and tables in it as lines."""
    lines: list[tuple[Run, ...]] = []
    for block in read(element, context):
        if isinstance(block, Table):
            context.tell("A table within a table is words in its cell now")
        lines += [line for line in lines_of(block) if line]
    across = value(element.find(f"{W}tcPr/{W}gridSpan"))
    side = value(element.find(f".//{W}pPr/{W}jc"))
    spanned = min(int(across), 63) if across.isascii() and across.isdigit() and len(across) < 4 else 1  # noqa: PLR2004 - Word's most columns
    return _Open(tuple(lines), max(1, spanned), 1, _SIDES.get(side, "left" if side else ""))


def _merged(grid: list[list[_Open]], cells: list[list[etree._Element]], rows: list[etree._Element]) -> list[list[Cell]]:
    """Give the cells without those that go on in one above."""
    above: dict[int, _Open] = {}
    kept: list[list[_Open]] = []
    for row, elements, whole in zip(grid, cells, rows, strict=True):
        line: list[_Open] = []
        place = _before(whole)
        line += [_Open((), 1, 1, "") for _ in range(place)]
        for cell, element in zip(row, elements, strict=True):
            merge = element.find(f"{W}tcPr/{W}vMerge")
            goes_on = merge is not None and value(merge) != "restart" and place in above
            if goes_on:
                above[place].down += 1
                above[place].lines += cell.lines
            else:
                above[place] = cell
                line.append(cell)
            place += cell.across
        kept.append(line)
    return [[Cell(one.lines, one.across, one.down, one.alignment) for one in line] for line in kept]


def _before(row: etree._Element) -> int:
    """Give how many columns a row leaves free at its beginning."""
    skipped = value(row.find(f"{W}trPr/{W}gridBefore"))
    return min(int(skipped), 63) if skipped.isascii() and skipped.isdigit() and len(skipped) < 4 else 0  # noqa: PLR2004
