"""A brief's words put into the template of its house: body, notes, furniture, styles, properties, source map."""

from collections.abc import Sequence
from typing import Final, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml.ns import qn

from briefkit.model.scripts import LANGUAGES
from briefkit.render.formats.docx.comments import comments
from briefkit.render.formats.docx.designed.filling import fill_cover, properties
from briefkit.render.formats.docx.embed import keep_fonts
from briefkit.render.formats.docx.furniture import set_furniture
from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.numbering import keep_lists, name_steps
from briefkit.render.formats.docx.ooxml.elements import Xml, without_forbidden
from briefkit.render.formats.docx.ooxml.package import add_part, elements, package_of, saved
from briefkit.render.formats.docx.ooxml.runs import is_complex
from briefkit.render.formats.docx.proof import set_proof
from briefkit.render.formats.docx.properties import (
    application_properties,
    custom_properties,
    furniture_properties,
    pages_expected,
    rights_properties,
    set_core_properties,
)
from briefkit.render.formats.docx.roles.comments import COMMENT_STYLES
from briefkit.render.formats.docx.settings import track_changes
from briefkit.render.formats.docx.source_map import source_map, store_properties
from briefkit.render.formats.docx.stylist import style_id
from briefkit.render.formats.docx.turning import set_sections
from briefkit.render.moment import made_on

_XML: Final = "application/xml"


def assembled(ms: Manuscript, text: Sequence[Xml]) -> bytes:
    """Give the whole file."""
    document = ms.document
    pages = pages_expected(len(ms.printed.brief.text.split()))
    start = fill_cover(ms, pages)
    document.element.body[start:start] = elements(text)  # what the page is like stands last
    ms.notes_part.element.extend(elements(ms.notes))
    set_furniture(ms, pages)
    if ms.printed.proof:
        set_proof(ms, ms.printed.proof)
    set_sections(ms, document.element.body, pages)
    if ms.is_reviewed:
        track_changes(document.settings.element)
    _keep_styles(ms)
    _set_language(ms)
    set_core_properties(document.core_properties, ms.printed)
    _add_parts(ms, pages)
    return saved(package_of(document))


def _keep_styles(ms: Manuscript) -> None:
    """Leave the styles that the file needs, with their lists and faces: those of every file, and those of its text."""
    made = ms.template
    ms.used("Footnote Separator")
    ms.styles.update(COMMENT_STYLES if ms.printed.remarks else ())
    names = made.with_relatives(ms.styles | (made.designed.styles if made.designed else set()))
    ids = {style_id(name) for name in names} | (made.designed.kept if made.designed else set())
    styles = ms.document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in ids:
            styles.remove(style)
    styles.extend(elements(made.combined(name) for name in names if name not in made.styles))
    lists = ms.document.part.numbering_part.element
    keep_lists(lists, ids, ms.restarts, ms.template.sheet.counters)
    name_steps(lists, ms.label("recommendation-number", number="%1"))
    named = {str(name) for root in (styles, lists) for name in root.xpath("//w:rFonts/@w:ascii")}
    named |= {face.family for letter in made.sheet.letters for face in letter.typefaces.values()}
    table = cast("XmlPart", ms.document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE))
    keep_fonts(table, named | set(made.stylist.theme_families()))


def _set_language(ms: Manuscript) -> None:
    """Say the language of the text; checkers ask for the first of the three, whichever the script is."""
    said = ms.document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    themed = ms.document.settings.element.find(qn("w:themeFontLang"))
    lang = without_forbidden(ms.printed.lang)
    letters = ms.template.sheet.letters
    other = lang if is_complex(lang) else (LANGUAGES[letters[0].script][0] if letters else "ar-SA")
    if said is not None:
        said.set(qn("w:val"), lang)
        said.set(qn("w:eastAsia"), lang)
        said.set(qn("w:bidi"), other)
    if themed is not None:
        themed.set(qn("w:val"), lang)
        if letters:
            themed.set(qn("w:bidi"), other)


def _add_parts(ms: Manuscript, pages: int) -> None:
    """Add what python-docx has no class for: properties of other kinds, and the source map in the file's data store."""
    package, kind, relation = package_of(ms.document), CONTENT_TYPE, RELATIONSHIP_TYPE
    if ms.printed.remarks:
        data = comments(ms.printed.remarks, made_on(ms.printed))
        add_part(ms.document.part, "/word/comments.xml", kind.WML_COMMENTS, relation.COMMENTS, data)
    app, custom = (
        application_properties(pages),
        custom_properties(
            {**furniture_properties(ms.printed), **rights_properties(ms.printed), **properties(ms, pages)}
        ),
    )
    add_part(package, "/docProps/app.xml", kind.OFC_EXTENDED_PROPERTIES, relation.EXTENDED_PROPERTIES, app)
    add_part(package, "/docProps/custom.xml", kind.OFC_CUSTOM_PROPERTIES, relation.CUSTOM_PROPERTIES, custom)
    if not ms.mapped:
        return
    mapped = source_map(ms.printed.brief, ms.mapped, review=ms.is_reviewed)
    store = add_part(ms.document.part, "/customXml/item1.xml", _XML, relation.CUSTOM_XML, mapped)
    name, kind_of = "/customXml/itemProps1.xml", kind.OFC_CUSTOM_XML_PROPERTIES
    add_part(store, name, kind_of, relation.CUSTOM_XML_PROPS, store_properties())
