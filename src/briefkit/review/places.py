"""From characters of a printed text to lines and columns of the source."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from briefkit.model.positions import Position, Span
from briefkit.model.source_map import OBJECT
from briefkit.review.aligned import UNSET, Aligned, Side
from briefkit.review.source_texts import Piece, SourceText, position_in

_BETWEEN: Final = "\n"


class Places:
    """Knows for each character of a printed text where in the source it came from."""

    def __init__(self, printed: str, texts: Sequence[SourceText]) -> None:
        """Lay a printed text beside the texts of the source that it is made of.

        Args:
            printed: with labels, numbers and citations as they are set.
            texts: at least one, in their order.

        """
        self._span = Span(texts[0].span.start, max(text.span.end for text in texts))
        self._pieces = _joined(texts)
        ends = list(accumulate(len(piece.text) for piece in self._pieces))
        self._starts = [end - len(piece.text) for end, piece in zip(ends, self._pieces, strict=True)]
        self.aligned = Aligned(printed, "".join(piece.text for piece in self._pieces))

    def span(self, start: int, end: int) -> Span:
        """Give where a stretch of the printed text stands in the source; what has no words there, about where."""
        if start >= end:
            place = self._position(start, self._side(start))
            return Span(place, place)
        first, last = self._position(start, "start"), self._position(end, "end")
        return Span(first, max(first, last))

    def _position(self, offset: int, side: Side) -> Position:
        if not self._pieces:
            return self._span.start if side == "start" else self._span.end
        around = next((c for c in self.aligned.changes if _lies_in(offset, c.start, c.end, side)), None)
        if around is None:
            return self._at(self.aligned.to(offset, side), side)
        wanted = around.other_start if side == "start" else around.other_end
        unset = [
            piece
            for piece, start in zip(self._pieces, self._starts, strict=True)
            if piece.text == UNSET and around.other_start <= start < around.other_end
        ]
        if unset:  # a citation, a reference: its words are made by the citation style, its place is known
            return unset[0].span.start if side == "start" else unset[-1].span.end
        return self._at(wanted, side)

    def _at(self, offset: int, side: Side) -> Position:
        """Give the place of a character of the source's own text."""
        for piece, start in zip(self._pieces, self._starts, strict=True):
            if piece.text and _lies_in(offset, start, start + len(piece.text), side):
                return position_in(piece, offset - start)
        first = next((piece for piece in self._pieces if piece.text), self._pieces[0])
        last = next((piece for piece in reversed(self._pieces) if piece.text), self._pieces[-1])
        return first.span.start if offset <= 0 else last.span.end

    def _side(self, offset: int) -> Side:
        """Tell to which of two characters a place between them belongs: to the one before, if the source has it."""
        before, behind = self._is_source(offset - 1), self._is_source(offset)
        return "start" if (behind and not before) or not offset else "end"

    def _is_source(self, character: int) -> bool:
        """Whether a character of the printed text stands in the source as it is printed."""
        if character < 0 or not self.aligned.same(character):
            return False
        offset = self.aligned.to(character, "start")
        return any(
            piece.exact and begin <= offset < begin + len(piece.text)
            for piece, begin in zip(self._pieces, self._starts, strict=True)
        )

    def is_plain(self, start: int, end: int) -> bool:
        """Whether a stretch of the printed text stands in the source in one piece, letter by letter.

        It may reach over the end of a source line, and over nothing else: no emphasis, no citation, no call of a note.
        A place between two characters is plain where the source has one of them.
        """
        if end <= start:
            return self._is_source(start - 1) or self._is_source(start)
        if not self.aligned.holds(start, end):
            return False
        first, last = self.aligned.to(start, "start"), self.aligned.to(end, "end")
        touched = [
            piece
            for piece, begin in zip(self._pieces, self._starts, strict=True)
            if begin < last and first < begin + len(piece.text)
        ]
        return bool(touched) and all(piece.exact or piece.is_break for piece in touched) and _adjoin(touched)


def _adjoin(pieces: Sequence[Piece]) -> bool:
    """Whether only ends of lines stand between pieces, and no marks of Markdown."""
    return all(
        before.is_break or after.is_break or before.span.end == after.span.start for before, after in pairwise(pieces)
    )


def _joined(texts: Sequence[SourceText]) -> list[Piece]:
    pieces: list[Piece] = []
    for text in texts:
        if pieces:
            pieces.append(Piece(_BETWEEN, Span(pieces[-1].span.end, pieces[-1].span.end), exact=False))
        pieces += text.pieces
    return pieces


def _lies_in(offset: int, start: int, end: int, side: Side) -> bool:
    return start <= offset < end if side == "start" else start < offset <= end


def is_text(words: str) -> bool:
    """Whether words can stand in a line as they are: no picture, no call of a note, no break."""
    return not any(sign in words for sign in (OBJECT, "\n", "\t", "\ufffd"))
