"""What a check found, as a value: `cli/report.py` alone turns it into words on a screen."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from briefkit.model.positions import Span


class Severity(StrEnum):
    """How much a finding matters.

    An error cannot be published, a warning an editor would mark, a suggestion is worth a look.
    """

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """Give 0 for the worst, 2 for the mildest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement of one stretch of the source."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that would mend a finding; `unsafe` ones may change words."""

    safety: Literal["safe", "unsafe"]
    edits: tuple[Edit, ...]
    apart: bool = False
    """Whether each edit may be made without the others."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a brief, with its place."""

    path: str
    """The file as the user named it."""
    code: str
    """`BK` and three digits; never used again for something else."""
    name: str
    """The fault in words: `missing-section`."""
    severity: Severity
    message: str
    span: Span
    quote: str = ""
    """The words of the source that the span covers, shortened to one line."""
    help: str = ""
    """What would mend it."""
    fix: Fix | None = None
    stops_build: bool = False
    """Whether a page built all the same would be wrong (format.md, "The project")."""
    source_line: str | None = None
    """The line that it stands on, where that is no line of the brief."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the reader could not read as it stands; the rule of the same name turns it into a finding."""

    name: str
    """The name of the rule that speaks for it: `unknown-key`."""
    message: str
    span: Span
    help: str = ""
    path: str = ""
    """The file that it stands in, where that is not the brief: a bibliography."""
    line: str = ""
    """The line of that file, for the excerpt."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """An author's wish not to hear of certain findings (`briefkit-ignore`, or a disabled range)."""

    codes: tuple[str, ...]
    """Codes, their beginnings (`BK3`) or names of rules; empty covers every code."""
    reason: str
    span: Span
    """The comment itself."""
    covers: Span
    """The stretch of the source in which the codes are silent."""
    until: Span | None = None
    """The comment that ends a range, where one does."""


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that the brief asks not to hear of."""

    finding: Finding
    reason: str
    """As its author gave it; empty where none was given."""
