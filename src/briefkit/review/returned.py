"""What the readers of returned files give: texts as they were before the edits, and marks on them."""

from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from briefkit.model.review import FoundBy, Kind, Like

Whereabouts: TypeAlias = Literal["text", "note", "box", "furniture"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that an editor did, at a stretch of a text."""

    kind: Kind
    start: int
    """Characters of the original text before it."""
    end: int
    quote: str = ""
    text: str = ""
    author: str = ""
    date: str = ""
    raw: tuple[int, ...] = ()
    """Numbers of the marks in the file that it stands for."""
    moved: str = ""
    """Name of the move that it is a half of."""
    name: str = ""
    """By which an answer calls a comment."""
    parent: str = ""
    """Name of the comment that it answers."""
    resolved: bool = False
    whole: bool = False
    """Whether a block is taken away or added as a whole."""
    after: bool = False
    """Whether a new block stands behind the text, and not before it."""
    to: int | None = None
    """Number of the paragraph in which it ends, or to which it leads, where that is another."""
    to_start: int = 0
    """Characters before the place there that it leads to."""
    recorded: bool = True
    like: Like = ""
    remark: str = ""
    found_by: FoundBy | None = None
    """How its place in the text was found, where not by the bookmark of the text."""
    around: tuple[str, str] = ("", "")
    """The words before and behind it, where no text of the file holds it."""

    def with_raw(self, *more: int) -> "Mark":
        """Give the mark standing for more of those in the file."""
        return replace(self, raw=(*self.raw, *more))


@dataclass(slots=True)
class Original:
    """One paragraph of the file as it was before the edits."""

    text: str
    keys: tuple[str, ...] = ()
    """Of the blocks whose bookmarks lie in it, the paragraph's own first."""
    where: Whereabouts = "text"
    marks: list[Mark] = field(default_factory=list)
    computed: tuple[tuple[int, int], ...] = ()
    """Stretches that the word processor writes itself: numbers, references."""
    is_new: bool = False
    """Whether all of it is an editor's."""
    broken: tuple[int, ...] = ()
    """Where it was parted without a record: characters before each break."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """One marked stretch, as the file's map tells it."""

    key: str
    kind: str
    first: int
    last: int
    words: str
    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceMap:
    """What a returned file tells of the brief that it was built from."""

    digest: str = ""
    """SHA-256 of its source."""
    blocks: tuple[Mapped, ...] = ()
    exact: bool = False
    """Whether the words are those of the file, character by character."""
    compares: bool = True
    """Whether texts without marks count too: what is new, missing or moved is told by those around it."""


@dataclass(frozen=True, slots=True)
class Returned:
    """What a returned file holds."""

    source_map: SourceMap
    originals: list[Original]
    marks: int
    """How many marks lie in the file."""
    loose: tuple[Mark, ...] = ()
    """Marks that no paragraph holds."""
