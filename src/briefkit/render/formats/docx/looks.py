"""What a style says, in plain words and millimetres or points; `stylist` puts it into Word's terms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Side: TypeAlias = Literal["top", "left", "bottom", "right", "between"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule at one side of a paragraph."""

    colour: str
    """Name of a colour token."""
    weight: float
    """Points; Word draws at most 12."""
    space: float = 0
    """Points between text and rule; Word allows at most 31."""
    line: Literal["single", "dotted"] = "single"


@dataclass(frozen=True, slots=True)
class Frame:
    """A place in the margin column, beside the paragraph that follows."""

    width: float
    """Millimetres."""
    from_page: float
    """Millimetres from the edge of the page."""
    down: float = 0
    """Points below the top of that paragraph."""
    edge: float = 0
    """On a page from right to left: millimetres from its outer edge. Such a frame reaches up to the edge, since
    LibreOffice measures `from_page` from the right there, and Word from the left."""


@dataclass(frozen=True, slots=True)
class TabStop:
    """A tab stop."""

    at: float
    """Millimetres from the edge of the text column."""
    kind: Literal["left", "right", "num"] = "left"
    """`num`: the stop behind a list's number, which LibreOffice asks for."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The look of a paragraph; lengths across in millimetres, lengths down in points. None says nothing."""

    above: float | None = None
    below: float | None = None
    lead: float | None = None
    exact: bool = False
    """Whether lines never grow: for text whose lines must stand close."""
    single: bool = False
    """Whether a line is as high as what stands in it: for pictures."""
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    first: float | None = None
    keep_next: bool = False
    keep_lines: bool = False
    hyphens: bool = True
    rules: Mapping[Side, Rule] = field(default_factory=dict)
    ground: str = ""
    """Colour token of the ground."""
    tabs: tuple[TabStop, ...] = ()
    frame: Frame | None = None
    outline: int | None = None
    """0 for the first level of headings."""
    align: Literal["", "right", "center"] = ""
    middle: bool = False
    """Whether words stand in the middle of a line that a picture makes higher."""
    tight: bool = False
    """No space between neighbours of the same style."""
    list_number: int = 0
    list_level: int = 0
    counted: bool = True
    """Whether its lines have numbers, where lines are numbered."""


@dataclass(frozen=True, slots=True)
class Face:
    """The look of words."""

    role: str = ""
    """Of the typeface: `text`, `head`, `ui` or `mono`."""
    size: float | None = None
    """Points."""
    bold: bool | None = None
    italic: bool | None = None
    colour: str = ""
    track: float | None = None
    """Points between letters."""
    underlined: bool | None = None
    stressed: bool = False
    """Whether italics stress the words: then they are bold in scripts that have no italics."""
    struck: bool | None = None
    small_caps: bool | None = None
    position: Literal["", "superscript", "subscript"] = ""
    proofed: bool = True
    """Whether the words are spelt and hyphenated."""
    figures: Literal["", "oldStyle", "lining"] = ""
    ground: str = ""
    kerned: bool = False


PLAIN_SHAPE = Shape()
PLAIN_FACE = Face()


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A named style."""

    name: str
    """As Word shows it; a built-in style by Word's own name, so that Word's features find it."""
    kind: Literal["paragraph", "character", "table", "numbering"] = "paragraph"
    base: str = "Normal"
    follow: str = ""
    """The style of the paragraph that a writer begins after this one."""
    shape: Shape = PLAIN_SHAPE
    face: Face = PLAIN_FACE
    rank: int = 10
    """Place in Word's list of styles."""
    shown: bool = True
    variant: bool = False
    """Whether Word's list shows it only once it is used."""
    default: bool = False
    always: bool = True
    """Whether every file has it; else only those that use it."""
