"""The paragraphs of a file: their words, each with what an editor did to it, and the bookmarks around them."""

from dataclasses import dataclass, field

from lxml import etree

from briefkit.review.docx.names import Revision, w
from briefkit.review.docx.revisions import Revisions
from briefkit.review.returned import Whereabouts


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a paragraph to which one thing was done."""

    text: str
    inserted: Revision | None = None
    deleted: Revision | None = None
    formatted: Revision | None = None
    element: etree._Element | None = None
    """The run, for what is said of its look."""
    computed: bool = False
    """Whether they are the result of a field."""


@dataclass(slots=True)
class BlockMark:
    """The bookmark of a block."""

    key: str
    is_copy: bool
    """Whether its name says that it came with a copy, or another has that name."""
    holds_old: bool = False
    """Whether words of the original lie in it."""
    holds_new: bool = False
    """Whether words that an editor put in lie in it."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph as it stands in the file."""

    element: etree._Element
    where: Whereabouts
    stretches: list[Stretch] = field(default_factory=list)
    length: int = 0
    """Characters of its original text."""
    begins: list[BlockMark] = field(default_factory=list)
    """Bookmarks of blocks that begin in it."""
    goes_on: list[BlockMark] = field(default_factory=list)
    """Those that began in an earlier one."""
    mark_inserted: Revision | None = None
    mark_deleted: Revision | None = None
    set_anew: Revision | None = None
    mark_set_anew: Revision | None = None
    row_inserted: Revision | None = None
    row_deleted: Revision | None = None


@dataclass(slots=True)
class Range:
    """Where a comment stands: paragraph and characters of the original text before it, at both ends."""

    start: tuple[int, int]
    end: tuple[int, int]
    quote: str = ""
    """Its words as they stand now."""
    struck: str = ""
    """Those of them that are deleted."""


def read_properties(paragraph: Paragraph, revisions: Revisions) -> None:
    """Take down what was done to a paragraph itself, to its mark, and to the row that it stands in."""
    properties = paragraph.element.find(w("pPr"))
    if properties is not None:
        paragraph.set_anew = revisions.of(properties.find(w("pPrChange")))
        mark = properties.find(w("rPr"))
        if mark is not None:
            paragraph.mark_inserted = revisions.of(_first(mark, "ins", "moveTo"))
            paragraph.mark_deleted = revisions.of(_first(mark, "del", "moveFrom"))
            paragraph.mark_set_anew = revisions.of(mark.find(w("rPrChange")))
    row = next((above for above in paragraph.element.iterancestors() if above.tag == w("tr")), None)
    about = None if row is None else row.find(w("trPr"))
    if about is not None:
        paragraph.row_inserted = revisions.of(about.find(w("ins")))
        paragraph.row_deleted = revisions.of(about.find(w("del")))


def _first(parent: etree._Element, *names: str) -> etree._Element | None:
    return next((found for name in names if (found := parent.find(w(name))) is not None), None)
