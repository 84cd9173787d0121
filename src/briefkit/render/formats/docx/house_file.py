"""The template of a house style as a Word file: styles, lists, theme, faces, page and empty furniture."""

from collections.abc import Iterator
from typing import Final, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.coreprops import CT_CoreProperties
from docx.package import Package
from docx.parts.document import DocumentPart

from briefkit.render.formats.docx.embed import add_fonts
from briefkit.render.formats.docx.numbering import numbering
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el, part
from briefkit.render.formats.docx.ooxml.measures import twips
from briefkit.render.formats.docx.ooxml.notes import footnotes
from briefkit.render.formats.docx.ooxml.package import add_part, elements, saved
from briefkit.render.formats.docx.roles.furniture import FOOT_AT, RUNNING_HEAD_AT
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.formats.docx.settings import settings
from briefkit.render.formats.docx.stylist import style_id
from briefkit.render.formats.docx.theme import theme

_FURNITURE: Final = (
    ("header", 1, "first", "hdr", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    ("header", 2, "default", "hdr", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    ("footer", 1, "first", "ftr", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
    ("footer", 2, "default", "ftr", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
)


def house_file(sheet: Sheet, styles: bytes) -> bytes:
    """Give the file, with a body that is empty but for the page.

    Args:
        sheet: the house style, in one direction of writing.
        styles: the styles part.

    """
    package = Package()
    kind, relation = CONTENT_TYPE, RELATIONSHIP_TYPE
    empty = part("w:document", (el("w:body"),))
    main = add_part(package, "/word/document.xml", kind.WML_DOCUMENT_MAIN, relation.OFFICE_DOCUMENT, empty)
    document = cast("DocumentPart", main)
    name = PackURI("/docProps/core.xml")
    core = CorePropertiesPart(name, kind.OPC_CORE_PROPERTIES, CT_CoreProperties.new(), package)
    package.relate_to(core, relation.CORE_PROPERTIES)
    for path, content, related, data in _parts(sheet, styles):
        add_part(document, f"/word/{path}", content, related, data)
    add_fonts(document, sheet.style, sheet.letters)
    document.element.body.extend(elements([_page(sheet, _references(document))]))
    return saved(package, pressed=False)


def _parts(sheet: Sheet, styles: bytes) -> Iterator[tuple[str, str, str, bytes]]:
    """Give name, content type, type of the relation and content of what the house decides."""
    kind, relation = CONTENT_TYPE, RELATIONSHIP_TYPE
    yield "styles.xml", kind.WML_STYLES, relation.STYLES, styles
    yield "numbering.xml", kind.WML_NUMBERING, relation.NUMBERING, numbering(sheet)
    yield "settings.xml", kind.WML_SETTINGS, relation.SETTINGS, settings(hyphens=sheet.style.hyphenation)
    yield "theme/theme1.xml", kind.OFC_THEME, relation.THEME, theme(sheet.stylist)
    yield "footnotes.xml", kind.WML_FOOTNOTES, relation.FOOTNOTES, footnotes(style_id("Footnote Separator"))


def _references(document: DocumentPart) -> Iterator[Xml]:
    """Add empty headers and footers, for the first page and for all others, and give what the page says of them."""
    for name, number, which, tag, kind, relation in _FURNITURE:
        empty = part(f"w:{tag}", (el("w:p"),))
        made = add_part(document, f"/word/{name}{number}.xml", kind, relation, empty)
        yield el(f"w:{name}Reference", w_type=which, r_id=document.relate_to(made, relation))


def _page(sheet: Sheet, references: Iterator[Xml]) -> Xml:
    """Give the page: its size, its margins and its furniture, another one on the first page."""
    page, rtl = sheet.style.page, sheet.rtl
    margins = el(
        "w:pgMar",
        w_top=twips(page.top),
        w_right=twips(page.left if rtl else page.right),
        w_bottom=twips(page.bottom),
        w_left=twips(page.right if rtl else page.left),
        w_header=0 if sheet.band else twips(RUNNING_HEAD_AT),
        w_footer=twips(FOOT_AT),
        w_gutter=0,
    )
    size = el("w:pgSz", w_w=twips(page.width), w_h=twips(page.height))
    return el("w:sectPr", *references, size, margins, el("w:titlePg"), el("w:bidi") if rtl else NOTHING)
