"""What all Word files of a house have in common, made once for each house style."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from briefkit.model.house_style import HouseStyle
from briefkit.render.formats.docx.house_file import house_file
from briefkit.render.formats.docx.looks import Face, Shape, WordStyle
from briefkit.render.formats.docx.ooxml.elements import NO_LANGUAGE, Xml, el, part
from briefkit.render.formats.docx.roles import roles
from briefkit.render.formats.docx.roles.gallery import in_gallery
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.formats.docx.roles.words import marked
from briefkit.render.formats.docx.shapes import frame_properties
from briefkit.render.formats.docx.stylist import Stylist
from briefkit.render.formats.docx.table_style import TABLE_STYLE, TINTED, table_style
from briefkit.render.scripts import Lettering

_KEPT: Final = 8
"""House styles whose templates are kept: a run seldom has more."""


@dataclass(frozen=True, slots=True)
class Designed:
    """What a designer's file brings along, beside its looks."""

    path: Path
    cover: int
    """How many pieces of the body are its cover."""
    on_cover: frozenset[str]
    """Roles of a brief that the cover shows: they are not set once more over the text."""
    shown: frozenset[str]
    """Roles that the cover, the heads or the feet show."""
    properties: Mapping[str, str]
    """Name of a property that a field shows -> its role."""
    words: str
    """What stands in heads, feet and cover as the designer wrote it."""
    kept: frozenset[str]
    """Ids of styles that every file has."""
    styles: frozenset[str]
    """Names of styles of ours that those need."""


@dataclass(frozen=True, slots=True)
class Template:
    """What the Word files of a house have in common."""

    style: HouseStyle
    sheet: Sheet
    styles: Mapping[str, WordStyle]
    frames: Mapping[str, Xml]
    """Name of a style -> its frame, for those that stand in the margin column."""
    file: bytes
    """A Word file without words, for python-docx to open."""
    designed: Designed | None = None
    """What a designer's file brings; None where the tokens decide all."""

    @property
    def on_cover(self) -> frozenset[str]:
        """Give the roles of a brief that a designer's cover shows."""
        return self.designed.on_cover if self.designed else frozenset()

    @property
    def stylist(self) -> Stylist:
        """Give what puts looks into Word's terms."""
        return self.sheet.stylist

    def ground(self, style: str) -> str:
        """Give the colour token of a style's ground, its own or that of its base; empty where it has none."""
        while made := self.styles.get(style):
            if made.shape.ground:
                return made.shape.ground
            style = made.base
        return ""

    def combined(self, name: str) -> Xml:
        """Give a style for words with several marks, which is made when it is asked for."""
        return self.stylist.definition(marked(name))

    def with_relatives(self, names: Iterable[str]) -> list[str]:
        """Give the styles that a file needs: all of these, those that every file has, and what they are based on."""
        wanted: set[str] = set()
        waiting = [name for name, made in self.styles.items() if made.always] + list(names)
        while waiting:
            name = waiting.pop()
            if name and name not in wanted:
                wanted.add(name)
                made = self.styles.get(name)
                waiting += [made.base, made.follow] if made else []
        order = {name: place for place, name in enumerate(self.styles)}
        return sorted(wanted, key=lambda name: (order.get(name, len(order)), name))


Dress: TypeAlias = Callable[[Template], Template]
_templates: list[Template] = []


def template(
    style: HouseStyle, letters: tuple[Lettering, ...] = (), *, rtl: bool = False, dress: Dress | None = None
) -> Template:
    """Give the template of a house style, for some scripts and one direction of writing; the last few are kept.

    Args:
        style: the house style.
        letters: the scripts of the text beside the Latin one.
        rtl: whether text runs from the right.
        dress: puts a designer's file over it, if there is one; then the style is of that file alone.

    """
    for known in _templates:
        same = known.style is style and known.sheet.rtl == rtl and known.sheet.letters == letters
        if same and (known.designed is not None) == (dress is not None):
            return known
    made = _make(Sheet(style, rtl, letters))
    made = dress(made) if dress else made
    del _templates[_KEPT - 1 :]
    _templates.insert(0, made)
    return made


def _make(sheet: Sheet) -> Template:
    stylist = sheet.stylist
    all_roles = (*_defaults(), *in_gallery(roles(sheet)))
    definitions = [stylist.definition(made, *_extra(made)) for made in all_roles]
    styles = {made.name: made for made in all_roles}
    tinted = f"{TABLE_STYLE} {TINTED}"
    styles[TABLE_STYLE] = WordStyle(TABLE_STYLE, kind="table", base="Normal Table")
    styles[tinted] = WordStyle(tinted, kind="table", base="Normal Table", always=False)
    frames = {made.name: frame_properties(made.shape.frame) for made in all_roles if made.shape.frame}
    tables = (
        table_style(stylist, TABLE_STYLE),
        table_style(stylist, tinted, "box" if sheet.box_words else "tint", sheet.box_words),
    )
    content = (_document_defaults(sheet), _latent_styles(), *definitions, *tables)
    return Template(sheet.style, sheet, styles, frames, house_file(sheet, part("w:styles", content)))


def _defaults() -> tuple[WordStyle, ...]:
    """Normal stays empty and the document's defaults say what is normal: only so can a table's style still speak."""
    return (
        WordStyle("Normal", base="", rank=0, shown=False, default=True),
        WordStyle("Default Paragraph Font", kind="character", base="", rank=99, shown=False, default=True),
        WordStyle("Normal Table", kind="table", base="", rank=99, shown=False, default=True),
        WordStyle("No List", kind="numbering", base="", rank=99, shown=False, default=True),
    )


def _extra(made: WordStyle) -> tuple[Xml, ...]:
    if made.name != "Normal Table":
        return ()
    sides = (el(f"w:{side}", w_w=0, w_type="dxa") for side in ("top", "left", "bottom", "right"))
    return (el("w:tblPr", el("w:tblInd", w_w=0, w_type="dxa"), el("w:tblCellMar", *sides)),)


def _document_defaults(sheet: Sheet) -> Xml:
    """Give what is normal in a document; its language is said when the text is known."""
    token = sheet.token("body")
    face = Face(role="text", size=token.size, colour="ink", kerned=True)
    ligatures = el("w14:ligatures", w14_val="standardContextual")
    run_properties = sheet.stylist.run_properties(face, el("w:lang", w_val=NO_LANGUAGE), ligatures)
    paragraph_properties = sheet.stylist.paragraph_properties(Shape(lead=token.lead))
    return el(
        "w:docDefaults",
        el("w:rPrDefault", run_properties),
        el("w:pPrDefault", paragraph_properties),
    )


def _latent_styles() -> Xml:
    """Hide the styles that Word brings along."""
    return el(
        "w:latentStyles",
        w_defLockedState=0,
        w_defUIPriority=99,
        w_defSemiHidden=1,
        w_defUnhideWhenUsed=0,
        w_defQFormat=0,
        w_count=376,
    )
