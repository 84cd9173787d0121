"""What a list definition of the file is: its number and its levels."""

from dataclasses import dataclass
from typing import Literal

from briefkit.render.formats.docx.looks import Face, Shape


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering."""

    style: str
    """Whose paragraphs stand on it; empty for a level that is left out."""
    format: str
    """`none`, `bullet`, `decimal`, `lowerLetter` and so on (ECMA-376, 17.18.59)."""
    words: str
    """`%1.` for the number of the first level."""
    shape: Shape
    face: Face
    behind: Literal["tab", "space", "nothing"] = "tab"
    """What stands behind the number."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """A list definition of the file."""

    number: int
    levels: tuple[Level, ...]
