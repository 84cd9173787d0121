"""Fields with their results written out: readers that compute no fields show those."""

from typing import Final

from briefkit.render.formats.docx.ooxml.elements import Xml, el, words_el
from briefkit.render.formats.docx.ooxml.runs import NO_TONGUE, Tongue, mark_run, run
from briefkit.render.numerals import system

_FORMATS: Final = {"deva": r" \* HINDIARABIC", "thai": r" \* THAIARABIC"}
"""Numbering system of CLDR -> the switch that counts in its digits (ECMA-376-1, 17.16.4.3.1). Eastern Arabic digits
have none: there Word goes by its own setting for numerals."""


def counted(field: str, lang: str, otherwise: str = "") -> str:
    """Give the instruction of a field that counts, in the digits of a language; `otherwise` is the switch for ours."""
    return field + _FORMATS.get(system(lang), otherwise)


def simple_field(instruction: str, result: str, style: str = "", tongue: Tongue = NO_TONGUE) -> Xml:
    """Give a field for headers and footers; in the body some readers pass over one with its text."""
    return el("w:fldSimple", run(result, style, tongue), w_instr=f" {instruction} ")


def field_of(instruction: str, content: Xml) -> Xml:
    """Give a field whose result is runs."""
    return el("w:fldSimple", content, w_instr=f" {instruction} ")


def complex_field(instruction: str, result: str, style: str = "", tongue: Tongue = NO_TONGUE) -> Xml:
    """Give a field in the form of three marks, which every reader of a body understands."""
    code = words_el("w:instrText", f" {instruction} ", xml_space="preserve")
    return Xml(
        _mark("begin", style)
        + mark_run(code, style)
        + _mark("separate", style)
        + run(result, style, tongue)
        + _mark("end", style)
    )


def _mark(kind: str, style: str) -> Xml:
    return mark_run(el("w:fldChar", w_fldCharType=kind), style)
