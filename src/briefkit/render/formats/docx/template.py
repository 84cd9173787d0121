"""What all Word files of a house have in common, made once for each house style."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from briefkit.model.house_style import HouseStyle
from briefkit.render.formats.docx.embed import Embedded, embedded_fonts
from briefkit.render.formats.docx.looks import Face, Shape, WordStyle
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el
from briefkit.render.formats.docx.ooxml.measures import twips
from briefkit.render.formats.docx.ooxml.runs import language
from briefkit.render.formats.docx.roles import roles
from briefkit.render.formats.docx.roles.furniture import FOOT_AT, RUNNING_HEAD_AT
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.formats.docx.roles.words import marked
from briefkit.render.formats.docx.stylist import Stylist, frame_properties
from briefkit.render.formats.docx.table_style import table_style
from briefkit.render.formats.docx.theme import theme

TABLE_STYLE: Final = "Brief Table"
_KEPT: Final = 8
"""House styles whose templates are kept: a run seldom has more."""


@dataclass(frozen=True, slots=True)
class Template:
    """The parts of a Word file that hold no word of a brief."""

    style: HouseStyle
    sheet: Sheet
    styles: Mapping[str, WordStyle]
    definitions: Mapping[str, Xml]
    """Name of a style -> its `w:style`."""
    frames: Mapping[str, Xml]
    """Name of a style -> its frame, for those that stand in the margin column."""
    theme: bytes
    fonts: Embedded

    @property
    def stylist(self) -> Stylist:
        """Give what puts looks into Word's terms."""
        return self.sheet.stylist

    def definition(self, name: str) -> Xml:
        """Give a style; one for words with several marks is made when it is asked for."""
        return self.definitions.get(name) or self.stylist.definition(marked(name))

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
        order = {name: place for place, name in enumerate(self.definitions)}
        return sorted(wanted, key=lambda name: (order.get(name, len(order)), name))


_templates: list[Template] = []


def template(style: HouseStyle, *, rtl: bool = False) -> Template:
    """Give the template of a house style, for one direction of writing; the last few are kept."""
    for known in _templates:
        if known.style is style and known.sheet.rtl == rtl:
            return known
    made = _make(Sheet(style, rtl))
    del _templates[_KEPT - 1 :]
    _templates.insert(0, made)
    return made


def _make(sheet: Sheet) -> Template:
    style, stylist = sheet.style, sheet.stylist
    all_roles = (*_defaults(), *roles(sheet))
    definitions = {made.name: stylist.definition(made, *_extra(made)) for made in all_roles}
    definitions[TABLE_STYLE] = table_style(stylist, TABLE_STYLE)
    styles = {made.name: made for made in all_roles}
    styles[TABLE_STYLE] = WordStyle(TABLE_STYLE, kind="table", base="Normal Table")
    frames = {made.name: frame_properties(made.shape.frame) for made in all_roles if made.shape.frame}
    return Template(style, sheet, styles, definitions, frames, theme(stylist), embedded_fonts(style))


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


def document_defaults(made: Template, lang: str) -> Xml:
    """Give what is normal in a document in that language."""
    token = made.sheet.token("body")
    face = Face(role="text", size=token.size, colour="ink", kerned=True)
    ligatures = el("w14:ligatures", w14_val="standardContextual")
    run_properties = made.stylist.run_properties(face, _default_language(lang), ligatures)
    paragraph_properties = made.stylist.paragraph_properties(Shape(lead=token.lead))
    return el(
        "w:docDefaults",
        el("w:rPrDefault", run_properties),
        el("w:pPrDefault", paragraph_properties),
    )


def _default_language(lang: str) -> Xml:
    """Checkers ask for the first of the three, whichever the script is."""
    complex_script = "w:bidi" in language(lang)
    return el("w:lang", w_val=lang, w_eastAsia=lang, w_bidi=lang if complex_script else "ar-SA")


def latent_styles() -> Xml:
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


def page_properties(made: Template, references: Iterable[Xml]) -> Xml:
    """Give the page: its size, its margins and its furniture, another one on the first page."""
    page, rtl = made.style.page, made.sheet.rtl
    margins = el(
        "w:pgMar",
        w_top=twips(page.top),
        w_right=twips(page.left if rtl else page.right),
        w_bottom=twips(page.bottom),
        w_left=twips(page.right if rtl else page.left),
        w_header=0 if made.sheet.band else twips(RUNNING_HEAD_AT),
        w_footer=twips(FOOT_AT),
        w_gutter=0,
    )
    size = el("w:pgSz", w_w=twips(page.width), w_h=twips(page.height))
    return el("w:sectPr", *references, size, margins, el("w:titlePg"), el("w:bidi") if rtl else NOTHING)
