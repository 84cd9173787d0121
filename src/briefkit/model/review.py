"""What editors did to a returned file, as values: each with its place in the brief."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from briefkit.model.positions import Span

Kind: TypeAlias = Literal[
    "insert",
    "delete",
    "replace",
    "move",
    "split",
    "join",
    "new-block",
    "format",
    "comment",
    "highlight",
    "strikeout",
    "note",
]
EDITS: Final[frozenset[Kind]] = frozenset(("insert", "delete", "replace"))
"""Kinds that change words."""
FoundBy: TypeAlias = Literal["anchor", "text", "geometry"]
Version: TypeAlias = Literal["same", "other", "unknown"]
"""Whether a returned file was built from the brief as it now is; unknown where it does not tell."""

Like: TypeAlias = Literal["", "start", "end"]
"""What new words look like: what is before them, or the first that they replace; what is behind them, or the last.
Empty where they look like neither, or nobody knows."""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing that an editor did."""

    kind: Kind
    file: str
    """The returned file, as the user named it."""
    quote: str = ""
    """The words that it concerns, as the editor saw them; of an insertion, none."""
    text: str = ""
    """The words that it adds, of a comment what it says, of a change of format what has changed."""
    author: str = ""
    """Empty where the file does not tell: the recording of changes was off."""
    date: str = ""
    """ISO 8601, as the file has it; empty where it does not tell."""
    span: Span | None = None
    """Where it is in the brief; None for what could not be placed."""
    to: Span | None = None
    """Where a move leads."""
    found_by: FoundBy | None = None
    """By a bookmark, by the words around it, or by its place on the page."""
    like: Like = ""
    applies: bool = False
    """Whether it changes words inside one block only, each of which stands in the source as it was printed."""
    reply_to: int | None = None
    """Place of the item, from 0, that this one answers."""
    resolved: bool = False
    """Whether a comment is marked as done."""
    recorded: bool = True
    """Whether the file itself tells of it; False for an edit that was found by comparing."""
    remark: str = ""
    """What an editor of the brief should know: why it has no place, or what else it changes."""


@dataclass(frozen=True, slots=True)
class ReviewedFile:
    """One returned file."""

    name: str
    """As the user named it."""
    kind: Literal["docx", "pdf"]
    version: Version
    marks: int
    """Marks that lie in the file: every revision, comment and annotation counts."""
    listed: int
    """Those of them that the items stand for."""


_FEW: Final = 3
"""Marks without a place that may lie on words of the house style."""


@dataclass(frozen=True, slots=True)
class Review:
    """All that editors did to the copies of one brief."""

    source: str
    """The brief, as the user named it."""
    text: str
    """Its source."""
    files: tuple[ReviewedFile, ...]
    items: tuple[ReviewItem, ...]
    """Those without a place first, then in the order of the brief."""

    def is_strange(self, file: ReviewedFile) -> bool:
        """Tell whether a file seems to belong to another brief: most of what was done to it has no place in this."""
        found = [item for item in self.items if item.file == file.name]
        lost = sum(item.span is None for item in found)
        return file.version != "same" and lost >= _FEW and 2 * lost > len(found)
