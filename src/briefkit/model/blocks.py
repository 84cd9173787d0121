"""The blocks of a brief: paragraphs, lists, boxes, figures and the rest, each with its place in the source."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from briefkit.model.charts import Plot
from briefkit.model.inlines import Direction, Inline
from briefkit.model.positions import TOP, Span

Alignment: TypeAlias = Literal["left", "right", "center"] | None
Turn: TypeAlias = Literal["", "landscape", "portrait"]
CalloutKind: TypeAlias = Literal["note", "warning", "example"]


@dataclass(frozen=True, slots=True)
class Block:
    """What every block has."""

    span: Span = field(default=TOP, kw_only=True)
    """From its first character to behind its last, markers included."""
    key: str = field(default="", kw_only=True)
    """Twelve hexadecimal digits that name the block in every output; an edit elsewhere does not change them."""


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """Running text."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """A heading inside a section: level 3 and deeper."""

    level: int
    inlines: tuple[Inline, ...]
    anchor: str
    """Its id in the outputs: the author's, or made of its words."""


@dataclass(frozen=True, slots=True)
class ListItem(Block):
    """One item; a tight item holds one paragraph, and perhaps a list."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class BulletList(Block):
    """An unordered list."""

    items: tuple[ListItem, ...]
    tight: bool = True


@dataclass(frozen=True, slots=True)
class NumberedList(Block):
    """An ordered list."""

    items: tuple[ListItem, ...]
    start: int = 1
    tight: bool = True


@dataclass(frozen=True, slots=True)
class Quotation(Block):
    """A block quotation; the speaker line has lost its dash."""

    blocks: tuple[Block, ...]
    speaker: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeBlock(Block):
    """Literal text, kept line by line."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class ThematicRule(Block):
    """A break between two thoughts: `---`."""


@dataclass(frozen=True, slots=True)
class KeyMessages(Block):
    """The few things that a reader should take away."""

    blocks: tuple[Block, ...]
    """As a rule one list."""


@dataclass(frozen=True, slots=True)
class Recommendation(Block):
    """One thing that somebody is asked to do."""

    addressee: tuple[Inline, ...]
    """Who should act; empty where the author named nobody. The colon is not part of it."""
    action: tuple[Inline, ...]
    by: str = ""
    """The date from `{by=…}`, as written (ISO 8601: `2025-03`)."""
    blocks: tuple[Block, ...] = ()
    """What follows the first paragraph of the item."""


@dataclass(frozen=True, slots=True)
class Recommendations(Block):
    """The numbered asks of the brief."""

    items: tuple[Recommendation, ...]
    blocks: tuple[Block, ...] = ()
    """Text in the container that is not the list, printed before it."""


@dataclass(frozen=True, slots=True)
class Box(Block):
    """A text beside the main text, with a title."""

    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Callout(Block):
    """A note, a warning or an example; without a title the label of its kind is printed."""

    kind: CalloutKind
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Statistic(Block):
    """A number worth a large type, with what it counts."""

    value: str
    label: str
    blocks: tuple[Block, ...] = ()
    """The source, as a rule."""


@dataclass(frozen=True, slots=True)
class Figure(Block):
    """A picture with its caption."""

    src: str
    alt: str | None
    """None where the author gave none: a finding, unless `decorative`."""
    caption: tuple[Inline, ...]
    source: tuple[Inline, ...] = ()
    width_percent: float | None = None
    """Share of the text's width; None for what fits."""
    decorative: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    inlines: tuple[Inline, ...]
    span: Span = TOP


@dataclass(frozen=True, slots=True)
class Table(Block):
    """Rows and columns, typed as a pipe table or read from a CSV file."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    alignments: tuple[Alignment, ...]
    caption: tuple[Inline, ...] = ()
    source: tuple[Inline, ...] = ()
    anchor: str = ""
    src: str = ""
    """The CSV file that the rows came from."""
    row_headers: int = 1
    """How many columns, from the first on, name their rows."""
    turn: Turn = ""
    """On which page the author wants it; empty for the one that it needs."""


@dataclass(frozen=True, slots=True)
class Chart(Block):
    """Numbers to be drawn; `header` and `rows` hold those columns of the data that are used, as text."""

    kind: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: tuple[Inline, ...] = ()
    caption: tuple[Inline, ...] = ()
    alt: str | None = None
    source: tuple[Inline, ...] = ()
    anchor: str = ""
    plot: Plot | None = None
    """None where the data cannot be drawn: a finding."""


@dataclass(frozen=True, slots=True)
class Division(Block):
    """Blocks in another language or direction: `::: {lang=ur dir=rtl}`."""

    blocks: tuple[Block, ...]
    lang: str | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class ReferenceEntry(Block):
    """One work in the list of references, as the citation style words it."""

    inlines: tuple[Inline, ...]
    anchor: str
    """Its id in the outputs: citations link to it."""
    label: tuple[Inline, ...] = ()
    """The number before it, in numeric styles."""


@dataclass(frozen=True, slots=True)
class ReferenceList(Block):
    """The works that a brief cites, in the order of its citation style."""

    entries: tuple[ReferenceEntry, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    label: str
    blocks: tuple[Block, ...]
    span: Span = TOP
    key: str = ""
