"""A change of words shown in its sentence of the source, as a screen shows changes."""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from briefkit.cli.redline import wrapped
from briefkit.model.comparison import Piece
from briefkit.model.positions import Position, Span
from briefkit.model.source_lines import source_lines

_MOST: Final = 400
"""Characters shown on each side of a change; a sentence is rarely longer."""
_BREAK: Final = re.compile(
    r"""(?<=[.!?…।؟\u06d4])[”’"')\]*_]*\s+(?![a-z\d])  # the end of a sentence, and not of "p. 4"
    |\n\s*\n  # of a paragraph
    |\n(?=[ \t]*(?:[-*+>|\#:]|\d+[.)]|\[\^))  # before an item, a row, a note
    |\n(?=[ \t>]*<!--)  # before a comment
    |-->\s*  # behind one
    |\n(?=[ \t]*[a-z_]+:\s)  # before a key of the front matter
    |\A---\n""",
    re.VERBOSE,
)


def in_place(text: str, span: Span, words: str, room: int) -> Iterator[str]:
    """Give the lines of the sentence around a change, with what is taken out and put in.

    Args:
        text: the source of the brief.
        span: the words that are taken out; empty where none are.
        words: those that are put in.
        room: columns of a line.

    """
    whole, start, end = _flat(text, span)
    before, after = _before(whole[:start]), _after(whole[end:])
    pieces = (Piece("same", before), Piece("deleted", whole[start:end]), Piece("inserted", words), Piece("same", after))
    return wrapped((piece for piece in pieces if piece.text), room)


def sentence(text: str, span: Span, room: int) -> Iterator[str]:
    """Give the lines of the sentence in which words stand."""
    whole, start, end = _flat(text, span)
    return wrapped([Piece("same", _before(whole[:start]) + whole[start:end] + _after(whole[end:]))], room)


def _flat(text: str, span: Span) -> tuple[str, int, int]:
    """Give a text with plain line ends, and where in it a stretch begins and ends."""
    lines = source_lines(text)
    starts = [0, *accumulate(len(line) + 1 for line in lines)]

    def offset(place: Position) -> int:
        return starts[place.line - 1] + place.column - 1

    return "\n".join(lines), offset(span.start), offset(span.end)


def _before(text: str) -> str:
    start = max(0, len(text) - _MOST)
    ends = [found.end() for found in _BREAK.finditer(text, start)]
    if not ends and start:
        return f"…{text[start:]}"
    return text[ends[-1] if ends else 0 :].lstrip()


def _after(text: str) -> str:
    found = _BREAK.search(text, 0, _MOST)
    if found is None:
        return text if len(text) <= _MOST else f"{text[:_MOST]}…"
    return text[: found.start()]
