"""One Word file in the making: what is counted and collected while the text is set."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Final, cast

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.story import StoryPart

from briefkit.model.inlines import NoteCall
from briefkit.model.layout_report import ShownPicture
from briefkit.model.positions import TOP
from briefkit.model.scripts import is_right_to_left
from briefkit.model.source_map import PREFIX
from briefkit.model.walk import brief_inlines
from briefkit.render.formats.docx.bookmarks import NOT_IN_NAMES, anchor_of, reference_name
from briefkit.render.formats.docx.numbering import Restart
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.ooxml.package import link_relation
from briefkit.render.formats.docx.ooxml.runs import Structure, Tongue, bookmark, paragraph
from briefkit.render.formats.docx.ooxml.visible import visible
from briefkit.render.formats.docx.paragraph_number import paragraph_number
from briefkit.render.formats.docx.place import Mark, Place
from briefkit.render.formats.docx.roles.apparatus import KEPT_CELLS
from briefkit.render.formats.docx.roles.lists import FAMILIES, list_number
from briefkit.render.formats.docx.roles.words import ON_BOX
from briefkit.render.formats.docx.source_map import Mapped
from briefkit.render.formats.docx.stylist import style_id
from briefkit.render.formats.docx.template import Template
from briefkit.render.formats.docx.tongues import set_words, tongue_of
from briefkit.render.printed import Printed
from briefkit.render.table_fit import Fit
from briefkit.render.table_fits import table_fits

__all__ = ["Manuscript", "Mark", "Place", "reference_name", "spoken"]

_OURS: Final = re.compile(rf'w:name="{PREFIX}(\w+)"')
_RUN_STYLE: Final = re.compile(r'<w:rStyle w:val="([^"]+)"/>')
_LINKS: Final = ("Hyperlink", "Web Address")
"""End the names of styles for words that are marked several times, and coloured."""
_FIRST_RESTART: Final = list_number(FAMILIES[-1].name, ordered=True) + 1


@dataclass(slots=True)
class Manuscript:
    """The state of one Word file in the making."""

    printed: Printed
    template: Template
    document: Document
    """The template of the house, opened: what is set goes into it."""
    links: dict[tuple[str, str], str] = field(default_factory=dict)
    """(Name of a part, address) -> id of the relation."""
    notes: list[Xml] = field(default_factory=list)
    noted: dict[str, int] = field(default_factory=dict)
    """Note label -> its number in the file, for those that are set."""
    bracketed: set[str] = field(default_factory=set)
    """Labels of the notes that are set inside other notes."""
    styles: set[str] = field(default_factory=set)
    restarts: list[Restart] = field(default_factory=list)
    mapped: list[Mapped] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    """Keys that are marked: a bookmark's name stands for one place."""
    calls: Counter[str] = field(default_factory=Counter)
    """Note label -> how often it is called."""
    wanted: dict[str, str] = field(default_factory=dict)
    """Anchor that is referred to -> name of its bookmark."""
    fits: dict[str, Fit] = field(default_factory=dict)
    """Key of a table -> the room that it takes."""
    turned: dict[str, str] = field(default_factory=dict)
    """`header`, `footer` -> id of the relation to those of landscape pages, where there are any."""
    commented: dict[int, bool] = field(default_factory=dict)
    """Number of a remark whose words have begun -> whether they have ended."""
    bookmarks: int = 0
    drawings: int = 0
    whole: int = 0
    """How many paragraphs are marked that are no blocks."""
    numbered: int = 0
    """How many paragraphs of a proof bear their number."""
    shown: list[ShownPicture] = field(default_factory=list)
    """The pictures of pixels, for those who ask."""
    ahead: str = ""
    """What the next paragraph opens or follows, for which its style may have a variant: `Opening`, `after Table`."""

    def __post_init__(self) -> None:
        pieces = list(brief_inlines(self.printed.brief))
        self.calls.update(piece.label for piece in pieces if isinstance(piece, NoteCall))
        known = self.printed.wording.numbering.targets
        anchors = {anchor_of(piece) for piece in pieces} & known.keys()
        self.wanted = {anchor: reference_name(anchor) for anchor in sorted(anchors)}
        self.fits = table_fits(self.printed)

    @property
    def tongue(self) -> Tongue:
        """Give the language of the file: empty but for its direction and script, since the defaults name it."""
        if self.printed.direction == "rtl":
            return tongue_of(self.printed.lang, rtl=True)
        return replace(tongue_of(self.printed.lang, rtl=False), lang="")

    def words(self, text: str, style: str = "", tongue: Tongue | None = None) -> Xml:
        """Give words in one look as runs, in the language of the file where no other is said."""
        known = self.used(style) if style else ""
        return set_words(text, known, self.tongue if tongue is None else tongue, self.template.sheet.letters)

    def used(self, name: str) -> str:
        """Give the id of a style that is used, and remember that the file needs it."""
        self.styles.add(name)
        return style_id(name) if name else ""

    def label(self, key: str, **values: object) -> str:
        """Give the house style's words for a key in the brief's language."""
        return self.printed.wording.label(key, **values)

    def paragraph(
        self,
        style: str,
        content: Xml,
        place: Place,
        mark: Mark | None = None,
        number: tuple[int | None, int] = (0, 0),
        *,
        aligned: Xml = NOTHING,
    ) -> Xml:
        """Give a paragraph.

        Args:
            style: name of its style.
            content: its runs.
            place: where it stands.
            mark: what the source map says of it; None for words that are the house's own.
            number: of the list that it belongs to, and its level there; 0 where its style decides, None for no list.
            aligned: where the number in a cell ends.

        """
        variant, self.ahead = f"{style} {self.ahead}", ""
        named = (name for name in (variant, f"{style} {place.section}") if name in self.template.styles)
        style = next(named, style)
        # LibreOffice 7.4 runs the paragraphs behind a frame together where they call comments
        frame = NOTHING if self.printed.remarks else self.template.frames.get(style, NOTHING)
        structure = Structure(
            frame=frame,
            kept=style in KEPT_CELLS,
            list_number=number[0],
            list_level=number[1],
            rtl=place.tongue.rtl,
            aligned=aligned,
        )
        if place.family == "Box" and self.template.sheet.box_words and self._keeps_ground(style):
            content = self._on_box(content)
        inside = self.marked(content, mark or self._whole(content)) if mark or self.is_reviewed else content
        beside = self._paragraph_number(mark.key, framed=bool(structure.frame)) if mark else NOTHING
        return paragraph(self.used(style), Xml(beside + inside), structure)

    @property
    def is_reviewed(self) -> bool:
        """Whether it is a copy for editors, in which every paragraph is marked."""
        return self.printed.options.review

    def _whole(self, content: Xml) -> Mark:
        """Give the mark of a paragraph that is no block: with a label before its words, or of the house's own."""
        self.whole += bool(content)
        return Mark(f"p{self.whole}" if content else "", "line", TOP, "")

    def _keeps_ground(self, style: str) -> bool:
        """Whether a paragraph in a box stands on its ground: a callout or a picture in it has another."""
        return self.template.ground(style) == "box" or style.startswith(("Table ", "Chart "))

    def _on_box(self, content: Xml) -> Xml:
        """Give words in the colours that the ground of a box asks for."""
        known = {style_id(name): name for name in self.styles}

        def variant(found: re.Match[str]) -> str:
            name = known[found[1]]
            made = self.template.styles.get(f"{name}{ON_BOX}")
            links = made is None and name not in self.template.styles and name.endswith(_LINKS)
            return f'<w:rStyle w:val="{self.used(f"{name}{ON_BOX}")}"/>' if made or links else found[0]

        return Xml(_RUN_STYLE.sub(variant, content))

    def _paragraph_number(self, key: str, *, framed: bool) -> Xml:
        """Give the number that a proof sets beside a paragraph; it stands outside the mark of the paragraph."""
        proof = self.printed.proof
        number = proof.paragraphs.get(key) if proof else None
        if number is None:
            return NOTHING
        self.numbered += 1
        return paragraph_number(number, self.template.sheet, framed=framed, place_in_file=self.numbered)

    def marked(self, content: Xml, mark: Mark) -> Xml:
        """Put content between the two halves of its hidden bookmark, and write it into the map."""
        key = NOT_IN_NAMES.sub("_", mark.key)
        if not key or key in self.keys:
            return content
        self.keys.add(key)
        words = visible(content) if self.is_reviewed else mark.words
        holds = tuple(_OURS.findall(content)) if self.is_reviewed else ()
        self.mapped.append(Mapped(key, mark.kind, mark.span, words, mark.within, holds))
        return self.bookmarked(content, f"{PREFIX}{key}")

    def bookmarked(self, content: Xml, name: str) -> Xml:
        """Put content between the two halves of a bookmark."""
        self.bookmarks += 1
        return bookmark(content, name, self.bookmarks)

    def target(self, content: Xml, anchor: str) -> Xml:
        """Make content a target, if something refers to its anchor."""
        name = self.wanted.get(anchor) if anchor else None
        return self.bookmarked(content, name) if name else content

    def counted(self, definition: int, level: int = 0, start: int = 1, rank: int = 0) -> int:
        """Give the number of a new list that counts from `start`, by letters where it stands in another."""
        number = _FIRST_RESTART + len(self.restarts)
        self.restarts.append(Restart(number, definition, level, start, rank))
        return number

    def drawing(self) -> int:
        """Give the next number for a drawing."""
        self.drawings += 1
        return self.drawings

    @property
    def notes_part(self) -> StoryPart:
        """Give the part with the notes."""
        return cast("StoryPart", self.document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES))

    def part_at(self, place: Place) -> StoryPart:
        """Give the part that a place lies in."""
        return self.notes_part if place.in_note else self.document.part

    def linked(self, owner: StoryPart, address: str) -> str:
        """Give the id of the relation from a part to an address outside."""
        key = owner.partname, address
        if key not in self.links:
            self.links[key] = link_relation(owner, address)
        return self.links[key]


def spoken(place: Place, lang: str | None, direction: str | None) -> Place:
    """Give the place for words in another language or direction."""
    if not lang and not direction:
        return place
    rtl = direction == "rtl" if direction else is_right_to_left(lang) if lang else place.tongue.rtl
    return replace(place, tongue=tongue_of(lang or place.tongue.lang, rtl=rtl))
