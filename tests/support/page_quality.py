"""What an editor would send back to the setter: faults of finished pages, found in the PDF alone.

Looked for are a heading or a caption alone at the foot of a page, a single line of a paragraph at its head or foot,
a page left white for a quarter or more, and a last page of a line or three. The tags say what a thing is, the page
where it stands; both PDFs of the renderer and LibreOffice's of a Word file are understood.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from briefkit.model.house_style import PageToken
from support.pdf import Tag, opened, tags_of

WHITE = 0.25
"""Share of the text's height that may stay white at the foot of a page that is not the last."""
WHITE_BEFORE_LAST = 0.5
"""Share on the last page but one, where a heading or a paragraph keeps the last from holding next to nothing."""
FEWEST_LINES = 4
"""On the last page."""
_SAME_LINE = 0.5
"""Share of a line's height within which two pieces stand on one line."""
_SHOWN = 40
"""Characters of a block's words in a message."""
_DEEPEST = 6
"""Of drawings inside drawings."""
_POINTS = 72 / 25.4
_HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})
_WORDS = frozenset({"Span", "Link", "Code", "Reference", "Quote", "Em", "Strong"})
"""Roles of words within a block."""
_FRAME = "Frame"
"""Role here for what LibreOffice calls `Div`."""
_OPENINGS = _HEADINGS | {"P"}
_APART = frozenset({"Note", "Private", _FRAME})
"""Roles of what stands apart from the text."""
_PLATES = frozenset({"Div", "Table", "Figure", "Caption"})
"""Roles around pictures and tables with their captions and sources."""
_CELLS = frozenset({"TD", "TH"})
_PARAGRAPHS = frozenset({"P", "Caption"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block, in points from the foot of its page."""

    page: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A block of text or a picture with the places where it stands."""

    roles: tuple[str, ...]
    """From the document down to the block itself."""
    words: str
    lines: tuple[Line, ...] = field(repr=False)
    has_note: bool = False
    """Whether a note is called in it, which LibreOffice set."""

    @property
    def role(self) -> str:
        """Give its own role."""
        return self.roles[-1]

    @property
    def first_page(self) -> int:
        """Give the page on which it begins."""
        return self.lines[0].page

    @property
    def last_page(self) -> int:
        """Give the page on which it ends."""
        return self.lines[-1].page

    def within(self, roles: Iterable[str]) -> bool:
        """Whether it, or something around it, has one of these roles."""
        return any(role in roles for role in self.roles)


Places: TypeAlias = Mapping[tuple[int, int], tuple[str, Line]]
"""Page and number of a mark -> its words, and the line that they stand on."""


def page_faults(data: bytes, page: PageToken, *, white: bool = True, by_libreoffice: bool = False) -> list[str]:
    """Give the faults of a PDF's pages, each with its page and the words that stand there.

    Args:
        data: the PDF.
        page: of the house style.
        white: whether white at the foot of pages is looked for.
        by_libreoffice: whether it set the pages: it breaks a paragraph where its note finds room, whatever that says of
            its lines.

    """
    with opened(data) as pdf:
        names = {str(name)[1:]: str(role)[1:] for name, role in pdf.Root.StructTreeRoot.get("/RoleMap", {}).items()}
        tags = _standard(tags_of(pdf), names)
    pieces = list(_pieces(tags, _places(data)))
    text = [piece for piece in pieces if not piece.within(_APART)]
    return [
        *_lonely(text),
        *_single_lines(piece for piece in text if not (by_libreoffice and piece.has_note)),
        *(_white(pieces, text, page, _landscape(data)) if white else ()),
        *_short_end(pieces),
    ]


def _landscape(data: bytes) -> frozenset[int]:
    """Give the numbers of the pages that lie on their side."""
    with pypdfium2.PdfDocument(data) as document:
        return frozenset(number for number, page in enumerate(document) if page.get_width() > page.get_height())


def _standard(tag: Tag, names: dict[str, str]) -> Tag:
    """Give a tag under the names of the standard; LibreOffice has names of its own, and takes a caption for text."""
    role = {"caption": "Caption", "Div": _FRAME}.get(tag.role, names.get(tag.role, tag.role)) if names else tag.role
    return Tag(role, tag.says, [_standard(kid, names) for kid in tag.kids], tag.marks)


def _pieces(tag: Tag, places: Places, above: tuple[str, ...] = ()) -> Iterator[Piece]:
    """Give the blocks inside a tag in the order of the tags, those without a place left out."""
    roles = (*above, tag.role)
    inside = [tag, *(kid for kid in tag.kids if kid.role in _WORDS)]
    marks = [mark for part in inside for one in (part.walk() if part is not tag else (tag,)) for mark in one.marks]
    found = [places[mark] for mark in marks if mark in places]
    if found:
        words = " ".join(words for words, _ in found)[:_SHOWN]
        yield Piece(roles, words, _lines(line for _, line in found), _calls_note(tag, places))
    for kid in tag.kids:
        if kid.role not in _WORDS:
            yield from _pieces(kid, places, roles)


def _calls_note(tag: Tag, places: Places) -> bool:
    """Whether a link in a block is nothing but a number: so LibreOffice has the call of a note."""
    links = ([places[mark][0] for mark in kid.marks if mark in places] for kid in tag.kids if kid.role == "Link")
    return any("".join(words).strip().isdigit() for words in links)


def _lines(found: Iterable[Line]) -> tuple[Line, ...]:
    """Put the marks of a block into lines: what overlaps by half its height stands side by side."""
    lines: list[Line] = []
    for mark in sorted(found, key=lambda line: (line.page, -line.top)):
        last = lines[-1] if lines else None
        height = min(mark.top - mark.bottom, last.top - last.bottom) if last else 0
        if last and last.page == mark.page and mark.top - last.bottom > _SAME_LINE * height:
            lines[-1] = Line(last.page, last.top, min(last.bottom, mark.bottom))
        else:
            lines.append(mark)
    return tuple(lines)


def _places(data: bytes) -> Places:
    """Give page and number of each mark -> its words and the line that they stand on."""
    places: dict[tuple[int, int], tuple[str, Line]] = {}
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document):
            for thing in page.get_objects(max_depth=_DEEPEST, textpage=page.get_textpage()):
                mark = (number, pdfium.FPDFPageObj_GetMarkedContentID(thing))
                _, bottom, _, top = thing.get_bounds()
                if mark[1] < 0 or top - bottom <= 0:
                    continue
                told = thing.extract() if thing.type == pdfium.FPDF_PAGEOBJ_TEXT else ""
                before, line = places.get(mark, ("", Line(number, top, bottom)))
                joined = Line(number, max(top, line.top), min(bottom, line.bottom))
                places[mark] = (before + told, joined)
    return places


def _lonely(text: list[Piece]) -> Iterator[str]:
    """A heading or a caption must stand on the page on which its text, its picture or its table begins."""
    for piece, following in pairwise(text):
        heading = piece.role in _HEADINGS
        if (heading or piece.role == "Caption") and following.first_page != piece.last_page:
            kind = "heading" if heading else "caption"
            yield f"{_at(piece.last_page)} the {kind} '{piece.words}' is parted from what it stands over"


def _single_lines(text: Iterable[Piece]) -> Iterator[str]:
    """A paragraph leaves no single line behind and brings none along (orphans and widows)."""
    for piece in text:
        pages = [line.page for line in piece.lines]
        if piece.within(_CELLS) or piece.role not in _PARAGRAPHS or len(set(pages)) == 1:
            continue
        for number in sorted(set(pages)):
            if pages.count(number) == 1:
                yield f"{_at(number)} a single line of '{piece.words}'"


def _white(pieces: list[Piece], text: list[Piece], page: PageToken, landscape: frozenset[int]) -> Iterator[str]:
    """A page is full down to its notes, or to its foot, but for a quarter.

    A landscape page holds its table alone, and what stands before it may end where it will; a picture or a table behind
    another one finds no text that could stand before it.
    """
    height = (page.height - page.top - page.bottom) * _POINTS
    end = max((piece.last_page for piece in pieces), default=0)
    for number in range(end):
        there = [(line.bottom, piece) for piece in pieces for line in piece.lines if line.page == number]
        content = [(bottom, piece) for bottom, piece in there if not piece.within({"Note"})]
        if not content or {number, number + 1} & landscape:
            continue
        foot, last = min(content, key=lambda found: found[0])
        notes = [
            line.top for _, piece in there if piece.within({"Note"}) for line in piece.lines if line.page == number
        ]
        share = (foot - max(notes, default=page.bottom * _POINTS)) / height
        following = next((piece for piece in text if piece.first_page > number), None)
        if following and last.within(_PLATES) and following.within(_PLATES):
            continue
        most = WHITE_BEFORE_LAST if number + 1 == end and following and following.role in _OPENINGS else WHITE
        if share > most:
            before = f" before '{following.words}'" if following else ""
            yield f"{_at(number)} {share:.0%} of the height are white{before}"


def _short_end(pieces: list[Piece]) -> Iterator[str]:
    """The last page holds more than a few lines."""
    end = max((piece.last_page for piece in pieces), default=0)
    lines = {round(line.top) for piece in pieces for line in piece.lines if line.page == end}
    if end and len(lines) < FEWEST_LINES:
        yield f"{_at(end)} the last page holds {len(lines)} lines"


def _at(page: int) -> str:
    return f"page {page + 1}:"
