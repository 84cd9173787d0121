"""Fields with their results written out: readers that compute no fields show those."""

from briefkit.render.formats.docx.ooxml.elements import Xml, el, words_el
from briefkit.render.formats.docx.ooxml.runs import NO_TONGUE, Tongue, mark_run, run


def simple_field(instruction: str, result: str, style: str = "", tongue: Tongue = NO_TONGUE) -> Xml:
    """Give a field for headers and footers; in the body some readers pass over one with its text."""
    return el("w:fldSimple", run(result, style, tongue), w_instr=f" {instruction} ")


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
