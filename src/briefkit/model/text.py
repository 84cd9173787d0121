"""The bare words of inlines, for titles, anchors, lengths and comparisons."""

import re
from collections.abc import Iterable
from functools import lru_cache

from briefkit.model.inlines import (
    Abbreviated,
    Citation,
    Code,
    CrossReference,
    Inline,
    InlinePicture,
    LineBreak,
    NoteCall,
    SoftBreak,
    Text,
)
from briefkit.model.walk import inlines

_WORD = re.compile(r"[^\W_]\S*")
"""The rest of a word from its first letter or digit on."""


def bare_text(line: Iterable[Inline]) -> str:
    """Give the words of a line without marks, notes and pictures; citations and cross references stay as written."""
    return "".join(_words(piece) for piece in inlines(line))


def uncited_text(line: Iterable[Inline]) -> str:
    """Give the bare words of a line without its citations in brackets, which are no part of the sentence."""
    kept = (piece for piece in inlines(line) if not isinstance(piece, Citation) or piece.narrative)
    return "".join(_words(piece) for piece in kept)


def _words(piece: Inline) -> str:
    if isinstance(piece, Text | Code | Abbreviated):
        return piece.text
    if isinstance(piece, SoftBreak | LineBreak):
        return " "
    if isinstance(piece, Citation):
        return piece.source
    if isinstance(piece, CrossReference):
        return f"@{piece.target}"
    if isinstance(piece, NoteCall | InlinePicture):
        return ""
    return ""  # a piece that only holds others


@lru_cache(maxsize=256)  # the same paragraph is counted alone, in its section and in the whole
def word_count(text: str) -> int:
    """Count words as an editor does: what stands between spaces and holds a letter or a digit."""
    return len(_WORD.findall(text))
