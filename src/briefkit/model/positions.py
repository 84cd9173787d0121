"""Places in a source file: lines and columns count from 1, in code points of the file as it lies on disk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """One place between two characters."""

    line: int
    """Line of the file, the first being 1."""
    column: int
    """Column in code points, the first being 1."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the source; the end is exclusive."""

    start: Position
    end: Position

    @classmethod
    def of(cls, line: int, column: int, end_line: int, end_column: int) -> "Span":
        """Give the span between two places written as four numbers."""
        return cls(Position(line, column), Position(end_line, end_column))


TOP = Span.of(1, 1, 1, 1)
"""The start of a file: where a finding stands that concerns the brief as a whole."""
