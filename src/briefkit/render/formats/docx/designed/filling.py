"""A brief's words put into the heads, feet and cover of a designer's file."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Final, cast

from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.formats.docx.designed.cleaning import cleaned, unwrapped
from briefkit.render.formats.docx.designed.placeholders import BOOKMARK, Slot, slots
from briefkit.render.formats.docx.designed.values import values
from briefkit.render.formats.docx.manuscript import Manuscript, Mark
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.ooxml.package import elements
from briefkit.render.formats.docx.ooxml.runs import Tongue, run
from briefkit.render.formats.docx.tongues import voiced

_MAPPED: Final = ("title", "subtitle", "kicker", "standfirst")
"""Roles whose words on the cover lead back to the front matter."""
_COUNTED: Final = ("page", "pages")
_OF_WORD: Final = ("title", "subject", "author", "keywords", "category", "comments", "company", "lastsavedby")
"""Properties that Word has itself."""
_NOT_KEPT: Final = ("w:lang", "w:noProof", "w:rtl", "w:cs", "w:vanish")


def filled(ms: Manuscript, roots: Iterable[etree._Element], pages: int, *, cover: bool = False) -> None:
    """Fill the places in parts of a designer's file; a paragraph that shows only what the brief lacks goes.

    Args:
        ms: the file in the making.
        roots: the parts, which are changed.
        pages: how many the brief is thought to have.
        cover: whether they stand in the text: then the source map names them.

    """
    words = values(ms.printed, pages)
    for root in roots:
        found = slots(root)
        shown: dict[etree._Element, list[str]] = {}
        for slot in found:
            paragraph = next(slot.runs[0].iterancestors(qn("w:p")), None)
            if paragraph is not None:
                shown.setdefault(paragraph, []).append(words[slot.role])
        for slot in found:
            _fill(slot, words, ms, cover=cover)
        _finish(root)
        for paragraph, said in shown.items():
            if not any(said):
                _leave_out(paragraph)
        if ms.tongue.rtl:
            _turn_round(root)


def _fill(slot: Slot, words: Mapping[str, str], ms: Manuscript, *, cover: bool) -> None:
    first = slot.runs[0]
    if first.getparent() is None:  # a place round this one was filled already
        return
    text = words[slot.role]
    mark = Mark(slot.role, slot.role, ms.printed.brief.metadata.place(slot.role).value, text)
    made = _runs(text, first, ms, mark if cover and slot.role in _MAPPED and text else None)
    for new in made:
        first.addprevious(new)
    for old in (*slot.runs, *slot.spare, *(() if text else slot.around)):
        parent = old.getparent()
        if parent is not None:
            parent.remove(old)


def _runs(text: str, like: etree._Element, ms: Manuscript, mark: Mark | None) -> list[etree._Element]:
    """Give words as runs that look like the one that stood there; language and direction are those of the brief."""
    look = like.find(qn("w:rPr"))
    out: list[etree._Element] = []
    for words, tongue in voiced(text, ms.tongue, ms.template.sheet.letters) if text else ():
        out += [_like(made, look, tongue) for made in elements([run(words, "", tongue)])]
    if mark is None:
        return out
    marked = elements([ms.marked(Xml("<w:r/>"), mark)])
    return [marked[0], *out, marked[-1]] if len(marked) > 1 else out


def _like(made: etree._Element, look: etree._Element | None, tongue: Tongue) -> etree._Element:
    if look is None:
        return made
    own, kept = made.find(qn("w:rPr")), deepcopy(look)
    for name in _NOT_KEPT:
        for child in kept.findall(qn(name)):
            kept.remove(child)
    for child in kept.findall(qn("w:rStyle")):
        if child.get(qn("w:val")) == "PlaceholderText":
            kept.remove(child)
    if own is not None:
        kept.extend(deepcopy(child) for child in own if child.tag != qn("w:rFonts") or tongue.face)
        made.remove(own)
    made.insert(0, kept)
    cleaned(made)
    return made


def _finish(root: etree._Element) -> None:
    """Take content controls and filled bookmarks out: LibreOffice loses words in the one, and the other is done."""
    for control in list(root.iter(qn("w:sdt"))):
        content = control.find(qn("w:sdtContent"))
        for child in list(control):
            if child is not content:
                control.remove(child)
        if content is not None:
            unwrapped(content)
        unwrapped(control)
    for start in list(root.iter(qn("w:bookmarkStart"))):
        if start.get(qn("w:name"), "").lower().startswith((f"{BOOKMARK}_", f"{BOOKMARK}-")):
            _drop(start, root)


def _drop(start: etree._Element, root: etree._Element) -> None:
    number = start.get(qn("w:id"))
    for mark in (start, *root.iter(qn("w:bookmarkEnd"))):
        parent = mark.getparent()
        if mark.get(qn("w:id")) == number and parent is not None:
            parent.remove(mark)


def _turn_round(root: etree._Element) -> None:
    """Let paragraphs and tables begin at the right, as those of the text do."""
    for paragraph in root.iter(qn("w:p")):
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            properties = etree.Element(qn("w:pPr"))
            paragraph.insert(0, properties)
        if properties.find(qn("w:bidi")) is None:
            etree.SubElement(properties, qn("w:bidi"))
    for properties in root.iter(qn("w:tblPr")):
        if properties.find(qn("w:bidiVisual")) is None:
            etree.SubElement(properties, qn("w:bidiVisual"))
    cleaned(root)


def _leave_out(paragraph: etree._Element) -> None:
    """Take a paragraph out; where its place must hold one, or it ends a page, it stays without words."""
    parent = paragraph.getparent()
    if parent is None:
        return
    breaks = any(each.get(qn("w:type")) == "page" for each in paragraph.iter(qn("w:br")))
    if len(parent.findall(qn("w:p"))) > 1 and not breaks:
        parent.remove(paragraph)
        return
    for child in list(paragraph):
        if child.tag != qn("w:pPr"):
            paragraph.remove(child)
    if breaks:
        etree.SubElement(etree.SubElement(paragraph, qn("w:r")), qn("w:br")).set(qn("w:type"), "page")


def fill_furniture(ms: Manuscript, pages: int) -> None:
    """Fill heads and feet."""
    kinds = ("header", "footer")
    found = {
        str(each.target_part.partname): cast("XmlPart", each.target_part)
        for each in ms.document.part.rels.values()
        if each.reltype.rpartition("/")[2] in kinds
    }
    filled(ms, [part.element for _, part in sorted(found.items())], pages)


def fill_cover(ms: Manuscript, pages: int) -> int:
    """Fill the cover, and give how many pieces of the body it has."""
    if ms.template.designed is None or not ms.template.designed.cover:
        return 0
    body: etree._Element = ms.document.element.body
    before = len(body)
    holder = etree.Element(qn("w:body"))
    holder.extend(list(body)[: ms.template.designed.cover])
    filled(ms, [holder], pages, cover=True)
    pieces = list(holder)
    body[0:0] = pieces
    return len(body) - before + ms.template.designed.cover


def properties(ms: Manuscript, pages: int) -> Mapping[str, str]:
    """Give the properties that the fields of a designer's file show, so that Word finds them when it counts anew."""
    if ms.template.designed is None:
        return {}
    words = values(ms.printed, pages)
    said = {
        name: words[role]
        for name, role in ms.template.designed.properties.items()
        if role not in _COUNTED and name.lower() not in _OF_WORD
    }
    return {name: text for name, text in said.items() if text}


def unshown(ms: Manuscript) -> list[str]:
    """Give the words of the masthead that a designer's file shows nowhere: no word of a brief is lost by that."""
    designed, printed = ms.template.designed, ms.printed
    if designed is None:
        return []
    told = {
        "publisher": printed.publisher.name,
        "series": printed.masthead_series,
        "number": printed.number,
    }
    return [
        words for role, words in told.items() if words and role not in designed.shown and words not in designed.words
    ]
