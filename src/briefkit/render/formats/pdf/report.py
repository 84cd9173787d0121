"""What is told of a finished PDF: its pages and words, what is too wide, its pictures and faces, what was moved."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from weasyprint import Page
from weasyprint.formatting_structure.boxes import (
    FootnoteAreaBox,
    InlineBox,
    LineBox,
    ReplacedBox,
    TableBox,
    TableCellBox,
    TextBox,
)

from briefkit.model.house_style import HouseStyle
from briefkit.model.layout_report import Change, LayoutReport, Overfull, PageReport, ShownPicture, TooWide
from briefkit.model.picture_size import PRINT
from briefkit.render.face_words import face_words
from briefkit.render.formats.pdf.marks import POINTS, Box
from briefkit.render.formats.pdf.moves import Action, Layout
from briefkit.render.formats.pdf.places import first_lines, line_of
from briefkit.render.formats.pdf.roles import is_repeated
from briefkit.render.parity.counting import count_words
from briefkit.render.printed import Printed

_MM: Final = 25.4 / 96
"""Millimetres in a CSS pixel."""
_TOLERANCE: Final = 3.0
"""CSS pixels: rounding, and a space or a mark that hangs out of the line."""
_SHOWN: Final = 60
_SCHEME: Final = "bk-picture:"
_ACTIONS: Final[Mapping[Action, str]] = {
    "whole": "kept in one piece, so that its note stands on its page",
    "page": "moved to the next page",
    "column": "set in a column, which keeps notes on their page",
    "break": "allowed to run over a page break",
    "text": "set in the text for want of room in the margin",
    "later": "set behind text that fills the page",
    "sooner": "set before text that makes room for it",
    "closer": "set with closer lines, so that the last page is not left with a few",
    "single": "set in one column, since its columns cannot be laid out",
    "even": "moved to the last page, which would hold next to nothing",
}


def report(layout: Layout, fonts: Iterable[Any], root: Element, printed: Printed) -> LayoutReport:
    """Give what is known of a PDF.

    Args:
        layout: the finished pages, and how they came about.
        fonts: that WeasyPrint embedded.
        root: the HTML page.
        printed: the brief.

    """
    parents = {child: parent for parent in root.iter() for child in parent}
    lines = first_lines(printed.brief)
    pages = layout.document.pages
    words = [count_words(_printed_lines(page)) for page in pages]
    return LayoutReport(
        words=sum(words),
        fonts=tuple(sorted({_face(font, printed.style) for font in fonts})),
        pages=tuple(
            PageReport(count, white, landscape=page.width > page.height)
            for page, count, white in zip(pages, words, layout.white, strict=True)
        ),
        overfull=tuple(
            Overfull(what, number, line_of(box.element, parents, lines), round(excess * _MM, 1), _words(box))
            for number, page in enumerate(pages, start=1)
            for what, box, excess in _too_wide(page)
        ),
        pictures=tuple(dict.fromkeys(shown for page in pages for shown in _pictures(page, printed))),
        changes=tuple(Change(_ACTIONS[move.action], lines.get(move.key), move.page) for move in layout.moves),
    )


def _printed_lines(page: Page) -> Iterator[str]:
    """Give the lines of the text and its notes, without what the style sheet writes and what is set a second time."""
    text, *others = page._page_box.children  # noqa: SLF001  # the boxes have no public way in
    for box in (text, *(other for other in others if isinstance(other, FootnoteAreaBox))):
        yield from _lines_in(box)


def _lines_in(box: Box) -> Iterator[str]:
    for child in getattr(box, "children", ()):
        if child.element is not None and is_repeated(child.element):
            continue
        if isinstance(child, LineBox):
            yield "".join(_pieces(child))
        else:
            yield from _lines_in(child)


def _pieces(line: Box) -> Iterator[str]:
    for child in line.children:
        if "::" in (child.element_tag or ""):
            continue
        if isinstance(child, TextBox):
            yield child.text
        elif isinstance(child, InlineBox):
            yield from _pieces(child)
        else:
            yield "\n".join(("", *_lines_in(child), ""))


def _face(font: Any, style: HouseStyle) -> str:  # noqa: ANN401 - WeasyPrint is not typed
    return face_words(font.family, font.weight, italic=bool(font.style), style=style)


def _too_wide(page: Page) -> Iterator[tuple[TooWide, Box, float]]:
    """Give what is wider than its room, and by how many CSS pixels."""
    sheet = page._page_box  # noqa: SLF001  # the boxes have no public way in
    yield from _in_blocks(sheet.children[0], sheet.content_box_x() + sheet.width, in_cell=False)


def _in_blocks(box: Box, text_ends: float, *, in_cell: bool) -> Iterator[tuple[TooWide, Box, float]]:
    for child in getattr(box, "children", ()):
        if isinstance(child, LineBox):
            excess = max(child.width - box.width, 0)
            if excess > _TOLERANCE and any(isinstance(piece, TextBox) for piece in child.descendants()):
                yield "cell" if in_cell else "line", child, excess
            continue
        if isinstance(child, TableBox) and child.width - box.width > _TOLERANCE:
            yield "table", child, child.width - box.width
        inside = in_cell or isinstance(child, TableCellBox)
        if isinstance(child, ReplacedBox) and child.position_x + child.margin_width() - text_ends > _TOLERANCE:
            yield "picture", child, child.position_x + child.margin_width() - text_ends
        yield from _in_blocks(child, text_ends, in_cell=inside)


def _words(box: Box) -> str:
    if not hasattr(box, "descendants"):
        return ""
    words = " ".join("".join(piece.text for piece in box.descendants() if isinstance(piece, TextBox)).split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _pictures(page: Page, printed: Printed) -> Iterator[ShownPicture]:
    for box in page._page_box.descendants():  # noqa: SLF001  # as above
        address = box.element.get("src", "") if isinstance(box, ReplacedBox) and box.element is not None else ""
        known = printed.brief.pictures.get(unquote(address.removeprefix(_SCHEME)))
        if not address.startswith(_SCHEME) or known is None or known.kind == "svg" or not box.width:
            continue
        most = round(PRINT * box.width * POINTS / 72)
        yield ShownPicture(known.src, round(box.width * _MM, 1), known.width, min(known.width, most))
