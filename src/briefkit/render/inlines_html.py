"""Lines of text as HTML, one small function per kind of piece."""

from collections.abc import Iterable
from functools import singledispatch

from markupsafe import Markup

from briefkit.model.blocks import Block, Chart, CodeBlock, Note, Statistic
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
    NoteCall,
    SoftBreak,
    Strikeout,
    Strong,
    Styled,
    Subscript,
    Superscript,
    Text,
)
from briefkit.model.walk import blocks, inlines, own_inlines
from briefkit.render.elements import element, join
from briefkit.render.phrases import address_of
from briefkit.render.pictures_html import picture
from briefkit.render.setting import Setting
from briefkit.render.words import citation_words


def line_html(line: Iterable[Inline], page: Setting) -> Markup:
    """Give a line of text as HTML."""
    return join([piece_html(piece, page) for piece in line])


@singledispatch
def piece_html(piece: Inline, page: Setting) -> Markup:
    """Give one piece of a line as HTML.

    Raises:
        TypeError: the page does not know this kind of piece.

    """
    raise TypeError(f"no HTML for {type(piece).__name__} in {page.printed.brief.name}")


@piece_html.register
def _text(piece: Text, _page: Setting) -> Markup:
    return Markup.escape(piece.text)


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
def _code(piece: Code, _page: Setting) -> Markup:
    return element("code", piece.text)


@piece_html.register
def _link(piece: Link, page: Setting) -> Markup:
    """Give a link; notes that are called inside it are called behind it, since a link holds no other."""
    if page.bare:
        return line_html(piece.children, page)
    calls = [call for call in inlines(piece.children) if isinstance(call, NoteCall)]
    return _anchor(piece, line_html(piece.children, page.bared()), page) + line_html(calls, page)


def _anchor(link: Link, words: Markup, page: Setting) -> Markup:
    return element(
        "a",
        words,
        href=address_of(link, "pdf" if page.on_paper else "html"),
        title=link.title,
        rel=link.rel,
        hreflang=link.hreflang,
        aria_label=link.spoken,
    )


@piece_html.register
def _picture(piece: InlinePicture, page: Setting) -> Markup:
    return picture(piece.src, "" if piece.decorative else piece.alt or "", page, "inline")


@piece_html.register
def _styled(piece: Styled, page: Setting) -> Markup:
    words = line_html(piece.children, page)
    if not piece.lang and not piece.direction:
        return words
    return element("span", words, lang=piece.lang, dir=piece.direction)


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
    """Give the call with its note behind it, so that there is one copy of the words; later calls point back to it."""
    number = page.printed.wording.numbering.notes.get(piece.label)
    note = page.printed.brief.notes.get(piece.label)
    if page.bare or number is None or note is None:
        return Markup("")
    if page.in_note and piece.label in page.text_notes:
        return element("sup", str(number), class_="fn-again")
    first = piece.label not in page.noted
    page.noted.add(piece.label)
    if page.in_note:
        return element("span", " (", _note_words(note, page), ")", class_="fn-inner") if first else Markup("")
    target = f"b-note-{number}"
    if page.on_paper:
        again = element("sup", element("a", str(number), href=f"#{target}"), class_="fn-again")
        return element("span", _note_words(note, page), class_="fn", id=target, data_n=number) if first else again
    button = element(
        "button",
        str(number),
        class_="fn-call",
        type="button",
        popovertarget=target,
        aria_label=page.label("note-call", number=number),
    )
    if not first:
        return button
    role = {} if page.in_heading else {"role": "note"}
    words = _note_words(note, page)
    return button + element("span", words, class_="fn", id=target, data_n=number, **role, popover=True)


def _note_words(note: Note, page: Setting) -> Markup:
    """Give the words of a note; it stands inside a line, so that its blocks become spans."""
    inside = page.noting()
    parts = [
        element("span", words, class_="fn-part")
        for block in blocks(note.blocks)
        for words in _block_words(block, inside)
    ]
    return element("span", join(parts, " "), class_="fn-text")


def _block_words(block: Block, page: Setting) -> list[Markup]:
    if isinstance(block, CodeBlock):
        return [element("code", block.text)]
    if isinstance(block, Statistic):
        return [Markup.escape(f"{block.value} {block.label}")]
    if isinstance(block, Chart):
        return [Markup.escape(word) for row in (block.header, *block.rows) for word in row]
    return [words for line in own_inlines(block) if (words := line_html(line, page))]
