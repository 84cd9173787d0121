"""Sections of the Word file: text in columns, what reaches over all of them, landscape pages with their furniture."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Final, cast

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from briefkit.render.formats.docx.furniture import set_turned_furniture
from briefkit.render.formats.docx.manuscript import Manuscript, Place
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el
from briefkit.render.formats.docx.ooxml.measures import twips
from briefkit.render.formats.docx.ooxml.package import elements
from briefkit.render.formats.docx.roles.apparatus import BETWEEN_TABLES

TURN_OVER: Final = Xml("<turn-over/>")
"""Stands in the text where a landscape page begins."""
TURN_BACK: Final = Xml("<turn-back/>")
"""Stands where it ends, or a table over all columns, and the text goes on as before."""
SPAN: Final = Xml("<span/>")
"""Stands where a table begins that reaches over all columns."""
ACROSS: Final = Xml("<across/>")
"""Stands where the text begins to reach over all columns; in a file without columns it says nothing."""
IN_COLUMNS: Final = Xml("<in-columns/>")
"""Stands where it begins to run in columns."""
_UPRIGHT: Final = Xml("<w:sectPr/>")
_TURNED: Final = Xml('<w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>')
_COVER: Final = Xml("<w:sectPr><w:titlePg/></w:sectPr>")
_PARTED: Final = Xml("<w:sectPr><w:cols/></w:sectPr>")
_HEADINGS: Final = ('<w:pStyle w:val="Heading', '<w:pStyle w:val="BackHeading')
_TABLES: Final = {TURN_OVER: _TURNED, SPAN: _UPRIGHT, TURN_BACK: NOTHING}
"""Mark around a table -> the section that begins there; nothing for that of the text."""
_TAG: Final = re.compile(r"<[^>]*>")
_REMNANT: Final = 300
"""Characters that are too few to be set in columns."""
_BEFORE_COLUMNS: Final = ("w:lnNumType", "w:pgMar")
"""What stands before `w:cols` in a section's properties, the last first (ECMA-376 part 1, 17.6.17)."""


def in_sections(content: Iterable[Xml], ms: Manuscript) -> list[Xml]:
    """Give the text with the ends of sections in the last paragraph of each; `set_sections` says what each is like."""
    first = _COVER if ms.template.sheet.cover else _UPRIGHT
    parts = _parts(content, first, columns=ms.printed.style.page.columns > 1)
    out: list[Xml] = []
    for number, (section, pieces) in enumerate(parts, start=1):
        out.extend(pieces)
        if number < len(parts) or section == _TURNED:
            _end(out, section, ms)
        elif section == _PARTED:
            _add_columns(_page_of(ms), ms)
    return out


def spanning(content: Iterable[Xml]) -> Iterator[Xml]:
    """Let something reach over all columns, and the text go on in them."""
    yield SPAN
    yield from content
    yield TURN_BACK


def _parts(content: Iterable[Xml], first: Xml, *, columns: bool) -> list[tuple[Xml, list[Xml]]]:
    """Part the text where its section changes; headings right before a table with a section of its own go along."""
    parts: list[tuple[Xml, list[Xml]]] = [(first, [])]
    flow = section = first
    for piece in content:
        if piece in (ACROSS, IN_COLUMNS):
            flow = section = _PARTED if columns and piece == IN_COLUMNS else _UPRIGHT
        elif piece in _TABLES:
            section = _TABLES[piece] or flow
        elif piece:
            if section != parts[-1][0]:
                headings = _last_headings(parts[-1][1]) if section != flow else []
                parts = [part for part in parts if part[1]]
                parts.append((section, headings))
            parts[-1][1].append(piece)
    return [
        (_UPRIGHT if _is_remnant(parts, number) else section, pieces) for number, (section, pieces) in enumerate(parts)
    ]


def _is_remnant(parts: list[tuple[Xml, list[Xml]]], number: int) -> bool:
    """Whether a part between two that reach over all columns is too short to be parted itself."""
    around = [parts[n][0] for n in (number - 1, number + 1) if 0 <= n < len(parts)]
    words = _TAG.sub("", "".join(parts[number][1]))
    return parts[number][0] == _PARTED and around == [_UPRIGHT, _UPRIGHT] and len(words) < _REMNANT


def _last_headings(pieces: list[Xml]) -> list[Xml]:
    """Take away the headings with which a part ends."""
    at = len(pieces)
    while at and any(mark in pieces[at - 1][:80] for mark in _HEADINGS):
        at -= 1
    taken = pieces[at:]
    del pieces[at:]
    return taken


def _end(out: list[Xml], section: Xml, ms: Manuscript) -> None:
    """Put the end of a section into the last paragraph; a table needs one behind it."""
    if not out[-1].startswith("<w:p>"):
        out.append(ms.paragraph(BETWEEN_TABLES, NOTHING, Place()))
    out[-1] = Xml(out[-1].replace("</w:pPr>", f"{section}</w:pPr>", 1))


def _page_of(ms: Manuscript) -> BaseOxmlElement:
    """Give what the file says of the page of its last section."""
    return cast("BaseOxmlElement", ms.document.element.body.find(qn("w:sectPr")))


def _add_columns(section: BaseOxmlElement, ms: Manuscript) -> None:
    page = ms.printed.style.page
    columns = el("w:cols", w_num=page.columns, w_space=twips(page.gutter))
    before = next(found for tag in _BEFORE_COLUMNS if (found := section.find(qn(tag))) is not None)
    before.addnext(*elements([columns]))


def set_sections(ms: Manuscript, body: BaseOxmlElement, pages: int) -> None:
    """Give every section its page: that of the last one, turned or in columns where it says so.

    Only the first has a first page. Upright sections follow one another on the same page.
    """
    model = body.find(qn("w:sectPr"))
    sections = list(body.iter(qn("w:sectPr")))
    if model is None or len(sections) == 1:
        return
    turned = any(section.find(qn("w:pgSz")) is not None for section in sections[:-1])
    if turned and not ms.template.designed:  # a designer's head and foot are the same on all pages
        set_turned_furniture(ms, pages)
    before_apart = False
    for number, section in enumerate(sections):
        turned = section.find(qn("w:pgSz")) is not None and section is not model
        cover = section.find(qn("w:titlePg")) is not None and section is not model
        full = _page_like(cast("BaseOxmlElement", model), own_columns=section is model)
        if number:
            _without_first_page(full)
        if number and not turned and not before_apart:
            _go_on(full)
        if turned:
            _turn(full, ms)
        elif section is not model and section.find(qn("w:cols")) is not None:
            _add_columns(full, ms)
        section[:] = list(full)
        before_apart = turned or cover


def _page_like(model: BaseOxmlElement, *, own_columns: bool) -> BaseOxmlElement:
    """Give a copy of what the last section says of its page; the columns are its own."""
    full = deepcopy(model)
    for columns in () if own_columns else full.findall(qn("w:cols")):
        full.remove(columns)
    return full


def _go_on(section: BaseOxmlElement) -> None:
    """Let a section begin on the page on which the one before it ends."""
    size = section.find(qn("w:pgSz"))
    if size is not None:
        size.addprevious(*elements([el("w:type", w_val="continuous")]))


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
