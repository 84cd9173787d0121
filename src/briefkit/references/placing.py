"""Words in the place of citations; a note's number goes behind the punctuation, or before it in French."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefkit.model.inlines import Citation, Inline, NoteCall, SoftBreak, Text
from briefkit.model.text import bare_text
from briefkit.model.walk import SPANNING

_CLOSING: Final = re.compile("[.,;:!?…،؛\u06d4।]+[”’»\"')\\]]*|[”’»)\\]]+[.,;:!?…]*")
"""What a note's number stands behind in all languages but French."""


_WORDS_GO_ON: Final = re.compile("[”’»\"']*\\s*[^\\W\\d_]")
"""Words of the author behind a citation; whether they open a sentence, their first letter says."""
_OPENING: Final = re.compile(r"[.!?…।]\W*$")
"""What a new sentence stands behind."""
_FIRST_LETTER: Final = re.compile(r"[^\W\d_]")
_BACK_POINTING: Final = ("Ibid", "Id.")


@dataclass(frozen=True, slots=True)
class Manner:
    """How citations are fitted into the author's words."""

    french: bool = False
    """A note's number stands before the punctuation, with nothing between."""
    notes: bool = False
    """The style cites in notes: in a note of the author's, each citation comes as a sentence with its stop."""


def placed(line: tuple[Inline, ...], words: Callable[[Citation], tuple[Inline, ...]], manner: Manner) -> tuple[Inline, ...]:
    """Give a line with its citations in words.

    Args:
        line: pieces of the brief.
        words: what stands for a citation; where it ends with a note's call, the call is moved to its place.
        manner: of the language and the style.

    """
    out: list[Inline] = []
    rest = list(line)
    while rest:
        piece = rest.pop(0)
        if isinstance(piece, Citation):
            told = list(words(piece))
            _put(_fitted(told, out, rest) if manner.notes else told, out, rest, manner)
        elif isinstance(piece, SPANNING):
            out.append(replace(piece, children=placed(piece.children, words, manner)))
        else:
            out.append(piece)
    return tuple(out)


def _fitted(words: list[Inline], before: Sequence[Inline], rest: Sequence[Inline]) -> list[Inline]:
    """Give a citation without its stop and its capital where it stands within a sentence of the author's."""
    so_far, after = bare_text(before), bare_text(rest)
    if words and so_far.strip() and not _OPENING.search(so_far) and bare_text(words).startswith(_BACK_POINTING):
        words = [*in_small(words[:1]), *words[1:]]
    last = words[-1] if words else None
    if not isinstance(last, Text) or not last.text.endswith(".") or last.text.endswith("al."):
        return words
    goes_on = _WORDS_GO_ON.match(after)
    if after.startswith((*".,;:)]",)) or (goes_on and goes_on[0][-1].islower()):
        return [*words[:-1], replace(last, text=last.text[:-1])]
    return words


def in_small(line: Sequence[Inline]) -> tuple[Inline, ...]:
    """Give a line whose first letter is a small one."""
    first = line[0] if line else None
    if isinstance(first, Text):
        return (replace(first, text=_FIRST_LETTER.sub(lambda found: found[0].lower(), first.text, count=1)), *line[1:])
    if isinstance(first, SPANNING):
        return (replace(first, children=in_small(first.children)), *line[1:])
    return tuple(line)


def _put(words: list[Inline], out: list[Inline], rest: list[Inline], manner: Manner) -> None:
    if not words or not isinstance(words[-1], NoteCall):
        out += words
        return
    call = words.pop()
    out += words
    if not words:
        _close_up(out)
    following = rest[0] if rest else None
    marks = _CLOSING.match(following.text) if isinstance(following, Text) and not manner.french else None
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
