"""The parts of the file, and how they hang together."""

from collections.abc import Sequence
from typing import Final

from briefkit.render.formats.docx.furniture import furniture, references
from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.numbering import numbering
from briefkit.render.formats.docx.ooxml.elements import Xml, el, part
from briefkit.render.formats.docx.ooxml.notes import footnotes
from briefkit.render.formats.docx.ooxml.package import Relations, content_types, zipped
from briefkit.render.formats.docx.properties import (
    application_properties,
    core_properties,
    custom_properties,
    furniture_properties,
    pages_expected,
)
from briefkit.render.formats.docx.settings import settings
from briefkit.render.formats.docx.source_map import source_map, store_properties
from briefkit.render.formats.docx.template import document_defaults, latent_styles, page_properties

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_PACKAGE: Final = "application/vnd.openxmlformats-package"
_CORE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_SUFFIXES: Final = {
    "rels": f"{_PACKAGE}.relationships+xml",
    "xml": "application/xml",
    "odttf": f"{_OFFICE}.obfuscatedFont",
}
_MEDIA: Final = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_TYPES: Final = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/numbering.xml": f"{_WORD}.numbering+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/footnotes.xml": f"{_WORD}.footnotes+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/header1.xml": f"{_WORD}.header+xml",
    "word/header2.xml": f"{_WORD}.header+xml",
    "word/footer1.xml": f"{_WORD}.footer+xml",
    "word/footer2.xml": f"{_WORD}.footer+xml",
    "word/theme/theme1.xml": f"{_OFFICE}.theme+xml",
    "customXml/itemProps1.xml": f"{_OFFICE}.customXmlProperties+xml",
    "docProps/core.xml": f"{_PACKAGE}.core-properties+xml",
    "docProps/app.xml": f"{_OFFICE}.extended-properties+xml",
    "docProps/custom.xml": f"{_OFFICE}.custom-properties+xml",
}


def assembled(ms: Manuscript, text: Sequence[Xml]) -> bytes:
    """Give the whole file."""
    pages = pages_expected(len(ms.printed.brief.text.split()))
    page = page_properties(ms.template, references(ms))
    parts = {
        "word/document.xml": part("w:document", (el("w:body", *text, page),)),
        "word/footnotes.xml": footnotes(ms.notes, ms.used("Footnote Separator")),
        **furniture(ms, pages),
        **_house_parts(ms),
        "customXml/item1.xml": source_map(ms.printed.brief, ms.mapped),
        "customXml/itemProps1.xml": store_properties(),
        "docProps/core.xml": core_properties(ms.printed),
        "docProps/app.xml": application_properties(pages),
        "docProps/custom.xml": custom_properties(furniture_properties(ms.printed)),
        **ms.media,
    }
    parts |= _relations(ms)
    suffixes = {name.rpartition(".")[2] for name in ms.media}
    media = {suffix: kind for suffix, kind in _MEDIA.items() if suffix in suffixes}
    parts["[Content_Types].xml"] = content_types(_SUFFIXES | media, _TYPES)
    return zipped(parts)


def _house_parts(ms: Manuscript) -> dict[str, bytes]:
    """Give what the house style decides; after the text, which says what is needed of it."""
    made = ms.template
    names = made.with_relatives(ms.styles)
    styles = (document_defaults(made, ms.printed.lang), latent_styles(), *(made.definition(name) for name in names))
    return {
        "word/styles.xml": part("w:styles", styles),
        "word/numbering.xml": numbering(made.sheet, set(names), ms.restarts),
        "word/settings.xml": settings(ms.printed.lang),
        "word/theme/theme1.xml": made.theme,
        "word/fontTable.xml": made.fonts.table,
        **made.fonts.faces,
    }


def _relations(ms: Manuscript) -> dict[str, bytes]:
    for kind, target in (
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("theme", "theme/theme1.xml"),
        ("footnotes", "footnotes.xml"),
        ("fontTable", "fontTable.xml"),
        ("customXml", "../customXml/item1.xml"),
    ):
        ms.relations.to(kind, target)
    top, store = Relations(), Relations()
    top.to("officeDocument", "word/document.xml")
    top.to(_CORE, "docProps/core.xml")
    top.to("extended-properties", "docProps/app.xml")
    top.to("custom-properties", "docProps/custom.xml")
    store.to("customXmlProps", "itemProps1.xml")
    found = {
        "_rels/.rels": top.part(),
        "word/_rels/document.xml.rels": ms.relations.part(),
        "word/_rels/fontTable.xml.rels": ms.template.fonts.relations,
        "customXml/_rels/item1.xml.rels": store.part(),
    }
    for name, relations in (("footnotes", ms.note_relations), ("header1", ms.head_relations)):
        if relations.rows:
            found[f"word/_rels/{name}.xml.rels"] = relations.part()
    return found
