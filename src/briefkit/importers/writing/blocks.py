"""Blocks as the text of a brief, one small function per kind."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import singledispatch

from briefkit.importers.changing import stripped
from briefkit.importers.manuscript import (
    Block,
    Cell,
    CodeBlock,
    Fence,
    Figure,
    Heading,
    Item,
    Paragraph,
    Rule,
    Run,
    Table,
)
from briefkit.importers.writing.escaping import NOTHING, attribute, comment, line_start
from briefkit.importers.writing.lines import written

_STEP = "    "


def text_of(blocks: Sequence[Block]) -> str:
    """Give blocks with an empty line between them; items of one list stand close together."""
    out: list[str] = []
    before: Block | None = None
    for block in blocks:
        text = block_text(block)
        if not text.strip():
            continue
        if before is not None:
            out.append(_between(before, block))
        out.append(_placed(text, block))
        before = block
    return "".join(out)


def _between(before: Block, block: Block) -> str:
    if (isinstance(before, Fence) and before.name) or (isinstance(block, Fence) and not block.name):
        return "\n"
    if isinstance(before, Item) and isinstance(block, Item):
        if block.depth > before.depth and block.ordered and block.start != 1:
            return "\n\n"  # only a list that counts from 1 may follow a line of text (CommonMark 5.3)
        same = before.depth != block.depth or (before.ordered == block.ordered and before.list_id == block.list_id)
        # of two lists that follow one another, markup makes one, unless something stands between them
        return "\n" if same else f"\n\n{_indent(block)}<!-- -->\n\n"
    if before.quoted and block.quoted and before.depth == block.depth:
        return f"\n{_indent(block)}>\n"
    return "\n\n"


def _indent(block: Block) -> str:
    return _STEP * (block.depth - 1 if isinstance(block, Item) else block.depth)


def _placed(text: str, block: Block) -> str:
    """Give text with the indent of its list and the marks of a quotation before each line."""
    indent = _indent(block)
    quote = "> " if block.quoted else ""
    return "\n".join(
        f"{indent}{quote}{line}".rstrip() if line else f"{indent}{quote}".rstrip() for line in text.split("\n")
    )


@singledispatch
def block_text(block: Block) -> str:
    """Give the text of one block, without what its place puts before it.

    Raises:
        TypeError: the kind of block is unknown.

    """
    raise TypeError(f"no text for {type(block).__name__}")


@block_text.register
def _paragraph(block: Paragraph) -> str:
    return _lines(block.runs)


def _lines(runs: Iterable[Run]) -> str:
    text = written(stripped(tuple(runs)))
    return "\n".join(line_start(line.strip()) for line in text.split("\n")).removesuffix("\\")


@block_text.register
def _heading(block: Heading) -> str:
    return heading(block.runs, block.level)


def heading(runs: Iterable[Run], level: int, attributes: str = "") -> str:
    """Give a heading; what somebody remarked in it stands below it."""
    told = [run for run in runs if run.comment]
    line = " ".join(written(stripped(tuple(run for run in runs if not run.comment))).replace("\\\n", " ").split())
    line = re.sub(r"(#+)$", lambda found: "\\" + found[1], line)
    below = "".join(f"\n\n{comment(f'Comment: {run.comment}')}" for run in told)
    return f"{'#' * level} {line}{f' {attributes}' if attributes else ''}{below}" if line else below.strip()


@block_text.register
def _item(block: Item) -> str:
    marker = f"{block.start}." if block.ordered else "-"
    lines = (_lines(block.runs) or NOTHING).split("\n")
    return "\n".join((f"{marker:<4}{lines[0]}".rstrip(), *(f"{_STEP}{line}" for line in lines[1:])))


@block_text.register
def _code(block: CodeBlock) -> str:
    longest = max((len(ticks) for ticks in re.findall("`{3,}", block.text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{re.sub(r'[^A-Za-z0-9+-]', '', block.language)}\n{block.text.rstrip(chr(10))}\n{fence}"


@block_text.register
def _rule(_block: Rule) -> str:
    return "***"


@block_text.register
def _fence(block: Fence) -> str:
    return f"::: {block.name}".rstrip()


@block_text.register
def _figure(block: Figure) -> str:
    parts = [f"alt={attribute(escaped_value(block.alt))}"] if block.alt else []
    if block.source:
        parts.append(f"source={attribute(written(without_comments(block.source)))}")
    caption = " ".join(written(without_comments(block.caption)).replace("\\\n", " ").split())
    braces = f"{{{' '.join(parts)}}}" if parts else ""
    return f"![{caption}]({block.picture}){braces}{_remarks((*block.caption, *block.source))}"


def escaped_value(words: str) -> str:
    """Give words for an attribute that is no markup."""
    return " ".join(words.split())


def without_comments(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Give runs without what somebody remarked."""
    return tuple(run for run in runs if not run.comment)


def _remarks(runs: Iterable[Run]) -> str:
    return "".join(f"\n\n{comment(f'Comment: {run.comment}')}" for run in runs if run.comment)


@block_text.register
def _table(block: Table) -> str:
    grid = grid_of(replace(block, rows=(tuple(map(_plain, block.rows[0])), *block.rows[1:])) if block.rows else block)
    width = max((len(row) for row in grid), default=0)
    rows = [[*row, *[""] * (width - len(row))] for row in grid]
    if not rows or not width:
        return ""
    lines = [_row(rows[0]), _row(_delimiters(block, width)), *map(_row, rows[1:])]
    caption = " ".join(written(without_comments(block.caption)).replace("\\\n", " ").split())
    source = f"{{source={attribute(written(without_comments(block.source)))}}}" if block.source else ""
    if caption or source:
        lines += ["", " ".join(filter(None, ("Table:", caption, source)))]
    told = [run for row in block.rows for cell in row for line in cell.lines for run in line if run.comment]
    return "\n".join(lines) + _remarks((*told, *block.caption, *block.source))


def _plain(cell: Cell) -> Cell:
    """Give a cell of the head without the bold face that it has anyway."""
    lines = tuple(tuple(replace(run, marks=run.marks - {"strong"}) for run in line) for line in cell.lines)
    return replace(cell, lines=lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _delimiters(block: Table, width: int) -> list[str]:
    sides = {"": "---", "left": ":---", "right": "---:", "center": ":---:"}
    body = block.rows[1] if len(block.rows) > 1 else block.rows[0]
    marks = [sides[cell.alignment] for cell in body][:width]
    return [*marks, *["---"] * (width - len(marks))]


def grid_of(block: Table) -> list[list[str]]:
    """Give the cells of a table as text; the places that a cell spans are empty."""
    grid: list[list[str]] = []
    hanging: dict[int, int] = {}
    for row in block.rows:
        line: list[str] = []
        for cell in row:
            _skip(line, hanging)
            for place in range(max(cell.across, 1)):
                if cell.down > 1:
                    hanging[len(line)] = cell.down - 1
                line.append("" if place else cell_text(cell))
        _skip(line, hanging)
        grid.append(line)
    return grid


def _skip(line: list[str], hanging: dict[int, int]) -> None:
    while hanging.get(len(line), 0) > 0:
        hanging[len(line)] -= 1
        line.append("")


def cell_text(cell: Cell) -> str:
    """Give the words of a cell in one line."""
    lines = (written(without_comments(line)).replace("\\\n", " ") for line in cell.lines)
    # a bar parts cells even inside code
    return re.sub(r"(?<!\\)\|", r"\|", " ".join(" ".join(lines).split()))
