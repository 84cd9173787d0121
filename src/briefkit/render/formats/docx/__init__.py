"""The brief as a Word file: named styles, real notes, fields, and marks that lead back to the source."""

from dataclasses import replace
from functools import partial
from io import BytesIO

from docx import Document

from briefkit.render.formats.docx.body import body, set_notes
from briefkit.render.formats.docx.comments import with_comments
from briefkit.render.formats.docx.designed.design import as_designed, design_of
from briefkit.render.formats.docx.designed.dressing import dressed
from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.parts import assembled
from briefkit.render.formats.docx.report import report
from briefkit.render.formats.docx.template import template
from briefkit.render.formats.docx.tongues import letters_in
from briefkit.render.printed import Printed, Told

__all__ = ["render"]


def render(printed: Printed, told: Told | None = None) -> bytes:
    """Give a brief as DOCX (ECMA-376, transitional); the same brief gives the same bytes."""
    if printed.options.review:  # numbers and marks that are drawn would be in the way of an editor's hands
        printed = replace(printed, proof=None)
    design = design_of(printed.style)
    if design:
        printed = as_designed(printed, design)
    dress = partial(dressed, design=design) if design else None
    made = template(printed.style, letters_in(printed), rtl=printed.direction == "rtl", dress=dress)
    manuscript = Manuscript(printed, made, Document(BytesIO(made.file)))
    text = body(manuscript)
    set_notes(manuscript)
    if printed.remarks:
        text = with_comments(text, printed.remarks)
    data = assembled(manuscript, text)
    if told:
        told(report(manuscript, data))
    return data
