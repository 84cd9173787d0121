"""Lines of text as runs, one small function per kind of piece; neighbours of one look become one run."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import singledispatch
from itertools import groupby
from typing import Final, TypeAlias

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
from briefkit.render.binding import parted
from briefkit.render.block_words import block_words
from briefkit.render.formats.docx.images import inline_picture
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.links import calls_in, linked
from briefkit.render.formats.docx.manuscript import Manuscript, Place, spoken
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.ooxml.fields import complex_field
from briefkit.render.formats.docx.ooxml.notes import note_call
from briefkit.render.formats.docx.ooxml.runs import Tongue, hyperlink
from briefkit.render.signs import held, steady
from briefkit.render.words import citation_words

EN_SPACE: Final = "\u2002"
"""Between a label and the words that it belongs to."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words in one look."""

    text: str
    style: str
    tongue: Tongue


Piece: TypeAlias = "Words | Xml"


def line(pieces: Iterable[Inline], ms: Manuscript, ink: Ink) -> Xml:
    """Give a line of text as runs."""
    return _joined(_pieces(pieces, ms, ink), ms)


def plain(text: str, ms: Manuscript, place: Place, style: str = "") -> Xml:
    """Give words that no author has marked."""
    return ms.words(steady(text) if place.tongue.rtl else text, style, place.tongue)


def _pieces(pieces: Iterable[Inline], ms: Manuscript, ink: Ink) -> Iterator[Piece]:
    for piece in held(pieces) if ink.place.tongue.rtl else pieces:
        yield from piece_runs(piece, ms, ink)


def _joined(pieces: Iterable[Piece], ms: Manuscript) -> Xml:
    out: list[str] = []
    for look, members in groupby(
        pieces, key=lambda piece: None if isinstance(piece, str) else (piece.style, piece.tongue)
    ):
        if look is None:
            out += [str(member) for member in members]
            continue
        style, tongue = look
        text = "".join(member.text for member in members if isinstance(member, Words))
        out.append(ms.words(text, style, tongue))
    return Xml("".join(out))


@singledispatch
def piece_runs(piece: Inline, ms: Manuscript, ink: Ink) -> Iterable[Piece]:  # noqa: ARG001 - the signature of all kinds
    """Give one piece of a line.

    Raises:
        TypeError: a Word file does not know this kind of piece.

    """
    raise TypeError(f"no runs for {type(piece).__name__} in {ms.printed.brief.name}")


def _words(text: str, ink: Ink) -> tuple[Words]:
    return (Words(text, ink.style, ink.place.tongue),)


@piece_runs.register
def _text(piece: Text, _ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    words = piece.text.replace("\n", " ").replace("\t", " ")
    return _words(steady(words) if ink.place.tongue.rtl else words, ink)


@piece_runs.register
def _soft_break(_piece: SoftBreak, _ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _words(" ", ink)


@piece_runs.register
def _line_break(_piece: LineBreak, _ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _words("\n", ink)


@piece_runs.register
def _emphasis(piece: Emphasis, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _pieces(piece.children, ms, ink.marked("Emphasis"))


@piece_runs.register
def _strong(piece: Strong, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _pieces(piece.children, ms, ink.marked("Strong"))


@piece_runs.register
def _strikeout(piece: Strikeout, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _pieces(piece.children, ms, ink.marked("Strikeout"))


@piece_runs.register
def _superscript(piece: Superscript, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _pieces(piece.children, ms, ink.marked("Superscript"))


@piece_runs.register
def _subscript(piece: Subscript, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _pieces(piece.children, ms, ink.marked("Subscript"))


@piece_runs.register
def _small_caps(piece: SmallCaps, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _pieces(piece.children, ms, ink.marked("Small Caps"))


@piece_runs.register
def _code(piece: Code, _ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _words(piece.text, ink.marked("Code"))


@piece_runs.register
def _abbreviated(piece: Abbreviated, _ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _words(piece.text, ink)


@piece_runs.register
def _citation(piece: Citation, _ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _words(citation_words(piece), ink)


@piece_runs.register
def _styled(piece: Styled, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    return _pieces(piece.children, ms, replace(ink, place=spoken(ink.place, piece.lang, piece.direction)))


@piece_runs.register
def _picture(piece: InlinePicture, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    drawn = inline_picture(piece, ms, ink.place)
    return (drawn,) if drawn else _words(piece.alt or "", ink)


@piece_runs.register
def _link(piece: Link, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    """Give a link; an address that stands for itself is neither spelt nor hyphenated."""
    if ink.bare or not piece.url:
        return _pieces(piece.children, ms, ink)
    shown = ms.printed.wording.printed(piece.children)
    looks = "Web Address" if shown and shown.rstrip("/") in piece.url else "Hyperlink"
    content = line(piece.children, ms, replace(ink if ink.quiet else ink.marked(looks), bare=True))
    calls = list(calls_in(piece.children))
    if not content:
        return _pieces(calls, ms, ink)
    return (linked(piece, content, ms, ink), *_pieces(calls, ms, ink))


@piece_runs.register
def _cross_reference(piece: CrossReference, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    words = ms.printed.wording.reference(piece)
    name = ms.wanted.get(piece.target)
    if ink.bare or name is None:
        return _words(words, ink)
    style = ms.used(ink.style) if ink.style else ""
    target = ms.printed.wording.numbering.targets[piece.target]
    number = ms.printed.wording.place(target.place) if target.kind == "section" else ""
    if number:
        return (
            *_words(words.removesuffix(number), ink),
            complex_field(f"REF {name} \\r \\h", number, style, ink.place.tongue),
        )
    if not target.number and any(
        isinstance(part, CrossReference | NoteCall) for part in inlines(parted(target.title)[0])
    ):
        return (hyperlink(ms.words(words, ink.style, ink.place.tongue), anchor=name),)  # no field can hold these again
    return (complex_field(f"REF {name} \\h", words, style, ink.place.tongue),)


@piece_runs.register
def _note_call(piece: NoteCall, ms: Manuscript, ink: Ink) -> Iterable[Piece]:
    if ink.bare or piece.label not in ms.printed.brief.notes:
        return ()
    style = ms.used("footnote reference")
    known = ms.noted.get(piece.label)
    if known is not None:
        return (complex_field(f"NOTEREF {_note_name(known)} \\h", str(known), style),)
    if ink.place.in_note:
        return _in_brackets(piece.label, ms, ink)
    number = ms.noted[piece.label] = len(ms.noted) + 1
    call = note_call(number, style)
    return (ms.bookmarked(call, _note_name(number)) if ms.calls[piece.label] > 1 else call,)


def _note_name(number: int) -> str:
    return f"_Ref_note_{number}"


def _in_brackets(label: str, ms: Manuscript, ink: Ink) -> Iterator[Piece]:
    """Give the words of a note that a note calls, where it calls it: Word has no notes to notes."""
    if label in ms.bracketed:
        return
    ms.bracketed.add(label)
    lines = [
        words
        for block in blocks(ms.printed.brief.notes[label].blocks)
        for words in block_words(block, ms.printed.lang)
        if words
    ]
    for number, words in enumerate(lines):
        yield from _words(" " if number else " (", ink)
        yield from _pieces(words, ms, ink)
    yield from _words(")" if lines else "", ink)
