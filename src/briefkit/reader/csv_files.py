"""Rows from a CSV file beside the brief: its encoding, its separator, and rows that are not as long as its header."""

import csv
import io
import re
from typing import Final

from briefkit.errors import ResourceError
from briefkit.model.blocks import Cell, Table
from briefkit.model.characters import printable
from briefkit.model.inlines import Inline, LineBreak, Text
from briefkit.model.positions import Span
from briefkit.reader import figures
from briefkit.reader.attributes import Attributes
from briefkit.reader.context import FILE_PROBLEMS, Context
from briefkit.reader.source import Stretch

MOST_ROWS: Final = 5_000
"""Rows of a CSV file that a brief may print or draw."""
_FEW: Final = 3
"""Ragged rows that a message names."""
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_QUOTED: Final = re.compile(r'"[^"]*"')
_SEPARATOR: Final = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
"""The first line by which Excel says its separator."""


def csv_table(context: Context, found: Attributes, where: Stretch, span: Span) -> Table:
    """Give a table whose rows stand in a CSV file beside the brief; its cells are plain text."""
    src = found.values.get("src")
    place = context.span(where, src.start, src.end) if src else span
    rows = _even(context, src.text, place, read_csv(context, src.text, place)) if src else []
    header, *body = rows or [()]
    return Table(
        _cells(header, span),
        tuple(_cells(row, span) for row in body),
        (),
        figures.value_line(context, found, where, "caption"),
        figures.value_line(context, found, where, "source"),
        figures.anchor(context, found, where),
        src.text if src else "",
        span=span,
    )


def _cells(row: tuple[str, ...], span: Span) -> tuple[Cell, ...]:
    return tuple(Cell(_line(text, span), span) for text in row)


def _line(text: str, span: Span) -> tuple[Inline, ...]:
    """Give the text of a cell; a line break in it stays one."""
    pieces: list[Inline] = []
    for line in text.splitlines():
        if pieces:
            pieces.append(LineBreak(span=span))
        if line.strip():
            pieces.append(Text(line.strip(), span=span))
    return tuple(pieces)


def _even(context: Context, src: str, span: Span, rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Give rows of one length; those that are not as long as the header are reported, and no cell is lost."""
    if not rows:
        return rows
    wanted = len(rows[0])
    ragged = [number for number, row in enumerate(rows, start=1) if len(row) != wanted]
    if ragged:
        first = rows[ragged[0] - 1]
        named = ", ".join(map(str, ragged[:_FEW])) + (", …" if len(ragged) > _FEW else "")
        which = f"row {named} is" if len(ragged) == 1 else f"rows {named} are"
        message = f"'{src}': {which} not as long as the header: {len(first)} cells and not {wanted}"
        hint = "Put quotes round a cell that holds the separator, and write empty cells too"
        context.problem("ragged-rows", message, span, hint)
    longest = max(map(len, rows))
    return [(*row, *("" for _ in range(longest - len(row)))) for row in rows]


def read_csv(context: Context, src: str, span: Span) -> list[tuple[str, ...]]:
    """Give the rows of a CSV file beside the brief, without rows and last columns that are empty; faults are reported.

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
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        what = "UTF-16 text" if data.startswith(_UTF_16) else "not UTF-8 text"
        context.problem("unreadable-data", f"'{src}' is {what}", span, "Save it as CSV in UTF-8")
        return []
    if "\0" in text:
        context.problem("unreadable-data", f"'{src}' is no text, or UTF-16", span, "Save it as CSV in UTF-8")
        return []
    try:
        rows = _rows(printable(text))
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


def _rows(text: str) -> list[tuple[str, ...]]:
    said = _SEPARATOR.match(text)
    if said:
        text = text[said.end() :]
    separator = said[1] if said else _separator(text)
    lines = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
    rows = [row for line in lines if any(row := tuple(cell.strip() for cell in line))]
    filled = max((_filled(row) for row in rows), default=0)
    return [row[:filled] for row in rows]  # spreadsheets write the empty columns behind the last one too


def _separator(text: str) -> str:
    """Give what parts the cells of the first line: Excel writes semicolons where the decimal sign is a comma."""
    return max(",;\t", key=_QUOTED.sub("", text.partition("\n")[0]).count)


def _filled(row: tuple[str, ...]) -> int:
    """Give how many cells of a row count: up to the last one that holds something."""
    return max(number for number, cell in enumerate(row, start=1) if cell)
