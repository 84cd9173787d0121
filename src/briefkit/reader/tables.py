"""Tables: pipe tables, and their captions."""

import re
from dataclasses import replace
from typing import Final

from briefkit.model.blocks import Alignment, Block, Cell, Table, Turn
from briefkit.model.positions import Span
from briefkit.reader import attributes, figures
from briefkit.reader.attributes import Allowed, Attributes, Value
from briefkit.reader.context import Context
from briefkit.reader.inlines import line_of, read_inlines
from briefkit.reader.pieces import settle, take_trailing
from briefkit.reader.source import Stretch, stretch_of
from briefkit.reader.tree import Node

_CAPTION = re.compile(r"table:[ \t\n]*", re.IGNORECASE)
TURNS: Final[tuple[Turn, ...]] = ("landscape", "portrait")
"""Classes that say on which page a table stands."""
KEYS: Final = ("source", "row-headers")
MOST_ROW_HEADERS: Final = 2
_ALLOWED = Allowed("A table", KEYS, TURNS, anchor=True)


def captions_of(text: str, nodes: list[Node]) -> dict[int, int]:
    """Give which paragraph is the caption of which table: index of the table -> index of the paragraph.

    A caption stands right behind its table or, where the one before is not taken yet, right before it.
    """
    captions: dict[int, int] = {}
    taken = -1
    for index, node in enumerate(nodes):
        if node.kind != "table" and not _is_table_container(text, node):
            continue
        for near in (index - 1, index + 1):
            if taken < near < len(nodes) and nodes[near].kind == "paragraph" and _caption_start(text, nodes[near]):
                captions[index] = taken = near
                break
    return captions


def _is_table_container(text: str, node: Node) -> bool:
    if node.kind != "container":
        return False
    start, end = node.token.meta["header"]
    return re.match(r"table\b|\{[^}]*\.table\b", text[start:end]) is not None


def _caption_start(text: str, node: Node) -> bool:
    return _CAPTION.match(text, node.range[0]) is not None


def with_caption(context: Context, block: Block, node: Node) -> Block:
    """Give a table with the caption, source and anchor of a paragraph."""
    if not isinstance(block, Table):
        return block
    stretch: Stretch = node.children[0].token.meta["stretch"]
    opening = _CAPTION.match(stretch.text)
    words = stretch.part(opening.end() if opening else 0, len(stretch.text))
    children, found = take_trailing(read_inlines(context, words))
    given = found.found if found else attributes.NONE
    if found:
        attributes.check(given, words, _ALLOWED, context.source, context.report)
    own = context.source.span(*node.range)
    captioned = replace(
        block,
        caption=settle(context, children) or block.caption,
        source=figures.value_line(context, given, words, "source") or block.source,
        anchor=figures.anchor(context, given, words) or block.anchor,
        span=Span(min(block.span.start, own.start), max(block.span.end, own.end)),
    )
    return wished(context, captioned, given, words)


def wished(context: Context, table: Table, found: Attributes, where: Stretch) -> Table:
    """Give a table as its attributes want it: turned, or with other headers of its rows."""
    classes = {value.text for value in found.classes}
    turn = next((turn for turn in TURNS if turn in classes), table.turn)
    count = found.values.get("row-headers")
    if count is None:
        return replace(table, turn=turn)
    if count.text.isascii() and count.text.isdigit() and int(count.text) <= MOST_ROW_HEADERS:
        return replace(table, turn=turn, row_headers=int(count.text))
    hint = "Write row-headers=0, 1 or 2: how many columns name their rows"
    span = _span(context, where, count)
    context.problem("invalid-attributes", f"'{count.text}' is no number of columns", span, hint)
    return replace(table, turn=turn)


def pipe_table(context: Context, node: Node) -> Table:
    """Give a table that is typed with bars."""
    rows = [row for part in node.children for row in part.children]
    context.paragraph = context.source.span(*node.range)
    columns = len(rows[0].children)
    alignments = tuple(_alignment(cell) for cell in rows[0].children)
    read = [_row(context, row, columns) for row in rows]
    context.paragraph = None
    return Table(read[0], tuple(read[1:]), alignments, span=context.source.span(*node.range))


def _alignment(cell: Node) -> Alignment:
    style = str(cell.token.attrs.get("style", ""))
    found: dict[str, Alignment] = {"left": "left", "right": "right", "center": "center"}
    return found.get(style.removeprefix("text-align:"))


def _row(context: Context, row: Node, columns: int) -> tuple[Cell, ...]:
    slices: list[tuple[int, int]] = row.token.meta["cells"]
    if len(slices) > columns:
        span = context.source.span(slices[columns][0], slices[-1][1])
        message = f"This row has {len(slices)} cells, the header {columns}: the last ones are set as one"
        context.problem(
            "malformed-block", message, span, "Add columns to the header, or write \\| for a bar in the text"
        )
        slices = [*slices[: columns - 1], (slices[columns - 1][0], slices[-1][1])]
    cells = [_cell(context, start, end) for start, end in slices]
    end = context.source.position(slices[-1][1]) if slices else context.source.position(row.range[1])
    return (*cells, *(Cell((), Span(end, end)) for _ in range(columns - len(cells))))


def _cell(context: Context, start: int, end: int) -> Cell:
    stretch = stretch_of(context.source.text, [(start, end)])
    return Cell(line_of(context, stretch, cell=True), context.source.span(start, end))


def _span(context: Context, where: Stretch, value: Value) -> Span:
    return context.span(where, value.start, value.end)
