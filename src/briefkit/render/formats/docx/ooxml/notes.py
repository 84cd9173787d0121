"""Footnotes: the calls in the text, the notes, and the two separators above them."""

from collections.abc import Iterable

from briefkit.render.formats.docx.ooxml.elements import Xml, el, part
from briefkit.render.formats.docx.ooxml.runs import mark_run, paragraph


def note_call(number: int, style: str) -> Xml:
    """Give the place in the text where a note is called; Word counts the number anew."""
    return mark_run(el("w:footnoteReference", w_id=number), style)


def note_number(style: str) -> Xml:
    """Give the number at the head of the note itself."""
    return mark_run(el("w:footnoteRef"), style)


def footnote(number: int, paragraphs: Iterable[Xml]) -> Xml:
    """Give one note."""
    return el("w:footnote", *paragraphs, w_id=number)


def footnotes(separator_style: str) -> bytes:
    """Give the part before it has notes; the separators are paragraphs of a style: so the house draws their rule."""
    separators = (
        _separator(-1, "separator", separator_style),
        _separator(0, "continuationSeparator", separator_style),
    )
    return part("w:footnotes", separators)


def _separator(number: int, kind: str, style: str) -> Xml:
    return el("w:footnote", paragraph(style, Xml("")), w_type=kind, w_id=number)
