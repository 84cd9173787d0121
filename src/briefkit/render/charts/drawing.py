"""A finished drawing as plain data: shapes, and words with their places, in points from the upper left corner."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Anchor: TypeAlias = Literal["start", "middle", "end"]
"""Which part of a line of words lies at its place: left end, middle or right end, in every language."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A path in one colour."""

    path: str
    """As in SVG 2, 9.3."""
    fill: str = ""
    """Name of a colour of the house style; empty for none."""
    stroke: str = ""
    width: float = 0
    """Of the stroke."""


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words."""

    x: float
    y: float
    """Of the baseline."""
    text: str
    anchor: Anchor = "start"
    colour: str = "ink"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """One chart, drawn for one width."""

    width: float
    height: float
    size: float
    """Of the type."""
    shapes: tuple[Shape, ...]
    words: tuple[Words, ...]
    """In the order in which they are read."""
