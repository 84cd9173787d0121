"""A brief with its lines of text changed, and all else as it was."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, TypeAlias, TypeVar

from briefkit.model.blocks import Block, Cell, Note
from briefkit.model.brief import Brief, Section
from briefkit.model.inlines import Inline

Line: TypeAlias = tuple[Inline, ...]
Change: TypeAlias = Callable[[Line], Line]
Holder = TypeVar("Holder", Block, Cell, Note, Section)


def rewritten(brief: Brief, change: Change) -> Brief:
    """Give a brief with each line changed: titles of sections, lines and cells of blocks, words of notes.

    Args:
        brief: the brief.
        change: what becomes of a line; it sees the pieces inside others only through the piece that holds them.

    """
    sections = tuple(_changed(section, change) for section in brief.sections)
    notes = {label: _changed(note, change) for label, note in brief.notes.items()}
    return replace(brief, sections=sections, notes=notes)


def _changed(holder: Holder, change: Change) -> Holder:
    values = {field.name: getattr(holder, field.name) for field in fields(holder)}
    new: dict[str, Any] = {
        name: _value(value, change) for name, value in values.items() if isinstance(value, tuple) and value
    }
    return replace(holder, **new)


def _value(value: tuple[Any, ...], change: Change) -> tuple[Any, ...]:
    """Change a line, the blocks inside a block, the cells of a row, or the rows of a table."""
    first = value[0]
    if isinstance(first, Inline):
        return change(value)
    if isinstance(first, Block | Cell):
        return tuple(_changed(part, change) for part in value)
    if isinstance(first, tuple) and any(isinstance(cell, Cell) for row in value for cell in row):
        return tuple(_value(row, change) if row else row for row in value)
    return value
