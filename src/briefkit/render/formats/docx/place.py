"""Where a block of the Word file stands, and what the source map says of a paragraph."""

from dataclasses import dataclass

from briefkit.model.positions import Span
from briefkit.render.formats.docx.ooxml.runs import NO_TONGUE, Tongue


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands, as far as it matters for its look and its marks."""

    family: str = "List"
    """Family of the lists there, which also names the surroundings: `Box`, `Back`, `Footnote`."""
    style: str = "Body Text"
    """Style of a paragraph there."""
    level: int = 0
    """How many lists are around it."""
    rank: int = 0
    """How many of them are numbered."""
    tongue: Tongue = NO_TONGUE
    within: str = ""
    """Key of the block around it."""
    untitled: bool = False
    """Whether no heading stands over it: then that of a box is of the first rank."""
    margin: bool = False
    """Whether it may stand in the margin column, beside text that follows."""
    in_note: bool = False
    narrow: bool = False
    """Whether it stands in one of several columns."""
    section: str = ""
    """What ends the names of styles where the section has a ground or an edge of its own: `on Band`, `Inset`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the source map says of a paragraph."""

    key: str
    kind: str
    span: Span
    words: str
    within: str = ""
