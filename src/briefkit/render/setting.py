"""What the page needs to know while it turns blocks and lines into HTML: the brief, the target and the ids."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from markupsafe import Markup

from briefkit.model.blocks import Block, Box, Chart, Figure, Heading, ReferenceEntry, Table
from briefkit.model.brief import Brief
from briefkit.model.inlines import Link, NoteCall
from briefkit.model.scripts import direction_of, is_right_to_left
from briefkit.model.walk import blocks, brief_blocks, brief_inlines, inlines, own_inlines
from briefkit.render.printed import Printed
from briefkit.render.signs import steady
from briefkit.render.table_fit import Fit
from briefkit.render.table_fits import table_fits

Target: TypeAlias = Literal["screen", "paper"]


@dataclass(frozen=True, slots=True)
class Setting:
    """One brief on its way to one page.

    A block's element has the id `b-<key>`. An anchor (`fig-troops`) is the id of the element inside it that carries its
    words: the heading, the caption, the title. The page's own ids begin with `b-` as well, so that they never meet an
    author's.
    """

    printed: Printed
    target: Target
    anchors: dict[str, str]
    """Anchor -> key of the block that has it; the first one, where two blocks claim it."""
    fits: Mapping[str, Fit] = field(default_factory=dict)
    """Key of a table -> the room that it takes on paper; on a screen the browser finds it."""
    noted: set[str] = field(default_factory=set)
    """Labels of the notes that stand on the page already: a second call only points back."""
    citations: Mapping[str, int] = field(default_factory=dict)
    """Anchor of a work -> how many links of the text and its notes lead there."""
    cited: dict[str, int] = field(default_factory=dict)
    """Anchor of a work -> how many of these stand on the page already."""
    remarked: set[int] = field(default_factory=set)
    """Numbers of the remarks that stand at their words already."""
    told: set[int] = field(default_factory=set)
    """Numbers of the remarks whose own words stand on the page already."""
    bare: bool = False
    """Whether links and notes are left out: inside a link, and where words are set a second time."""
    text_notes: frozenset[str] = frozenset()
    """Labels of the notes that the text itself calls: a call inside another note leaves their words to the text's."""
    in_note: bool = False
    """Whether the words of a note are being set: a note in a note stands in brackets."""
    in_heading: bool = False
    """Whether the words of a heading are being set: a note in it may bear no role of its own (WAI-ARIA in HTML)."""
    narrow: bool = False
    """Whether the blocks stand in one of several columns."""
    rank: int = 3
    """Level of the heading over a box or key messages."""

    @property
    def on_paper(self) -> bool:
        """Whether the page is for WeasyPrint."""
        return self.target == "paper"

    def bared(self) -> "Setting":
        """Give the same setting without links and notes."""
        return replace(self, bare=True)

    def heading(self) -> "Setting":
        """Give the same setting for the words of a heading."""
        return replace(self, in_heading=True)

    def noting(self) -> "Setting":
        """Give the same setting for the words of a note."""
        return replace(self, in_note=True)

    def ranked(self, rank: int) -> "Setting":
        """Give the same setting with another level for the headings of boxes."""
        return replace(self, rank=rank)

    def block_id(self, key: str) -> str:
        """Give the id of a block's element."""
        return f"b-{key}"

    def anchor_id(self, anchor: str, key: str) -> str:
        """Give the id of the element that carries a block's words: its anchor, if it has one to itself."""
        return anchor if anchor and self.anchors.get(anchor) == key else f"b-{key}-words"

    def steady(self, text: str) -> str:
        """Give a text with the signs of its numbers in their places."""
        return steady(text) if self.printed.direction == "rtl" else text

    def citation_id(self, link: Link) -> str | None:
        """Give a citation the id by which the work that it leads to leads back; None for other links."""
        work = link.url.removeprefix("#")
        if work not in self.citations:
            return None
        self.cited[work] = number = self.cited.get(work, 0) + 1
        return cited_id(work, number)

    def against(self, text: str) -> str:
        """Give the direction of a text that begins in letters of the other direction than the page; else nothing."""
        direction = direction_of(text)
        return "" if direction == self.printed.direction else direction

    def direction(self, lang: str | None, said: str | None) -> str | None:
        """Give the direction of words in another language, where it is said or not that of the page."""
        if said or not lang:
            return said
        own = "rtl" if is_right_to_left(lang) else "ltr"
        return own if own != self.printed.direction else None

    def own(self, name: str, html: Markup, block: object, **parts: object) -> Markup:
        """Give an element as the house style's own template sets it (`templates.ELEMENTS`), or else as it is."""
        if not self.printed.style.has_blocks:
            return html
        from briefkit.render.templates import own_element  # noqa: PLC0415 - few styles have any

        known = {"block": block, "printed": self.printed, "target": self.target, "label": self.label, **parts}
        return own_element(name, html, self.printed.style, known)

    def label(self, key: str, **values: object) -> str:
        """Give the house style's words for a key in the brief's language."""
        return self.printed.wording.label(key, **values)


def cited_id(work: str, number: int) -> str:
    """Give the id of one of the citations of a work.

    Args:
        work: the anchor of its entry.
        number: from 1, in the order of the page.

    """
    return f"b-{work}-{number}"


def setting(printed: Printed, target: Target) -> Setting:
    """Give the setting with which a page begins."""
    anchors: dict[str, str] = {}
    for anchor, key in _anchors(printed):
        if anchor and not anchor.startswith("b-"):
            anchors.setdefault(anchor, key)
    fits = table_fits(printed) if target == "paper" or printed.alike else {}
    return Setting(
        printed,
        target,
        anchors,
        fits,
        citations=Counter(_cited(printed)) if target == "screen" else {},
        text_notes=frozenset(_text_notes(printed.brief)),
    )


def _cited(printed: Printed) -> Iterator[str]:
    """Give the anchor of the work for each citation that the page will show; notes that nothing calls are not there."""
    called = printed.wording.numbering.notes
    notes = {label: note for label, note in printed.brief.notes.items() if label in called}
    works = {block.anchor for block in brief_blocks(printed.brief) if isinstance(block, ReferenceEntry)}
    for piece in brief_inlines(replace(printed.brief, notes=notes)) if works else ():
        if isinstance(piece, Link) and piece.url.startswith("#") and piece.url[1:] in works:
            yield piece.url[1:]


def _text_notes(brief: Brief) -> Iterator[str]:
    for section in brief.sections:
        lines = [section.title, *(line for block in blocks(section.blocks) for line in own_inlines(block))]
        for line in lines:
            yield from (piece.label for piece in inlines(line) if isinstance(piece, NoteCall))


def _anchors(printed: Printed) -> Iterator[tuple[str, str]]:
    for section in (*printed.body, *printed.back):
        yield section.anchor, section.key
    yield from ((_anchor(block), block.key) for block in brief_blocks(printed.brief))


def _anchor(block: Block) -> str:
    return block.anchor if isinstance(block, Heading | Figure | Chart | Table | Box | ReferenceEntry) else ""
