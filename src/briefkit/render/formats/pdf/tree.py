"""The structure tree of a PDF as plain nodes (ISO 32000-1, 14.7)."""

from dataclasses import dataclass, field
from math import inf
from typing import Any, TypeAlias

from briefkit.render.formats.pdf.marks import Mark

GROUPS = frozenset({"Document", "Art", "Sect", "Div", "BlockQuote", "Table", "THead", "TBody", "TFoot", "TR", "L"})
"""Types that hold other elements and no words."""
TEXT_BLOCKS = frozenset({"P", "H1", "H2", "H3", "H4", "H5", "H6"})
INLINE_TYPES = frozenset({"Span", "Link", "Reference", "Code"})


@dataclass(slots=True, eq=False)
class Annotation:
    """The active area of a link on one page."""

    page: int
    entry: Any
    """The annotation dictionary in the PDF."""


@dataclass(slots=True, eq=False)
class Node:
    """One structure element."""

    role: str
    kids: list["Kid"] = field(default_factory=list)
    entries: dict[str, str] = field(default_factory=dict)
    """`Alt`, `Lang`, `E`, `ID`: text strings."""
    attributes: dict[str, object] = field(default_factory=dict)
    """The attribute object; `O` names its owner."""

    @property
    def order(self) -> int:
        """Give the place in the text of the first mark inside."""
        return min((kid.order for kid in self.kids if not isinstance(kid, Annotation)), default=0)


Kid: TypeAlias = Node | Mark | Annotation


def place(kid: Kid) -> int:
    """Give the place of a kid in the text, for sorting."""
    return 0 if isinstance(kid, Annotation) else kid.order


def in_order(kids: list[Kid]) -> list[Kid]:
    """Give kids in the order of the text; a note, which stands at the foot of its page, before the blocks behind it."""
    places: list[float] = []
    following = inf
    for kid in reversed(kids):
        if isinstance(kid, Node) and kid.role == "Note":
            places.append(min(place(kid), following - 0.5))
            continue
        places.append(place(kid))
        if not is_inline(kid):
            following = min(following, place(kid))
    return [kid for _, kid in sorted(zip(reversed(places), kids, strict=True), key=lambda pair: pair[0])]


def is_inline(kid: Kid) -> bool:
    """Whether a kid is words within a block and not a block."""
    return not isinstance(kid, Node) or kid.role in INLINE_TYPES


def in_blocks(kids: list[Kid]) -> list[Kid]:
    """Put runs of loose words into paragraphs: a group holds blocks only."""
    blocks: list[Kid] = []
    loose: Node | None = None
    for kid in kids:
        if not is_inline(kid):
            blocks.append(kid)
            loose = None
            continue
        if loose is None:
            loose = Node("P")
            blocks.append(loose)
        loose.kids.append(kid)
    return blocks


def rows(parts: list[Kid]) -> list[Node]:
    """Give the rows of a table, those in its head, body and foot."""
    found: list[Node] = []
    for part in parts:
        if isinstance(part, Node):
            found.extend([part] if part.role == "TR" else rows(part.kids))
    return found
