"""Landscape pages: sections of their own between those of upright pages, each with its head and foot."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Final, cast

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from briefkit.render.formats.docx.furniture import set_turned_furniture
from briefkit.render.formats.docx.manuscript import Manuscript, Place
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.ooxml.measures import twips
from briefkit.render.formats.docx.roles.apparatus import BETWEEN_TABLES

TURN_OVER: Final = Xml("<turn-over/>")
"""Stands in the text where a landscape page begins."""
TURN_BACK: Final = Xml("<turn-back/>")
"""Stands where it ends."""
_UPRIGHT: Final = Xml("<w:sectPr/>")
_TURNED: Final = Xml('<w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>')
_HEADINGS: Final = ('<w:pStyle w:val="Heading', '<w:pStyle w:val="BackHeading')


def in_sections(content: Iterable[Xml], ms: Manuscript) -> list[Xml]:
    """Give the text with the ends of sections in the last paragraph of each; `set_sections` says what each is like."""
    out: list[Xml] = []
    pieces = list(content)
    for number, piece in enumerate(pieces):
        if piece == TURN_OVER:
            _over(out, ms)
        elif piece == TURN_BACK:
            if _goes_on(pieces[number + 1 :]):
                pieces[pieces.index(TURN_OVER, number)] = NOTHING
                continue
            _end(out, len(out), _TURNED, ms)
        elif piece:
            out.append(piece)
    return out


def _goes_on(following: Sequence[Xml]) -> bool:
    """Whether the next table stands on a landscape page too, with nothing between."""
    return next((piece == TURN_OVER for piece in following if piece), False)


def _over(out: list[Xml], ms: Manuscript) -> None:
    """End the upright section; headings right before the table go along with it."""
    at = len(out)
    while at and any(mark in out[at - 1][:80] for mark in _HEADINGS):
        at -= 1
    _end(out, at, _UPRIGHT, ms)


def _end(out: list[Xml], at: int, section: Xml, ms: Manuscript) -> None:
    """Put the end of a section into the paragraph before a place; a table needs one behind it."""
    if not at or not out[at - 1].startswith("<w:p>"):
        out.insert(at, ms.paragraph(BETWEEN_TABLES, NOTHING, Place()))
        at += 1
    out[at - 1] = Xml(out[at - 1].replace("</w:pPr>", f"{section}</w:pPr>", 1))


def set_sections(ms: Manuscript, body: BaseOxmlElement, pages: int) -> None:
    """Give every section its page: that of the last one, turned where it says so; only the first has a first page."""
    model = body.find(qn("w:sectPr"))
    sections = list(body.iter(qn("w:sectPr")))
    if model is None or len(sections) == 1:
        return
    if not ms.template.designed:  # a designer's head and foot are the same on all pages
        set_turned_furniture(ms, pages)
    for number, section in enumerate(sections):
        turned = section.find(qn("w:pgSz")) is not None and section is not model
        full = cast("BaseOxmlElement", deepcopy(model))
        if number:
            _without_first_page(full)
        if turned:
            _turn(full, ms)
        section[:] = list(full)


def _without_first_page(section: BaseOxmlElement) -> None:
    for child in list(section):
        if child.tag == qn("w:titlePg") or child.get(qn("w:type")) == "first":
            section.remove(child)


def _turn(section: BaseOxmlElement, ms: Manuscript) -> None:
    page = ms.printed.style.page
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if size is None or margins is None:
        return
    size.set(qn("w:w"), str(twips(page.height)))
    size.set(qn("w:h"), str(twips(page.width)))
    size.set(qn("w:orient"), "landscape")
    for side in ("w:left", "w:right"):
        margins.set(qn(side), str(twips(page.turned_margin)))
    for child in section:
        name = child.tag.rpartition("}")[2].removesuffix("Reference")
        if child.get(qn("w:type")) == "default" and name in ms.turned:
            child.set(qn("r:id"), ms.turned[name])
