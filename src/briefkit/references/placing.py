"""Words in the place of citations; a note's number goes behind the punctuation, or before it in French."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from briefkit.model.inlines import Citation, Inline, NoteCall, SoftBreak, Text
from briefkit.model.walk import SPANNING

_CLOSING: Final = re.compile("[.,;:!?…،؛\u06d4।]+[”’»\"')\\]]*|[”’»)\\]]+[.,;:!?…]*")
"""What a note's number stands behind in all languages but French."""


def placed(
    line: tuple[Inline, ...], words: Callable[[Citation], tuple[Inline, ...]], *, french: bool
) -> tuple[Inline, ...]:
    """Give a line with its citations in words.

    Args:
        line: pieces of the brief.
        words: what stands for a citation; where it ends with a note's call, the call is moved to its place.
        french: whether a note's number stands before the punctuation, with nothing between.

    """
    out: list[Inline] = []
    rest = list(line)
    while rest:
        piece = rest.pop(0)
        if isinstance(piece, Citation):
            _put(_stopped_once(list(words(piece)), rest), out, rest, french=french)
        elif isinstance(piece, SPANNING):
            out.append(replace(piece, children=placed(piece.children, words, french=french)))
        else:
            out.append(piece)
    return tuple(out)


def _stopped_once(words: list[Inline], rest: Sequence[Inline]) -> list[Inline]:
    """Take the stop at the end of a citation away where the author's own mark follows."""
    last, following = words[-1] if words else None, rest[0] if rest else None
    if not isinstance(last, Text) or not last.text.endswith("."):
        return words
    if not isinstance(following, Text) or following.text[:1] not in tuple(".,;:"):
        return words
    return [*words[:-1], replace(last, text=last.text[:-1])]


def _put(words: list[Inline], out: list[Inline], rest: list[Inline], *, french: bool) -> None:
    if not words or not isinstance(words[-1], NoteCall):
        out += words
        return
    call = words.pop()
    out += words
    if not words:
        _close_up(out)
    following = rest[0] if rest else None
    marks = _CLOSING.match(following.text) if isinstance(following, Text) and not french else None
    if marks and isinstance(following, Text):
        out.append(replace(following, text=marks[0]))
        rest[0] = replace(following, text=following.text[marks.end() :])
    out.append(call)


def _close_up(out: list[Inline]) -> None:
    """Take the space before a note's number away."""
    while out and isinstance(out[-1], SoftBreak):
        out.pop()
    last = out[-1] if out else None
    if isinstance(last, Text):
        out[-1] = replace(last, text=last.text.rstrip(" "))
