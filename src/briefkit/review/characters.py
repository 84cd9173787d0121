"""The printed characters of a text, each with its look and the stretch of the source that it is written as."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from briefkit.model.inlines import Inline
from briefkit.model.positions import Position, Span
from briefkit.review.pieces import Piece, said

Look: TypeAlias = frozenset[tuple[object, ...]]
"""What is said of a character: emphasis, the address of a link, a language."""
Seen: TypeAlias = tuple[str, Look, tuple[object, ...]]
"""Words as a reader sees them: what they say, their look, and which citation or note it is."""
_PLAIN: Final[Look] = frozenset()
_SPACE: Final[Seen] = (" ", _PLAIN, ())
_SPACES: Final = re.compile(" *( ) *")


@dataclass(frozen=True, slots=True)
class Character:
    """One character of a text, or what stands in it as one: a citation, the call of a note."""

    text: str
    span: Span
    holders: tuple[Inline, ...]
    """The emphasis, links and the like around it, from the outside."""
    is_break: bool = False
    """Whether it is a space between two lines or two parts of the text."""
    is_word: bool = True
    """Whether it is known how it is written, so that it may be taken away."""
    sign: tuple[object, ...] = ()

    @property
    def is_space(self) -> bool:
        """Whether it parts words."""
        return self.is_break or self.text == " "


def characters(pieces: Iterable[Piece]) -> tuple[Character, ...]:
    """Give the characters of the pieces of a text."""
    return tuple(character for piece in pieces for character in _of(piece))


def _of(piece: Piece) -> Iterator[Character]:
    if piece.exact:
        line, column = piece.span.start.line, piece.span.start.column
        for offset, text in enumerate(piece.text, start=column):
            yield Character(text, Span(Position(line, offset), Position(line, offset + 1)), piece.holders)
        return
    is_word = piece.is_break or piece.is_one
    is_break = piece.is_break or (piece.text == " " and not is_word)
    for text in piece.text:
        yield Character(text, piece.span, piece.holders, is_break, is_word, piece.sign)


def look(holders: tuple[Inline, ...]) -> Look:
    """Give what emphasis, links and the like say of the words inside them."""
    return frozenset(map(said, holders)) if holders else _PLAIN


def as_seen(stretches: Iterable[Seen]) -> tuple[Seen, ...]:
    """Give stretches as a reader tells them apart: words of one look, and between them spaces, which have no look."""
    kept: list[Seen] = [_SPACE]
    for words, its_look, sign in stretches:
        for part in _SPACES.split(words) if " " in words else (words,):
            last = kept[-1]
            if part == " ":
                if last is not _SPACE:
                    kept.append(_SPACE)
            elif part and last[1:] == (its_look, sign) and last is not _SPACE and not sign:
                kept[-1] = (last[0] + part, its_look, sign)
            elif part:
                kept.append((part, its_look, sign))
    return tuple(kept[1:-1] if kept[-1] is _SPACE else kept[1:])


def seen(pieces: Iterable[Piece]) -> tuple[Seen, ...]:
    """Give a text as a reader tells its words apart."""
    return as_seen((piece.text, look(piece.holders), piece.sign) for piece in pieces)
