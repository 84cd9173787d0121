"""Masthead, running head and foot: fields that show the file's properties, with their results written out."""

import re
from collections.abc import Iterator

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefkit.render.feet import footer_of
from briefkit.render.formats.docx.backdrop import backdrop
from briefkit.render.formats.docx.designed.filling import fill_furniture
from briefkit.render.formats.docx.logo import logo
from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, part
from briefkit.render.formats.docx.ooxml.fields import counted, field_of, simple_field
from briefkit.render.formats.docx.ooxml.package import add_part, elements
from briefkit.render.formats.docx.ooxml.runs import Structure, paragraph, run
from briefkit.render.formats.docx.roles.furniture import TURNED

_GAPS = re.compile(r"(\{page\}|\{pages\})")


def set_furniture(ms: Manuscript, pages: int) -> None:
    """Set header and footer of the first page, and of all others."""
    if ms.template.designed:
        fill_furniture(ms, pages)
        return
    section = ms.document.sections[-1]  # those before it are landscape pages, and take over from it
    foot = _foot(ms, pages)
    for place, content in (
        (section.first_page_header, _masthead(ms)),
        (section.header, _running_head(ms)),
        (section.first_page_footer, _line("footer", ms) if ms.template.sheet.cover else foot),
        (section.footer, foot),
    ):
        place.part.element[:] = elements([content])


def set_turned_furniture(ms: Manuscript, pages: int) -> None:
    """Add header and footer of the landscape pages, whose stops fit the width of those."""
    owner, kind, relation = ms.document.part, CONTENT_TYPE, RELATIONSHIP_TYPE
    for name, tag, content_type, related, content in (
        ("header", "w:hdr", kind.WML_HEADER, relation.HEADER, _running_head(ms, TURNED)),
        ("footer", "w:ftr", kind.WML_FOOTER, relation.FOOTER, _foot(ms, pages, TURNED)),
    ):
        made = add_part(owner, f"/word/{name}3.xml", content_type, related, part(tag, (content,)))
        ms.turned[name] = owner.relate_to(made, related)


def _property(name: str, words: str, ms: Manuscript, style: str = "") -> Xml:
    return field_of(f'DOCPROPERTY "{name}"', ms.words(words, style)) if words else NOTHING


def _line(style: str, ms: Manuscript, *content: Xml) -> Xml:
    return paragraph(ms.used(style), Xml("".join(content)), Structure(rtl=ms.tongue.rtl))


def _masthead(ms: Manuscript) -> Xml:
    printed = ms.printed
    gap = run("  ") if printed.masthead_series and printed.number else NOTHING
    mark = logo(ms)
    ground = backdrop(ms) if ms.template.sheet.cover else NOTHING
    content = (
        ground,
        mark,
        run("  ") if mark else NOTHING,
        _property("Publisher", printed.publisher.name, ms),
        run("\t") if mark or printed.publisher.name else NOTHING,
        _property("Series", printed.masthead_series, ms, "Masthead Issue"),
        gap,
        _property("Number", printed.number, ms, "Masthead Number"),
    )
    return _line("Masthead", ms, *content)


def _running_head(ms: Manuscript, page: str = "") -> Xml:
    """Give the title; over a margin column with the issue in it."""
    title = _property("Running Title", ms.printed.running_title, ms)
    issue = Xml(_issue(ms) + run("\t")) if ms.template.sheet.column else NOTHING
    return _line(f"header{page}", ms, issue, title)


def _issue(ms: Manuscript) -> Xml:
    series, number = _property("Series", ms.printed.series, ms), _property("Number", ms.printed.number, ms)
    return Xml(series + (run(" ") if series and number else NOTHING) + number)


def _foot(ms: Manuscript, pages: int, page: str = "") -> Xml:
    words = footer_of(ms.printed)
    publisher = run(words, tongue=ms.tongue) if words else _property("Publisher", ms.printed.publisher.name, ms)
    count = Xml("".join(_page_count(ms, pages)))
    if ms.template.sheet.column:
        return _line(f"footer{page}", ms, count, run("\t"), publisher)
    issue = NOTHING if words else _issue(ms)
    gap = run("   ") if publisher and issue else NOTHING
    return _line(f"footer{page}", ms, publisher, gap, issue, run("\t"), count)


def _page_count(ms: Manuscript, pages: int) -> Iterator[Xml]:
    style = ms.used("Running Page")
    for piece in _GAPS.split(ms.label("page-of")):
        if piece == "{page}":
            yield simple_field(counted("PAGE", ms.printed.lang), ms.printed.wording.numeral(1), style, ms.tongue)
        elif piece == "{pages}":
            yield simple_field(
                counted("NUMPAGES", ms.printed.lang), ms.printed.wording.numeral(pages), style, ms.tongue
            )
        else:
            yield run(piece, style, ms.tongue)
