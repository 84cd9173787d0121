"""The room that each table of a brief takes on paper, by what stands around it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefkit.model.blocks import Block, Cell, Division, Table
from briefkit.model.walk import child_blocks
from briefkit.render.printed import Printed
from briefkit.render.table_fit import Fit, fitted

_INDENT = 8.0
"""Millimetres that a box, a callout, a list or a quotation takes from what stands in it, at most."""


def table_fits(printed: Printed) -> dict[str, Fit]:
    """Give the room of every table by its key."""
    text = printed.style.page.measure
    free = [block for section in printed.body for block in section.blocks]
    bound = [block for section in printed.back for block in section.blocks]
    notes = [block for note in printed.brief.notes.values() for block in note.blocks]
    key_messages = [printed.key_messages] if printed.key_messages else []
    places = [*_tables(free, None, text), *_tables([*bound, *notes, *key_messages], text, text)]
    wording = printed.wording
    fits = {
        table.key: fitted(table, printed.style, wording.numbering.notes, wording.lang, room=room)
        for table, room in places
    }
    return _alike([table for table, _ in places], fits, printed) if printed.alike else fits


def _alike(tables: Iterable[Table], fits: dict[str, Fit], printed: Printed) -> dict[str, Fit]:
    """Give tables with the same heads the widths that one with all their rows would have."""
    groups: dict[tuple[Cell, ...], list[Table]] = defaultdict(list)
    for table in tables:
        groups[table.header].append(table)
    wording, made = printed.wording, dict(fits)
    for header, group in groups.items():
        whole = replace(group[0], header=header, rows=tuple(row for table in group for row in table.rows))
        fit = fitted(whole, printed.style, wording.numbering.notes, wording.lang)
        first = 1
        for table in group:
            behind = first + len(table.rows)
            tall = frozenset(number - first + 1 for number in fit.tall if first <= number < behind)
            made[table.key] = replace(fits[table.key], place=fit.place, widths=fit.widths, tall=tall)
            first = behind
    return made


def _tables(content: Iterable[Block], room: float | None, text: float) -> Iterator[tuple[Table, float | None]]:
    """Give each table with the width that it has to do with; None where it may choose its place."""
    for block in content:
        if isinstance(block, Table):
            yield block, room
        elif isinstance(block, Division):
            yield from _tables(block.blocks, room, text)
        else:
            inner = (text if room is None else room) - _INDENT
            yield from _tables(child_blocks(block), max(inner, _INDENT), text)
