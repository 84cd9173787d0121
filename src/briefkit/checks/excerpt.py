"""The words of the source under a span, as one short line; and spans of words within a stretch of the source."""

import re
from functools import lru_cache

from briefkit.model.positions import Position, Span
from briefkit.model.source_lines import source_lines

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ufeff]")
"""A terminal takes these as commands."""

_LONGEST = 80

_ENOUGH = 1_000
"""Characters that are looked at for an excerpt: one line may be a whole file."""


@lru_cache(maxsize=4)
def lines(text: str) -> tuple[str, ...]:
    """Give the lines of a source without their ends."""
    return tuple(source_lines(text))


def source(text: str, span: Span) -> str:
    """Give the source under a span, its lines joined by a line feed; empty where the span lies outside the text."""
    start, end = span.start, span.end
    found = list(lines(text)[start.line - 1 : end.line])
    if not found:
        return ""
    if len(found) == end.line - start.line + 1:
        found[-1] = found[-1][: end.column - 1]
    found[0] = found[0][start.column - 1 :]
    return "\n".join(found)


def excerpt(text: str, span: Span) -> str:
    """Give the words under a span on one line, at most 80 characters, cut at the end of a word."""
    return one_line(source(text, _opening(span)), _LONGEST)


def one_line(text: str, longest: int) -> str:
    """Give a text on one line without control characters, cut at the end of a word where it is too long.

    Args:
        text: anything, whoever wrote it.
        longest: characters that are kept, the mark of a cut among them.

    """
    words = _CONTROLS.sub("", " ".join(text[:_ENOUGH].split()))
    if len(words) <= longest:
        return words
    head = words[: longest - 1]
    return f"{head.rpartition(' ')[0] or head}…"


def _opening(span: Span) -> Span:
    """Give the first lines of a span: more than these never fit an excerpt, and a span may be a whole file."""
    last = span.start.line + _LONGEST
    return span if span.end.line <= last else Span(span.start, Position(last, 1))


def first_line(text: str, span: Span) -> Span:
    """Give the part of a span that lies on its first line."""
    if span.start.line == span.end.line or span.start.line > len(lines(text)):
        return span
    return Span(span.start, Position(span.start.line, len(lines(text)[span.start.line - 1]) + 1))


def find(text: str, span: Span, words: str) -> Span:
    """Give the place of some words within a span, or the span where they do not stand on one of its lines."""
    for number, line in enumerate(source(text, span).split("\n")):
        index = line.find(words)
        if index < 0:
            continue
        column = index + (span.start.column if number == 0 else 1)
        return Span.of(span.start.line + number, column, span.start.line + number, column + len(words))
    return span
