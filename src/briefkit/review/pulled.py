"""The words of a brief that are set once more, large: a mark on them belongs to where they stand in the text."""

from typing import Final

from briefkit.model.brief import Brief
from briefkit.model.inlines import Styled
from briefkit.model.walk import brief_inlines
from briefkit.review.aligned import plain
from briefkit.review.pieces import Lines
from briefkit.review.source_texts import SourceText

_PULLED: Final = "These words are set once more, as a pull quote: change them where they stand in the text."


def pulled_in(printed: str, brief: Brief) -> tuple[SourceText, ...]:
    """Give the words of which a printed line is the pull quote; nothing where it is none.

    Args:
        printed: the line, with the quotation marks of the house.
        brief: which it was printed from.

    """
    lines = Lines(brief.text)
    pulled = [piece for piece in brief_inlines(brief) if isinstance(piece, Styled) and piece.pull]
    texts = [SourceText("", "pull", piece.span, tuple(lines.pieces(piece.children)), _PULLED) for piece in pulled]
    return next(((text,) for text in texts if text.text and plain(text.text) in plain(printed)), ())
