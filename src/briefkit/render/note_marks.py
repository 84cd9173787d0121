"""Marks that stand in notes, put at the calls of these notes: for a format whose notes hold no remarks."""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.model.blocks import Note
from briefkit.model.brief import Brief
from briefkit.model.inlines import Inline, Marked, NoteCall
from briefkit.model.rewrite import Line, rewritten
from briefkit.model.walk import SPANNING, blocks, inlines, own_inlines


def at_calls(brief: Brief) -> Brief:
    """Give a brief whose notes are without marks: what was marked there is marked where the note is first called."""
    waiting = {label: numbers for label, note in brief.notes.items() if (numbers := _numbers(note))}
    if not waiting:
        return brief

    def at_call(line: Line) -> Line:
        return tuple(_at_call(piece, waiting) for piece in line)

    sections = rewritten(replace(brief, notes={}), at_call).sections
    notes = rewritten(replace(brief, sections=()), _unmarked).notes
    return replace(brief, sections=sections, notes=notes)


def _numbers(note: Note) -> tuple[int, ...]:
    lines = (line for block in blocks(note.blocks) for line in own_inlines(block))
    pieces = (piece for line in lines for piece in inlines(line) if isinstance(piece, Marked))
    return tuple(dict.fromkeys(number for piece in pieces for number in piece.numbers))


def _at_call(piece: Inline, waiting: dict[str, tuple[int, ...]]) -> Inline:
    if isinstance(piece, SPANNING):
        return replace(piece, children=tuple(_at_call(child, waiting) for child in piece.children))
    if isinstance(piece, NoteCall) and piece.label in waiting:
        numbers = waiting.pop(piece.label)
        return Marked((piece,), numbers, numbers, span=piece.span)
    return piece


def _unmarked(line: Line) -> Line:
    return tuple(bare for piece in line for bare in _bare(piece))


def _bare(piece: Inline) -> Iterator[Inline]:
    if isinstance(piece, Marked):
        yield from piece.children
    elif isinstance(piece, SPANNING):
        yield replace(piece, children=_unmarked(piece.children))
    else:
        yield piece
