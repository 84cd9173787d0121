"""Tables: pipe tables, tables from a CSV file, and their captions."""

import csv
import io
import re

from briefkit.errors import ResourceError
from briefkit.model.blocks import Alignment, Block, Cell, Table
from briefkit.model.characters import printable
from briefkit.model.inlines import Text
from briefkit.model.positions import Span
from briefkit.reader import attributes, figures
from briefkit.reader.attributes import Allowed, Attributes, Value
from briefkit.reader.context import FILE_PROBLEMS, Context
from briefkit.reader.inlines import line_of, read_inlines
from briefkit.reader.pieces import settle, take_trailing
from briefkit.reader.source import Stretch, stretch_of
from briefkit.reader.tree import Node

_CAPTION = re.compile(r"table:[ \t\n]*", re.IGNORECASE)
_ALLOWED = Allowed("A table", keys=("source",), anchor=True)
MOST_ROWS = 5_000
"""Rows of a CSV file that a brief may print or draw."""


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
    return Table(
        block.header,
        block.rows,
        block.alignments,
        settle(context, children) or block.caption,
        figures.value_line(context, given, words, "source") or block.source,
        figures.anchor(context, given, words) or block.anchor,
        block.src,
        span=Span(min(block.span.start, own.start), max(block.span.end, own.end)),
    )


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


def csv_table(context: Context, found: Attributes, where: Stretch, span: Span) -> Table:
    """Give a table whose rows stand in a CSV file beside the brief."""
    src = found.values.get("src")
    rows = read_csv(context, src.text, _span(context, where, src)) if src else []
    header, *body = rows or [()]
    columns = max(map(len, rows), default=0)
    numeric = [bool(body) and all(_is_number(row[n]) for row in body if n < len(row)) for n in range(columns)]
    return Table(
        _plain_cells(header, columns, span),
        tuple(_plain_cells(row, columns, span) for row in body),
        tuple("right" if number else None for number in numeric),
        figures.value_line(context, found, where, "caption"),
        figures.value_line(context, found, where, "source"),
        figures.anchor(context, found, where),
        src.text if src else "",
        span=span,
    )


def _span(context: Context, where: Stretch, value: Value) -> Span:
    return context.span(where, value.start, value.end)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[-+\u2212]?[\d., \xa0\u202f]*\d\s*%?", text.strip()) is not None


def _plain_cells(row: tuple[str, ...], columns: int, span: Span) -> tuple[Cell, ...]:
    padded = (*row, *("" for _ in range(columns - len(row))))
    return tuple(Cell((Text(text, span=span),) if text else (), span) for text in padded)


def read_csv(context: Context, src: str, span: Span) -> list[tuple[str, ...]]:
    """Give the rows of a CSV file beside the brief; what is wrong with it is reported.

    Args:
        context: the reading.
        src: the file as the brief names it.
        span: where the brief names it.

    """
    try:
        data = context.files.read(src)
    except ResourceError as error:
        context.problem(FILE_PROBLEMS.get(error.reason, "unreadable-data"), str(error), span)
        return []
    try:
        text = printable(data.decode("utf-8-sig"))
        first_line = text.partition("\n")[0]
        delimiter = max(",;\t", key=first_line.count)  # Excel writes semicolons where the decimal sign is a comma
        lines = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
        rows = [tuple(cell.strip() for cell in row) for row in lines if row]
    except UnicodeDecodeError:
        context.problem("unreadable-data", f"'{src}' is not UTF-8 text", span, "Save it as CSV in UTF-8")
        return []
    except csv.Error as error:
        context.problem("unreadable-data", f"'{src}' is not CSV: {error}", span, "Look at its quotes")
        return []
    if not rows:
        context.problem("unreadable-data", f"'{src}' is empty", span)
    if len(rows) > MOST_ROWS or sum(map(len, rows)) > 20 * MOST_ROWS:
        message = f"'{src}' has {len(rows):,} rows; a brief takes at most {MOST_ROWS:,}"
        context.problem("unreadable-data", message, span, "Keep the rows that the reader needs")
        return rows[:100]
    return rows
