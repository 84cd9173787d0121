"""The values of the front matter as texts: what the imprint, the bios and the notices are made of."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefkit.model.brief import Brief
from briefkit.model.metadata import KeyPath
from briefkit.model.positions import Span
from briefkit.review.pieces import Lines, Piece
from briefkit.review.search import find
from briefkit.review.source_texts import SourceText

FRONT: Final = "front"
"""Their kind."""
_AROUND: Final = re.compile(r"""(?:[>|][+-]?$|["'])|["']$""")
"""What YAML puts around a value: quotation marks, the sign of a folded text."""


def front_texts(brief: Brief) -> list[SourceText]:
    """Give the values that hold no others, in their order."""
    places = brief.metadata.places
    holders = {path[:length] for path in places for length in range(1, len(path))}
    lines = Lines(brief.text)
    leaves = {place.value: path for path, place in places.items() if path not in holders}
    return [_text(brief, path, span, lines) for span, path in sorted(leaves.items())]


def _text(brief: Brief, path: KeyPath, span: Span, lines: Lines) -> SourceText:
    words = value_at(brief.metadata, path)
    found = tuple(lines.found(words, span)) if isinstance(words, str) and words else ()
    pieces = found if any(piece.is_written for piece in found) else tuple(lines_of(span, lines))
    return SourceText(".".join(map(str, path)), FRONT, span, pieces, "It comes from the front matter.")


def value_at(holder: object, path: KeyPath) -> object:
    """Give what the front matter was read as at a path; None where that is kept otherwise."""
    for key in path:
        if isinstance(key, int):
            holder = holder[key] if isinstance(holder, tuple) and key < len(holder) else None
        else:
            holder = getattr(holder, key, None)
    return holder


def within(printed: str, values: Sequence[SourceText]) -> tuple[SourceText, ...]:
    """Give the values that a printed line is made of, in its order: the longest first, none inside another.

    Where none stands in it whole, it is the one with which it has the most words in a row, if any.
    """
    found: dict[int, tuple[int, SourceText]] = {}
    for value in sorted(values, key=lambda value: len(value.text), reverse=True):
        words = value.text
        for place in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", printed) if words else ():
            if all(place.end() <= start or end <= place.start() for start, (end, _) in found.items()):
                found[place.start()] = place.end(), value
                break
    if not found and (most := find(printed, values)):
        return (most.text,)
    return tuple(value for _, (_, value) in sorted(found.items()))


def lines_of(span: Span, lines: Lines) -> Iterator[Piece]:
    """Give the words of each line of a stretch of the source, and a space between two."""
    before = None
    for number in range(span.start.line, span.end.line + 1):
        line = lines.line(number)
        start = span.start.column - 1 if number == span.start.line else 0
        end = span.end.column - 1 if number == span.end.line else len(line)
        words = _AROUND.sub("", line[start:end].strip()).strip()
        column = line.find(words, start, end) if words else -1
        if column < 0:
            continue
        if before is not None:
            yield Piece(" ", Span(before.end, before.end), exact=False, is_break=True)
        before = Span.of(number, column + 1, number, column + len(words) + 1)
        yield Piece(words, before, exact=True)
