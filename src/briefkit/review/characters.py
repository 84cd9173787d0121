"""The printed characters of a text, each with its look and the stretch of the source that it is written as."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from briefkit.model.inlines import Inline
from briefkit.model.positions import Position, Span
from briefkit.review.pieces import Piece, said

Look: TypeAlias = frozenset[tuple[object, ...]]
"""What is said of a character: emphasis, the address of a link, a language."""
Seen: TypeAlias = tuple[str, Look, tuple[object, ...]]
"""A character as a reader sees it: what it is, its look, and which citation or note it is."""
_PLAIN: Look = frozenset()


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


def look(holders: Iterable[Inline]) -> Look:
    """Give what emphasis, links and the like say of the words inside them."""
    return frozenset(map(said, holders))


def as_seen(stretches: Iterable[Seen]) -> tuple[Seen, ...]:
    """Give the characters of stretches as a reader tells them apart: any run of spaces is one, which has no look."""
    kept: list[Seen] = []
    for words, its_look, sign in stretches:
        for text in words:
            if text != " ":
                kept.append((text, its_look, sign))
            elif kept and kept[-1][0] != " ":
                kept.append((" ", _PLAIN, ()))
    if kept and kept[-1][0] == " ":
        kept.pop()
    return tuple(kept)


def seen(pieces: Iterable[Piece]) -> tuple[Seen, ...]:
    """Give the characters of a text as a reader tells them apart."""
    return as_seen((piece.text, look(piece.holders), piece.sign) for piece in pieces)
