"""A manuscript as plain data: what every reader of a foreign format makes, and the importer turns into a brief."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

MarkName: TypeAlias = Literal["strong", "emphasis", "strikeout", "superscript", "subscript", "code"]
Unit: TypeAlias = Literal["line", "paragraph"]
Alignment: TypeAlias = Literal["", "left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in the manuscript."""

    number: int = 0
    """Counted from 1; 0 for the manuscript as a whole."""
    unit: Unit = "paragraph"
    """What is counted: lines of a text, paragraphs of a file that has no lines."""

    def __str__(self) -> str:
        return f"{self.unit} {self.number}" if self.number else ""


NOWHERE = Spot()


@dataclass(frozen=True, slots=True)
class Cited:
    """One work of a citation that the manuscript's reference manager recorded."""

    key: str
    locator: str = ""
    prefix: str = ""
    suffix: str = ""
    author_suppressed: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look; a line break is a line feed in them."""

    text: str = ""
    marks: frozenset[MarkName] = frozenset()
    link: str = ""
    """Address that the words lead to."""
    note: str = ""
    """Label of the note that is called here; such a run has no words of its own."""
    picture: str = ""
    """Name of the picture that stands here; `text` is empty."""
    alt: str = ""
    """Of the picture, in words."""
    comment: str = ""
    """What somebody remarked here, with their name; `text` is empty."""
    cited: tuple[Cited, ...] = ()
    """The works that `text` cites, once they are known."""
    narrative: bool = False
    """Whether the citation is part of its sentence: `Kim (2024) argues`."""


@dataclass(frozen=True, slots=True)
class Block:
    """What every block has."""

    spot: Spot = field(default=NOWHERE, kw_only=True)
    depth: int = field(default=0, kw_only=True)
    """In how many lists it stands."""
    quoted: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """Running text."""

    runs: tuple[Run, ...]
    style: str = ""
    """Name of its style in the manuscript, in small letters."""
    size: float = 0
    """Points, where the manuscript says so."""


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """A heading, of whatever certainty."""

    runs: tuple[Run, ...]
    level: int = 1
    """1 is the highest that the manuscript has."""


@dataclass(frozen=True, slots=True)
class Item(Block):
    """The opening of an item of a list; what follows it at the same `depth` and is no item belongs to it."""

    runs: tuple[Run, ...]
    ordered: bool = False
    start: int = 1
    """The number that a list begins with."""
    list_id: str = ""
    """Tells neighbouring lists apart."""


@dataclass(frozen=True, slots=True)
class CodeBlock(Block):
    """Literal text."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Rule(Block):
    """A break between two thoughts."""


@dataclass(frozen=True, slots=True)
class Fence(Block):
    """The line that opens a block of its own in the brief (`::: key-messages`), or ends it where it has no name."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its paragraphs, one after another."""

    lines: tuple[tuple[Run, ...], ...] = ()
    across: int = 1
    """Columns that it spans."""
    down: int = 1
    """Rows that it spans."""
    alignment: Alignment = ""


@dataclass(frozen=True, slots=True)
class Table(Block):
    """Rows of cells; those that a cell spans are not there."""

    rows: tuple[tuple[Cell, ...], ...]
    has_head: bool = False
    caption: tuple[Run, ...] = ()
    source: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure(Block):
    """A picture alone, with the words below it."""

    picture: str
    alt: str = ""
    caption: tuple[Run, ...] = ()
    source: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words that were left behind, and why."""

    words: str
    reason: str
    spot: Spot = NOWHERE


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself."""

    title: str = ""
    authors: tuple[str, ...] = ()
    """As a web page names them."""
    made_by: str = ""
    """Whose program wrote the file, who need not be an author."""
    date: str = ""
    """ISO 8601."""
    lang: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A whole manuscript."""

    blocks: tuple[Block, ...]
    notes: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    """Label -> text, in the order of the notes."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Name of a file -> its bytes."""
    works: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Key -> item (CSL-JSON) that the manuscript's reference manager recorded."""
    properties: Properties = field(default_factory=Properties)
    dropped: tuple[Dropped, ...] = ()
    words: tuple[str, ...] = ()
    """Every word of the file, counted without regard to its structure; empty where the blocks are all there is."""
    carried: Mapping[str, bytes] = field(default_factory=dict)
    """The files of the brief that a Word file was built of, where it shows what it was built to show; else none."""
    told: tuple[tuple[Spot, str], ...] = ()
    """What the reader could not bring over as it stands."""


def bare(runs: Iterable[Run]) -> str:
    """Give the words of runs, line breaks as spaces."""
    return "".join(run.text for run in runs).replace("\n", " ")


def runs_of(block: Block) -> tuple[Run, ...]:
    """Give the runs of a block that is one line of text; none for the others."""
    return block.runs if isinstance(block, Paragraph | Heading | Item) else ()


def lines_of(block: Block) -> Iterator[tuple[Run, ...]]:
    """Give every line of runs in a block.

    Raises:
        TypeError: the kind of block is unknown.

    """
    if isinstance(block, Paragraph | Heading | Item):
        yield block.runs
    elif isinstance(block, CodeBlock):
        yield (Run(block.text),)
    elif isinstance(block, Figure):
        yield from (block.caption, block.source)
    elif isinstance(block, Table):
        yield block.caption
        yield from (line for row in block.rows for cell in row for line in cell.lines)
        yield block.source
    elif not isinstance(block, Rule | Fence):
        raise TypeError(f"no lines in {type(block).__name__}")


def alts_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the words that describe the pictures of blocks."""
    for block in blocks:
        yield from (run.alt for line in lines_of(block) for run in line if run.alt)
        if isinstance(block, Figure) and block.alt:
            yield block.alt
