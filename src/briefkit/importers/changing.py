"""Ways to change the words of blocks and to leave everything else as it is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

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

Line = tuple[Run, ...]
AnyBlock = TypeVar("AnyBlock", bound=Block)


def with_lines(block: Block, change: Callable[[Line], Line]) -> Block:
    """Give a block in which each line of runs is changed; code stays.

    Raises:
        TypeError: the kind of block is unknown.

    """
    if isinstance(block, Paragraph | Heading | Item):
        return replace(block, runs=change(block.runs))
    if isinstance(block, Figure):
        return replace(block, caption=change(block.caption), source=change(block.source))
    if isinstance(block, Table):
        rows = tuple(tuple(_with_cell(cell, change) for cell in row) for row in block.rows)
        return replace(block, rows=rows, caption=change(block.caption), source=change(block.source))
    if isinstance(block, CodeBlock | Rule | Fence):
        return block
    raise TypeError(f"no lines in {type(block).__name__}")


def _with_cell(cell: Cell, change: Callable[[Line], Line]) -> Cell:
    return replace(cell, lines=tuple(change(line) for line in cell.lines))


def sliced(runs: Line, start: int, end: int | None = None) -> Line:
    """Give the runs that hold the characters from one place to another; what has no words follows what stands before.

    Args:
        runs: a line.
        start: first character, counted over all runs from 0.
        end: behind the last character; None for the end of the line.

    """
    kept: list[Run] = []
    at = 0
    for run in runs:
        low, high = at, at + len(run.text)
        at = high
        if not run.text:
            if start < low <= (low if end is None else end) or (start == 0 == low):
                kept.append(run)
            continue
        cut = run.text[max(start - low, 0) : None if end is None else max(end - low, 0)]
        if cut:
            kept.append(replace(run, text=cut))
    return tuple(kept)


def stripped(runs: Line) -> Line:
    """Give a line without spaces at its ends; notes, pictures and remarks there stay."""
    kept = _without_first_space(runs)
    kept = [replace(run, text=run.text[::-1]) for run in reversed(kept)]
    kept = [replace(run, text=run.text[::-1]) for run in reversed(_without_first_space(kept))]
    return tuple(kept)


def _without_first_space(runs: Iterable[Run]) -> list[Run]:
    kept: list[Run] = []
    begun = False
    for run in runs:
        text = run.text if begun else run.text.lstrip()
        begun = begun or bool(text)
        if text or not run.text:
            kept.append(replace(run, text=text))
    return kept


def merged(runs: Iterable[Run]) -> Line:
    """Give runs in which neighbours of one look are one: programs part words at random."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if last and run.cited and run.cited == last.cited:
            out[-1] = replace(last, text=last.text + run.text, marks=frozenset())
        elif last and run.text and last.text and replace(last, text="") == replace(run, text=""):
            out[-1] = replace(last, text=last.text + run.text)
        elif run != Run():
            out.append(run)
    return tuple(run for run in out if run.text or run.note or run.picture or run.comment)


def with_depths(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give blocks in which no item of a list stands more than one list deeper than the item before it."""
    depths: list[int] = []
    for block in blocks:
        while depths and depths[-1] >= max(block.depth, 1) and isinstance(block, Item):
            depths.pop()
        if isinstance(block, Item):
            depths.append(block.depth)
            yield replace(block, depth=len(depths))
            continue
        while depths and depths[-1] > block.depth:
            depths.pop()
        yield replace(block, depth=len(depths))
