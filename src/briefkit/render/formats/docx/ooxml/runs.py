"""Runs, paragraphs, links and bookmarks."""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefkit.model.scripts import script_of
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el, escaped

_PIECES = re.compile(r"[\t\n]|[^\t\n]+")


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language and direction of a run; empty for those of the document."""

    lang: str = ""
    rtl: bool = False
    complex: bool = False
    """Whether the words are in a script for which Word has switches of its own: other fonts, sizes and weights."""
    face: str = ""
    """The family for words in such a script, where it is not that of the styles."""


NO_TONGUE = Tongue()


@lru_cache(maxsize=256)
def run_properties(style: str, tongue: Tongue = NO_TONGUE) -> Xml:
    """Give `w:rPr`: a style, a direction and a language, and never a look."""
    children = (
        el("w:rStyle", w_val=style) if style else NOTHING,
        el("w:rFonts", w_cs=tongue.face) if tongue.face else NOTHING,
        el("w:rtl") if tongue.rtl else NOTHING,
        el("w:cs") if tongue.complex and not tongue.rtl else NOTHING,
        language(tongue.lang) if tongue.lang else NOTHING,
    )
    return el("w:rPr", *children) if any(children) else NOTHING


def language(lang: str) -> Xml:
    """Give `w:lang` with the attribute that the language's script is checked by."""
    return el("w:lang", w_bidi=lang) if is_complex(lang) else el("w:lang", w_val=lang)


def is_complex(lang: str) -> bool:
    """Whether Word sets a language by the switches for complex scripts, and checks it by `w:lang w:bidi`."""
    return bool(script_of(lang))


def run(words: str, style: str = "", tongue: Tongue = NO_TONGUE) -> Xml:
    """Give words in one run; a tab and a line break become what Word has for them."""
    if not words:
        return NOTHING
    pieces = "".join(_piece(piece) for piece in _PIECES.findall(words))
    return Xml(f"<w:r>{run_properties(style, tongue)}{pieces}</w:r>")


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece == "\n":
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'


def mark_run(content: Xml, style: str = "", tongue: Tongue = NO_TONGUE) -> Xml:
    """Give a run that holds something other than words: a field mark, a note's number, a drawing."""
    return el("w:r", run_properties(style, tongue), content)


def hyperlink(content: Xml, relation: str | None = None, anchor: str | None = None, tooltip: str | None = None) -> Xml:
    """Give runs that lead to an address (a relation of the part) or to a bookmark."""
    return el("w:hyperlink", content, r_id=relation, w_anchor=anchor, w_tooltip=tooltip or None, w_history=1)


def bookmark(content: Xml, name: str, number: int) -> Xml:
    """Give content between two marks; one number space serves bookmarks, comments and revisions."""
    start = el("w:bookmarkStart", w_id=number, w_name=name)
    return Xml(f"{start}{content}{el('w:bookmarkEnd', w_id=number)}")


@dataclass(frozen=True, slots=True)
class Structure:
    """What a paragraph says for itself beside its style: its place in a list, its frame, its direction."""

    frame: Xml = NOTHING
    kept: bool = False
    """Whether it stays with the next one: repeats its style, since LibreOffice asks each row of a table for itself."""
    list_number: int | None = 0
    """0 where its style decides, None where it belongs to none in spite of its style."""
    list_level: int = 0
    rtl: bool = False
    aligned: Xml = NOTHING
    """Where the number in a table's cell ends: a tab stop or an indent, which depend on its column."""


PLAIN = Structure()


def paragraph(style: str, content: Xml, structure: Structure = PLAIN) -> Xml:
    """Give a paragraph in a named style."""
    list_place = NOTHING
    if structure.list_number is None:
        list_place = el("w:numPr", el("w:numId", w_val=0))
    elif structure.list_number:
        list_place = el("w:numPr", el("w:ilvl", w_val=structure.list_level), el("w:numId", w_val=structure.list_number))
    properties = el(
        "w:pPr",
        el("w:pStyle", w_val=style),
        el("w:keepNext") if structure.kept else NOTHING,
        structure.frame,
        list_place,
        structure.aligned if structure.aligned.startswith("<w:tabs") else NOTHING,
        el("w:bidi") if structure.rtl else NOTHING,
        structure.aligned if structure.aligned.startswith("<w:ind") else NOTHING,
    )
    return Xml(f"<w:p>{properties}{content}</w:p>")
