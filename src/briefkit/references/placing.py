"""Words in the place of citations; a raised number goes behind the punctuation, or before it in French."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from briefkit.model.inlines import Citation, Inline, Link, NoteCall, SoftBreak, Superscript, Text
from briefkit.model.text import bare_text
from briefkit.model.walk import SPANNING

_CLOSING: Final = re.compile("[.,;:!?…،؛\u06d4।]+[”’»\"')\\]]*|[”’»)\\]]+[.,;:!?…]*")
"""What a note's number stands behind in all languages but French."""


_WORDS_GO_ON: Final = re.compile("[”’»\"']*\\s*[^\\W\\d_]")
"""Words of the author behind a citation; whether they open a sentence, their first letter says."""
_OPENING: Final = re.compile(r"(?<![Cc]f)[.!?…।]\W*$")
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


def placed(
    line: tuple[Inline, ...], words: Callable[[Citation], tuple[Inline, ...]], manner: Manner
) -> tuple[Inline, ...]:
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
            _put(_fitted(told, piece, out, rest) if manner.notes else told, out, rest, manner)
        elif isinstance(piece, SPANNING):
            ends_cited = bool(piece.children) and isinstance(piece.children[-1], Citation)
            inside = placed(piece.children, words, manner)
            calls = [*inside[-1:]] if ends_cited and inside and isinstance(inside[-1], NoteCall) else []
            kept = inside[: len(inside) - len(calls)]
            out += [replace(piece, children=kept)] if kept or not calls else []
            _put(calls, out, rest, manner)
        else:
            out.append(piece)
    return tuple(_apart(out))


def _apart(line: Iterable[Inline]) -> Iterator[Inline]:
    """Give a line in which a comma stands between two notes' numbers: 4 and 5 are not 45."""
    last: Inline | None = None
    for piece in line:
        if isinstance(piece, Text) and not piece.text:
            continue
        if isinstance(piece, NoteCall) and isinstance(last, NoteCall):
            yield Superscript((Text(",", span=piece.span),), span=piece.span)
        yield piece
        last = piece


def _fitted(words: list[Inline], citation: Citation, before: list[Inline], rest: list[Inline]) -> list[Inline]:
    """Give a citation for a note of the author's: with a capital and a stop only where a sentence has them."""
    so_far, after = bare_text(before), bare_text(rest)
    words = _uncut(words)
    if not so_far.strip() and citation.items[0].prefix:
        words = [*begun(words, str.upper)]
    elif so_far.strip() and not _OPENING.search(so_far) and bare_text(words).startswith(_BACK_POINTING):
        words = [*begun(words, str.lower)]
    last = words[-1] if words else None
    if not isinstance(last, Text) or not last.text.endswith(".") or last.text.endswith("al."):
        return words
    goes_on = _WORDS_GO_ON.match(after)
    if after.startswith((*".,;:)]",)) or (goes_on and goes_on[0][-1].islower()):
        return [*words[:-1], replace(last, text=last.text[:-1])]
    return words


def _uncut(words: list[Inline]) -> list[Inline]:
    """Give a name and its note in brackets without the comma that the engine sets between them: "Sen (n 6)"."""
    for n, (name, note) in enumerate(pairwise(words)):
        if isinstance(name, Text) and name.text.endswith(", ") and bare_text((note,)).startswith("("):
            return [*words[:n], replace(name, text=f"{name.text[:-2]} "), *words[n + 1 :]]
    return words


def begun(line: Sequence[Inline], change: Callable[[str], str]) -> tuple[Inline, ...]:
    """Give a line with its first letter changed: `str.lower` makes it a small one."""
    first = line[0] if line else None
    if isinstance(first, Text):
        return (replace(first, text=_FIRST_LETTER.sub(lambda found: change(found[0]), first.text, count=1)), *line[1:])
    if isinstance(first, SPANNING):
        return (replace(first, children=begun(first.children, change)), *line[1:])
    return tuple(line)


def _put(words: list[Inline], out: list[Inline], rest: list[Inline], manner: Manner) -> None:
    if not words or not _is_raised(words[-1]):
        out += words
        return
    call = words.pop()
    out += words
    if not words:
        _close_up(out)
    following = rest[0] if rest else None
    marks = _CLOSING.match(following.text) if isinstance(following, Text) and not manner.french else None
    if marks and marks[0][0] in ";:" and not isinstance(call, NoteCall):
        marks = None  # a raised number is not set behind these (AMA Manual of Style, 3.6)
    if marks and isinstance(following, Text):
        out.append(replace(following, text=marks[0]))
        rest[0] = replace(following, text=following.text[marks.end() :])
    out.append(call)


def _is_raised(piece: Inline) -> bool:
    """Whether a piece is the number of a note, or that of a work in a style with raised numbers."""
    if isinstance(piece, Link):
        return len(piece.children) == 1 and _is_raised(piece.children[0])
    return isinstance(piece, NoteCall | Superscript)


def _close_up(out: list[Inline]) -> None:
    """Take the space before a note's number away."""
    while out and isinstance(out[-1], SoftBreak):
        out.pop()
    last = out[-1] if out else None
    if isinstance(last, Text):
        out[-1] = replace(last, text=last.text.rstrip(" "))
