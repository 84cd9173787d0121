"""What the functions that read a Word file share: its parts, and what is collected on the way."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from lxml import etree

from briefkit.importers.docx.numbering import Lists
from briefkit.importers.docx.package import Package
from briefkit.importers.docx.styles import Style
from briefkit.importers.manuscript import Block, Dropped, Spot

Tracked: TypeAlias = Literal["", "accept", "reject"]


@dataclass(slots=True)
class Context:
    """A Word file while it is read."""

    package: Package
    styles: Mapping[str, Style]
    lists: Lists
    tracked: Tracked
    part: str = "word/document.xml"
    """The part that is being read: relations are its own."""
    relations: Mapping[str, tuple[str, str, bool]] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    """Id -> name and words."""
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    """(footnote or endnote, id) -> label, in the order of their calls."""
    pictures: dict[str, str] = field(default_factory=dict)
    """Name of a part -> name of the file in the brief's folder."""
    works: dict[str, Mapping[str, object]] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    """What a reference manager calls a work -> its key."""
    fields: list["Field"] = field(default_factory=list)
    """Those that are open: one may begin in one paragraph and end in another."""
    boxes: list[etree._Element] = field(default_factory=list)
    """Text boxes of the paragraph that is being read."""
    told: list[tuple[Spot, str]] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    paragraphs: int = 0
    depth: int = 0
    """Of tables and text boxes in one another."""

    @property
    def spot(self) -> Spot:
        """Give the place of the paragraph that is being read."""
        return Spot(self.paragraphs)

    def tell(self, message: str) -> None:
        """Add a remark on the paragraph that is being read."""
        self.told.append((self.spot, message))

    def style(self, key: str) -> Style:
        """Give a style by its id; an unknown one is the usual one."""
        return self.styles.get(key) or self.styles.get("default paragraph") or self.styles[""]


@dataclass(slots=True)
class Field:
    """A complex field: its instruction, then its result (ECMA-376 part 1, 17.16.18)."""

    instruction: str = ""
    in_result: bool = False
    link: str = ""
    citation: object = None


Blocks: TypeAlias = list[Block]
