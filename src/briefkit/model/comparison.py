"""What changed between two versions of a brief, as plain data."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefkit.model.text import word_count

Fate: TypeAlias = Literal["same", "changed", "inserted", "deleted", "moved", "moved-away"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words."""

    fate: Literal["same", "inserted", "deleted"]
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part stands in one version."""

    key: str
    """Of its block; empty in the front matter."""
    line: int
    """In the source, from 1."""


@dataclass(frozen=True, slots=True)
class PartChange:
    """What became of one part of the text: a paragraph, an item, a row, a caption, a note, a line of front matter."""

    fate: Fate
    """A part that moved stands twice: where it is, with its edits, and where it was (`moved-away`)."""
    what: str
    """`paragraph`, `note`, `title`: in words."""
    pieces: tuple[Piece, ...]
    old: Place | None
    new: Place | None
    setting: str = ""
    """How it is set where that changed and no word says so: `level 2 (was level 1)`."""

    @property
    def inserted(self) -> int:
        """Words put in; words that only moved are not."""
        return self._words("inserted")

    @property
    def deleted(self) -> int:
        """Words taken out."""
        return self._words("deleted")

    def _words(self, fate: str) -> int:
        return sum(word_count(piece.text) for piece in self.pieces if piece.fate == fate)


@dataclass(frozen=True, slots=True)
class SectionChange:
    """What became of a section; the front matter is one without a key."""

    title: str
    """In the new version, or in the old one where it is gone."""
    fate: Literal["same", "inserted", "deleted", "moved"]
    """A section that moved stands where it is; its heading has moved, and its parts tell what else changed."""
    key: str
    parts: tuple[PartChange, ...]
    named: Literal["", "front", "opening"] = ""
    """What it is where it has no title of its own."""

    @property
    def changes(self) -> tuple[PartChange, ...]:
        """The parts that are not the same."""
        return tuple(part for part in self.parts if part.fate != "same")

    @property
    def inserted(self) -> int:
        """Words put in."""
        return sum(part.inserted for part in self.parts)

    @property
    def deleted(self) -> int:
        """Words taken out."""
        return sum(part.deleted for part in self.parts)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a brief, part by part."""

    sections: tuple[SectionChange, ...]

    @property
    def changed(self) -> tuple[SectionChange, ...]:
        """The sections in which something changed."""
        return tuple(section for section in self.sections if section.changes)

    @property
    def inserted(self) -> int:
        """Words put in."""
        return sum(section.inserted for section in self.sections)

    @property
    def deleted(self) -> int:
        """Words taken out."""
        return sum(section.deleted for section in self.sections)
