"""Lines of text as HTML, one small function per kind of piece."""

from collections.abc import Iterable
from functools import singledispatch

from markupsafe import Markup

from briefkit.model.blocks import Note, Paragraph
from briefkit.model.inlines import (
    Abbreviated,
    Citation,
    Code,
    CrossReference,
    Emphasis,
    Inline,
    InlinePicture,
    LineBreak,
    Link,
    Marked,
    NoteCall,
    SmallCaps,
    SoftBreak,
    Strikeout,
    Strong,
    Styled,
    Subscript,
    Superscript,
    Text,
)
from briefkit.model.walk import blocks, inlines
from briefkit.render.block_words import block_words
from briefkit.render.elements import element, join
from briefkit.render.links_html import anchor_html
from briefkit.render.pictures_html import SIGN, picture
from briefkit.render.remarks_html import mark_html, number_links
from briefkit.render.setting import Setting
from briefkit.render.signs import held
from briefkit.render.words import citation_words


def line_html(line: Iterable[Inline], page: Setting) -> Markup:
    """Give a line of text as HTML."""
    return _joined(held(line) if page.printed.direction == "rtl" else line, page)


def _joined(line: Iterable[Inline], page: Setting) -> Markup:
    return join([piece_html(piece, page) for piece in line])


@singledispatch
def piece_html(piece: Inline, page: Setting) -> Markup:
    """Give one piece of a line as HTML.

    Raises:
        TypeError: the page does not know this kind of piece.

    """
    raise TypeError(f"no HTML for {type(piece).__name__} in {page.printed.brief.name}")


@piece_html.register
def _text(piece: Text, page: Setting) -> Markup:
    return Markup.escape(page.steady(piece.text))


@piece_html.register
def _soft_break(_piece: SoftBreak, _page: Setting) -> Markup:
    return Markup(" ")  # and no line feed: WeasyPrint keeps those of a footnote


@piece_html.register
def _line_break(_piece: LineBreak, _page: Setting) -> Markup:
    return element("br") + "\n"


@piece_html.register
def _emphasis(piece: Emphasis, page: Setting) -> Markup:
    return element("em", line_html(piece.children, page))


@piece_html.register
def _strong(piece: Strong, page: Setting) -> Markup:
    return element("strong", line_html(piece.children, page))


@piece_html.register
def _strikeout(piece: Strikeout, page: Setting) -> Markup:
    return element("s", line_html(piece.children, page))


@piece_html.register
def _superscript(piece: Superscript, page: Setting) -> Markup:
    return element("sup", line_html(piece.children, page))


@piece_html.register
def _subscript(piece: Subscript, page: Setting) -> Markup:
    return element("sub", line_html(piece.children, page))


@piece_html.register
def _small_caps(piece: SmallCaps, page: Setting) -> Markup:
    return element("span", line_html(piece.children, page), class_="small-caps")


@piece_html.register
def _code(piece: Code, page: Setting) -> Markup:
    return element("code", piece.text, dir=page.against("a"))


@piece_html.register
def _link(piece: Link, page: Setting) -> Markup:
    """Give a link; notes and remarks that are called inside it are called behind it, since a link holds no other."""
    if page.bare:
        return line_html(piece.children, page)
    calls = [call for call in inlines(piece.children) if isinstance(call, NoteCall)]
    closing = [number for mark in inlines(piece.children) if isinstance(mark, Marked) for number in mark.closing]
    words = anchor_html(piece, line_html(piece.children, page.bared()), page)
    return words + number_links(closing, page) + line_html(calls, page)


@piece_html.register
def _picture(piece: InlinePicture, page: Setting) -> Markup:
    return picture(piece.src, "" if piece.decorative else piece.alt or "", page, "inline", SIGN)


@piece_html.register
def _styled(piece: Styled, page: Setting) -> Markup:
    words = _joined(piece.children, page) if piece.direction == "ltr" else line_html(piece.children, page)
    if not piece.lang and not piece.direction:
        return words
    return element("span", words, lang=piece.lang, dir=page.direction(piece.lang, piece.direction))


@piece_html.register
def _marked(piece: Marked, page: Setting) -> Markup:
    return mark_html(line_html(piece.children, page), piece, page)


@piece_html.register
def _abbreviated(piece: Abbreviated, _page: Setting) -> Markup:
    return element("abbr", piece.text, title=piece.expansion)


@piece_html.register
def _cross_reference(piece: CrossReference, page: Setting) -> Markup:
    words = page.printed.wording.reference(piece)
    if page.bare or piece.target not in page.anchors:
        return Markup.escape(words)
    return element("a", words, href=f"#{piece.target}", class_="xref")


@piece_html.register
def _citation(piece: Citation, _page: Setting) -> Markup:
    return element("span", citation_words(piece), class_="citation")


@piece_html.register
def _note_call(piece: NoteCall, page: Setting) -> Markup:
    """Give the call; on the web page it leads to the list of notes, and the first one is where its note leads back."""
    number = page.printed.wording.numbering.notes.get(piece.label)
    note = page.printed.brief.notes.get(piece.label)
    if page.bare or number is None or note is None:
        return Markup("")
    if page.on_paper:
        return _paper_call(note, number, page)
    first = piece.label not in page.noted
    page.noted.add(piece.label)
    figures = page.printed.wording.numeral(number)
    call = element(
        "a",
        figures,
        href=f"#{note_id(number)}",
        class_="fn-call",
        id=call_id(number) if first else None,
        role="doc-noteref",
        aria_label=page.label("note-call", number=figures),
    )
    return element("sup", call)


def _paper_call(note: Note, number: int, page: Setting) -> Markup:
    """Give the call with its note behind it, from where the style sheet takes it; later calls point back to it."""
    figures = page.printed.wording.numeral(number)
    if page.in_note and note.label in page.text_notes:
        return element("sup", figures, class_="fn-again")
    first = note.label not in page.noted
    page.noted.add(note.label)
    if page.in_note:
        return element("span", " (", _inner_words(note, page), ")", class_="fn-inner") if first else Markup("")
    target = note_id(number)
    if not first:
        return element("sup", element("a", figures, href=f"#{target}"), class_="fn-again")
    if not is_one_line(note):
        return element("span", class_="fn-stored", data_note=target)
    words = element("span", _inner_words(note, page), class_="fn-text")
    return element("span", words, class_="fn", id=target, data_n=figures)


def _inner_words(note: Note, page: Setting) -> Markup:
    """Give the words of a note that stands inside a line."""
    lines = (own for block in blocks(note.blocks) for own in block_words(block, page.printed.lang))
    return join([line_html(line, page.noting()) for line in lines if line], " ")


def is_one_line(note: Note) -> bool:
    """Whether a note is a single paragraph, which may stand inside a line of HTML."""
    return len(note.blocks) == 1 and isinstance(note.blocks[0], Paragraph)


def note_id(number: int) -> str:
    """Give the id of a note."""
    return f"b-note-{number}"


def call_id(number: int) -> str:
    """Give the id of the place where a note is first called."""
    return f"b-call-{number}"
