"""Whether a brief with edits made reads exactly as an editor sees it who has accepted them, and is else the same."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields

from briefkit.model.brief import Brief
from briefkit.model.findings import Edit
from briefkit.model.inlines import Inline, SoftBreak, Text
from briefkit.model.positions import Position
from briefkit.model.walk import brief_blocks, brief_inlines
from briefkit.review.source_texts import SourceText, source_texts

_SPACES = re.compile(r"[ \n]+")
_PLACES = frozenset({"span", "children", "items", "source", "text"})
"""Fields of a piece of text that say where it stands, hold others, or are compared with the text around them."""
_PROSE = frozenset({"title", "subtitle", "standfirst", "kicker", "authors", "places", "span"})
"""Fields of the front matter that are compared as texts."""


def is_accepted(before: Brief, after: Brief, edits: Sequence[Edit]) -> bool:
    """Tell whether every text is what it was with its edits made, and nothing else has changed.

    Args:
        before: the brief as it was.
        after: what is read from the source with the edits made.
        edits: the edits, with the words that are to be read.

    """
    if _problems(after) - _problems(before) or _shape(before) != _shape(after):
        return False
    old, new = source_texts(before), source_texts(after)
    if len(old) != len(new):
        return False
    made: set[int] = set()
    for was, now in zip(old, new, strict=True):
        inside = {number: place for number, edit in enumerate(edits) if (place := _offsets(was, edit)) is not None}
        made.update(inside)
        if _expected(was.text, [(edits[number], place) for number, place in inside.items()]) != _seen(now.text):
            return False
    return len(made) == len(edits)


def _expected(text: str, edits: Iterable[tuple[Edit, tuple[int, int]]]) -> str:
    for edit, (start, end) in sorted(edits, key=lambda one: one[1], reverse=True):
        text = text[:start] + edit.text + text[end:]
    return _seen(text)


def _seen(text: str) -> str:
    """Give a text as it is seen: any run of spaces and ends of lines is one."""
    return _SPACES.sub(" ", text).strip(" ")


def _offsets(text: SourceText, edit: Edit) -> tuple[int, int] | None:
    """Give the characters of a text that an edit changes; None where it stands in another."""
    start, end = edit.span.start, edit.span.end
    first = _offset(text, start, is_end=start == end)
    last = first if start == end else _offset(text, end, is_end=True)
    return None if first is None or last is None else (first, last)


def _offset(text: SourceText, place: Position, *, is_end: bool) -> int | None:
    """Give the characters before a place: in the piece that it lies in, at the edge of two in the first or second."""
    found, at = None, 0
    for piece in text.pieces:
        first, last = piece.span.start, piece.span.end
        if piece.exact and first <= place <= last and first.line == place.line:
            found = at + place.column - first.column
            if is_end or place < last:
                return found
        at += len(piece.text)
    return found


def _problems(brief: Brief) -> Counter[str]:
    return Counter(problem.name for problem in brief.problems)


def _shape(brief: Brief) -> tuple[object, ...]:
    """Give all that is no text: the kinds of blocks, links and citations, and the rest of the front matter."""
    data = brief.metadata
    values = tuple(repr(getattr(data, field.name)) for field in fields(data) if field.name not in _PROSE)
    blocks = tuple(type(block).__name__ for block in brief_blocks(brief))
    roles = tuple(section.role for section in brief.sections)
    return values, blocks, tuple(_told(brief)), tuple(brief.notes), roles, len(brief.suppressions)


def _told(brief: Brief) -> Iterator[tuple[object, ...]]:
    for piece in brief_inlines(brief):
        if not isinstance(piece, Text | SoftBreak):
            yield type(piece).__name__, *_values(piece)


def _values(piece: Inline) -> Iterator[object]:
    for field in fields(piece):
        if field.name == "items":
            yield tuple((item.key, item.locator) for item in piece.items)  # type: ignore[attr-defined]
        elif field.name not in _PLACES:
            yield getattr(piece, field.name)
