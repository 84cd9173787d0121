"""The values of the front matter as texts: what the imprint, the bios and the notices are made of."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefkit.model.brief import Brief
from briefkit.model.positions import Span
from briefkit.review.search import find
from briefkit.review.source_texts import Piece, SourceText

FRONT: Final = "front"
"""Their kind."""
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_AROUND: Final = re.compile(r"""(?:[>|][+-]?$|["'])|["']$""")
"""What YAML puts around a value: quotation marks, the sign of a folded text."""


def front_texts(brief: Brief) -> list[SourceText]:
    """Give the values that hold no others, in their order."""
    places = brief.metadata.places
    holders = {path[:length] for path in places for length in range(1, len(path))}
    lines = _LINE_END.split(brief.text)
    leaves = {place.value: path for path, place in places.items() if path not in holders}
    return [
        SourceText(
            ".".join(map(str, path)), FRONT, span, tuple(lines_of(span, lines)), "It comes from the front matter."
        )
        for span, path in sorted(leaves.items())
    ]


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


def lines_of(span: Span, lines: Sequence[str]) -> Iterator[Piece]:
    """Give the words of each line of a stretch of the source, and a space between two."""
    before = None
    for number in range(span.start.line, min(span.end.line, len(lines)) + 1):
        line = lines[number - 1]
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
