"""From characters of a printed text to lines and columns of the source."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from briefkit.model.positions import Position, Span
from briefkit.model.source_map import OBJECT
from briefkit.review.aligned import UNSET, Aligned, Change, Side, plain
from briefkit.review.pieces import TAKEN, Piece, position_in
from briefkit.review.source_texts import SourceText

_BETWEEN: Final = "\n"
SET_WORDS: Final = "It changes words that the house style or the citation style sets."


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
        self._printed, self._source = printed, "".join(piece.text for piece in self._pieces)
        self.aligned = Aligned(printed, self._source)

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
            piece.is_written and begin <= offset < begin + len(piece.text)
            for piece, begin in zip(self._pieces, self._starts, strict=True)
        )

    def hindrance(self, start: int, end: int) -> str:
        """Give why a stretch of the printed text, or a place in it, is not words of the source; empty where it is."""
        for change in self.aligned.changes:
            inside = change.start < end and start < change.end if start < end else change.start < start < change.end
            if inside and self._is_visible(change):
                return self._taken(change.other_start, change.other_end) or SET_WORDS
        if end <= start:
            beside = (self._is_source(start - 1), self._is_source(start), self._is_beside_sign(start))
            return "" if any(beside) else SET_WORDS
        first, last = self.aligned.to(start, "start"), self.aligned.to(end, "end")
        return self._taken(first, last) or self._otherwise(first, last)

    def _is_visible(self, change: Change) -> bool:
        """Whether a difference is one that a reader sees: words, or the place of a citation."""
        other = self._source[change.other_start : change.other_end]
        return bool(
            plain(self._printed[change.start : change.end]) or plain(other) or UNSET in other or OBJECT in other
        )

    def _is_beside_sign(self, place: int) -> bool:
        """Whether a citation or the call of a note ends or begins at a place of the printed text."""
        if any(self._printed[at : at + 1] == OBJECT and self.aligned.same(at) for at in (place - 1, place)):
            return True
        beside = (one for one in self.aligned.changes if one.start < one.end and place in (one.start, one.end))
        return any(self._sign(change.other_start, change.other_end) for change in beside)

    def _taken(self, first: int, last: int) -> str:
        sign = self._sign(first, last)
        return f"{TAKEN[sign].capitalize()}." if sign else ""

    def _sign(self, first: int, last: int) -> str:
        """Give what stands in a stretch of the source beside words: the kind of the first citation, note or picture."""
        return next((str(piece.sign[0]) for piece in self._touched(first, last) if piece.sign), "")

    def _otherwise(self, first: int, last: int) -> str:
        """Give why words of the source cannot be changed one by one; empty where they can."""
        known = all(piece.is_written or piece.is_break for piece in self._touched(first, last))
        return "" if known else "The brief does not write it as it is printed."

    def _touched(self, first: int, last: int) -> Iterator[Piece]:
        for piece, begin in zip(self._pieces, self._starts, strict=True):
            if begin < last and first < begin + len(piece.text):
                yield piece


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
