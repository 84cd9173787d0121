"""A brief as PDF: PDF/UA-1, or for the archive PDF/A-3a and PDF/UA-1 in one file."""

from hashlib import sha256
from itertools import zip_longest

import pydyf
from weasyprint import HTML, Document

from briefkit.errors import RenderError
from briefkit.model.picture_size import printed_pixels
from briefkit.render.brief_css import figure_rules
from briefkit.render.drawings import drawn_words
from briefkit.render.formats.pdf.archive import attached, make_archive, use_srgb
from briefkit.render.formats.pdf.attachments import embed
from briefkit.render.formats.pdf.engine import engine
from briefkit.render.formats.pdf.faults import Faults
from briefkit.render.formats.pdf.fetcher import LockedFetcher
from briefkit.render.formats.pdf.glyphs import Glyphs
from briefkit.render.formats.pdf.guard import guarded
from briefkit.render.formats.pdf.islands import part_islands
from briefkit.render.formats.pdf.layout import laid_out
from briefkit.render.formats.pdf.log import collected
from briefkit.render.formats.pdf.marks import MarkedPage, marks_of
from briefkit.render.formats.pdf.metadata import write_metadata
from briefkit.render.formats.pdf.notes import order_notes, place_notes
from briefkit.render.formats.pdf.proof import overlays
from briefkit.render.formats.pdf.report import report
from briefkit.render.formats.pdf.review_map import review_map
from briefkit.render.formats.pdf.sheet_places import located
from briefkit.render.formats.pdf.streams import compress, written
from briefkit.render.formats.pdf.structure import tag
from briefkit.render.moment import made_on
from briefkit.render.page import page
from briefkit.render.printed import Printed, Told
from briefkit.render.scripts import languages_of, letterings

UNSET = str.maketrans({"\u2011": "\u2010", "\u2060": None, "\ufeff": None})
"""What word processors leave in a text and few faces hold: a hyphen behind which no line may end is set as a plain one;
a joiner of words inside a ligature would take the letters of that ligature out of the text of the whole document."""
VERSION = "1.7"
"""PDF/UA-1 and PDF/A-3 both stand on ISO 32000-1."""


def render(printed: Printed, told: Told | None = None) -> bytes:
    """Give a brief as PDF.

    Raises:
        RenderError: the page would be wrong; every reason is named, with its line where it has one.

    """
    with guarded(printed.style):
        return _set(printed, told)


def _set(printed: Printed, told: Told | None) -> bytes:
    fetcher = LockedFetcher(printed.style, printed.brief.pictures, printed_pixels(printed.brief, printed.style.page))
    text = page(printed, "paper", lambda _text: figure_rules(printed, "paper"))
    drawn = drawn_words(printed.brief)
    letters = letterings(printed.style, printed.lang, text + drawn, languages_of(text))
    ready = engine(printed.style, letters, printed.direction)
    faults = Faults(printed.brief)
    with collected() as messages:
        html = HTML(string=text.translate(UNSET), base_url="bk-style:", url_fetcher=fetcher)
        part_islands(html.etree_element)
        faults.root = html.etree_element
        place_notes(html.etree_element)
        layout = laid_out(html, ready, printed.style)
        order_notes(layout.document.pages)
        over = overlays(layout.document.pages, printed, printed.proof, ready) if printed.proof else ()
        glyphs = Glyphs()
        pages = [MarkedPage.of(page, glyphs, top) for page, top in zip_longest(layout.document.pages, over)]
        data = _written(layout.document, pages, html, printed, faults)
    faults.add_blocked(fetcher.blocked)
    faults.add_logged(messages, lambda message: located(message, printed.style, ready.text))
    if faults.found:
        raise RenderError("\n".join(faults.found))
    if told:
        told(report(layout, layout.document.fonts.values(), html.etree_element, printed))
    return data


def _written(document: Document, pages: list[MarkedPage], html: HTML, printed: Printed, faults: Faults) -> bytes:
    """Paint the pages and make a tagged and described document of them."""
    document.pages = pages
    made = bytearray()

    def finish(document: Document, pdf: pydyf.PDF) -> None:
        marks = marks_of(pages)
        faults.add_fonts(document.fonts.values(), marks)
        pages[0].glyphs.write(pdf)  # those of all pages
        tag(pdf, html.etree_element, pages, marks)
        write_metadata(pdf, printed)
        about = review_map(printed, html.etree_element, marks) if printed.options.review else None
        embed(pdf, attached(printed, about), made_on(printed))
        if printed.options.pdf == "archive":
            make_archive(pdf)
        compress(pdf)
        made.extend(written(pdf, VERSION, sha256(text_of(printed)).hexdigest()[:32].encode()))

    if printed.options.pdf == "archive":
        use_srgb(document)
    document.write_pdf(finisher=finish, pdf_version=VERSION)
    return bytes(made)


def text_of(printed: Printed) -> bytes:
    """Give what identifies the document: two builds of one brief bear the same identifier (ISO 32000-1, 14.4)."""
    proof = printed.options.proof
    return f"{printed.style.name}\n{printed.options.pdf}\n{proof or ''}\n{printed.brief.text}".encode()
