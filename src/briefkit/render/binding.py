"""No line of a single word at the end: the last two words of a text hold together on paper."""

import re
from dataclasses import replace

from briefkit.model.inlines import Inline, NoteCall, Text
from briefkit.render.words import NO_BREAK_SPACE

_LAST_WORD = re.compile(r" (\S{1,9})$")
"""A longer word may stand alone, and would leave a hole in the line before."""


def bound_text(text: str) -> str:
    """Give a text with a no-break space before its last word, if that word is short."""
    return _LAST_WORD.sub(rf"{NO_BREAK_SPACE}\1", text)


def bound(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Give a line with its last two words bound; a note call behind them does not count as one."""
    words, calls = parted(line)
    last = words[-1] if words else None
    if not isinstance(last, Text):
        return line
    return (*words[:-1], replace(last, text=bound_text(last.text)), *calls)


def parted(line: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """Part a line from the note calls behind it."""
    end = len(line)
    while end and isinstance(line[end - 1], NoteCall):
        end -= 1
    return line[:end], line[end:]
