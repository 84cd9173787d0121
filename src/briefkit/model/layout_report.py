"""What the layout of an output did, as plain data: pages, what is too wide, pictures, faces, what was moved."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

TooWide: TypeAlias = Literal["line", "cell", "table", "picture"]


@dataclass(frozen=True, slots=True)
class PageReport:
    """One page."""

    words: int
    white: float
    """Millimetres left white at the foot of the text."""
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Overfull:
    """Something wider than the room that it has."""

    what: TooWide
    page: int
    """From 1."""
    line: int | None
    """Of the brief; None for what the brief did not write."""
    excess: float
    """Millimetres."""
    words: str


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture of pixels, as it is set."""

    src: str
    width: float
    """Millimetres."""
    pixels: int
    """Across, as the brief has it."""
    kept: int
    """Across, in the output: fewer where it was resampled."""

    @property
    def resolution(self) -> int:
        """Give its pixels per inch as it is set."""
        return round(self.kept / self.width * 25.4) if self.width else 0


@dataclass(frozen=True, slots=True)
class Change:
    """Something that the layout did for the sake of the page."""

    action: str
    """In words: `set behind the text that follows it`."""
    line: int | None
    """Of the brief; None for the whole text."""
    page: int
    """Where it stood before, from 1."""


@dataclass(frozen=True, slots=True)
class LayoutReport:
    """What is known of one output."""

    words: int
    """Of the brief and its notes, without running heads and feet."""
    fonts: tuple[str, ...]
    """The faces inside: `Source Sans 3 600`."""
    pages: tuple[PageReport, ...] = ()
    """Empty for a web page, which has none, and a Word file, which gets them from the program that opens it."""
    overfull: tuple[Overfull, ...] = ()
    pictures: tuple[ShownPicture, ...] = ()
    changes: tuple[Change, ...] = ()
