"""The room that each table of a brief takes on paper, by what stands around it."""

from collections.abc import Iterable, Iterator

from briefkit.model.blocks import Block, Division, Table
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
    return {
        table.key: fitted(table, printed.style, wording.numbering.notes, wording.lang, room=room)
        for table, room in places
    }


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
