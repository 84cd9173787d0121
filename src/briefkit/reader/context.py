"""What all parts of the reader share while one brief is read."""

import re
from dataclasses import dataclass, field
from typing import Any

from briefkit.model.blocks import Note
from briefkit.model.brief import Files, Picture
from briefkit.model.positions import Position, Span
from briefkit.reader.keys import KeyMaker
from briefkit.reader.reporter import Reporter
from briefkit.reader.source import Source, Stretch

FILE_PROBLEMS = {
    "missing": "missing-file",
    "outside": "outside-file",
    "remote": "remote-file",
    "too-large": "oversized-file",
}
"""Reason of a `ResourceError` -> the problem that it is, whatever the file was to be."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the author."""

    text: str
    span: Span
    block: Span | None = None
    """The paragraph that it stands in; None for a comment on lines of its own."""


@dataclass(slots=True)
class Context:
    """One reading of one brief."""

    source: Source
    report: Reporter
    files: Files
    references: dict[str, Any] = field(default_factory=dict)
    """Link reference definitions."""
    abbreviations: dict[str, str] = field(default_factory=dict)
    short_forms: re.Pattern[str] | None = None
    anchors: frozenset[str] = frozenset()
    """The anchors that the author gave."""
    claimed: dict[str, Span] = field(default_factory=dict)
    """Where the author gave each anchor."""
    taken: set[str] = field(default_factory=set)
    """The anchors that are in use."""
    numbers: dict[str, int] = field(default_factory=dict)
    """The last number that was put behind the words of an anchor."""
    note_labels: frozenset[str] = frozenset()
    """Notes that are defined with `[^label]:`."""
    called: dict[str, Note | None] = field(default_factory=dict)
    """Notes in the order of their first calls; None until their text has been read."""
    comments: list[Comment] = field(default_factory=list)
    paragraph: Span | None = None
    """The paragraph that is being read."""
    pictures: dict[str, Picture | None] = field(default_factory=dict)
    keys: KeyMaker = field(default_factory=KeyMaker)
    starts: list[tuple[Position, Position]] = field(default_factory=list)
    """Start and end of each block, for comments that cover the next one."""

    def span(self, stretch: Stretch, start: int, end: int) -> Span:
        """Give the span of a slice of a stretch."""
        return self.source.span(stretch.place(start), stretch.end_place(start, end))

    def problem(self, name: str, message: str, span: Span, hint: str = "") -> None:
        """Note a problem."""
        self.report.add(name, message, span, hint)
