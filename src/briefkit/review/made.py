"""Which edits stand in the brief already: those of a file that was built before they were made."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from briefkit.model.positions import Position
from briefkit.model.review import EDITS, Review, ReviewItem
from briefkit.model.source_lines import line_starts

_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A mark of punctuation that means nothing to Markdown (CommonMark, section 2.4)."""
_NEAR: Final = 200
"""Characters on each side of a deletion in which its words would be looked for."""
_SHORT: Final = 3
"""Letters that many a word begins or ends with."""


def made(review: Review) -> frozenset[int]:
    """Give the places in a review of the edits whose words the brief has, and whose other words it has not.

    A file that was built from the brief as it is asks for nothing that stands there.
    """
    others = {file.name for file in review.files if file.version != "same"}
    source = _Source(review.text)
    return frozenset(
        place
        for place, item in enumerate(review.items)
        if item.kind in EDITS and item.file in others and source.has(item)
    )


def still_asked(items: Sequence[ReviewItem], there: Collection[int]) -> list[ReviewItem]:
    """Give items of which none asks for what the brief has already.

    Args:
        items: all of a review.
        there: places of those that are made.

    """
    return [replace(item, applies=False) if place in there else item for place, item in enumerate(items)]


class _Source:
    """The text of a brief by its places."""

    def __init__(self, text: str) -> None:
        self._text, self._starts = text, line_starts(text)

    def has(self, item: ReviewItem) -> bool:
        """Tell whether an edit was made."""
        if item.span is None:
            return False
        start, end = self._offset(item.span.start), self._offset(item.span.end)
        if item.kind == "delete":
            gone = _seen(item.quote)
            return start == end and bool(gone) and gone not in _seen(self._text[max(0, start - _NEAR) : end + _NEAR])
        if item.kind == "replace":
            return not item.applies and _seen(self._text[start:end]) == _seen(item.text)
        return self._stands(item.text, start)

    def _stands(self, words: str, place: int) -> bool:
        """Tell whether words stand before, behind or around a place; short ones not as a part of another word."""
        inner, room = _seen(words), 2 * len(words) + 2
        before, behind = _seen(self._text[max(0, place - room) : place]), _seen(self._text[place : place + room])
        if len(inner) > _SHORT:
            around = _seen(self._text[max(0, place - len(words) - 1) : place + len(words) + 1])
            return before.endswith(inner) or behind.startswith(inner) or inner in around
        is_joined = not words[:1].isspace()
        begins = is_joined or not _are_one_word(before.removesuffix(inner)[-1:], inner[:1])
        ends = not _are_one_word(inner[-1:], behind.removeprefix(inner)[:1])
        return bool(inner) and ((before.endswith(inner) and begins) or (behind.startswith(inner) and ends))

    def _offset(self, place: Position) -> int:
        return self._starts[place.line - 1] + place.column - 1


def _are_one_word(one: str, other: str) -> bool:
    """Tell whether two characters beside each other are letters, or digits, of one word."""
    return (one.isalpha() and other.isalpha()) or (one.isdigit() and other.isdigit())


def _seen(words: str) -> str:
    return " ".join(_ESCAPED.sub(r"\1", words).split())
