"""The brief as a Word file: named styles, real notes, fields, and marks that lead back to the source."""

from io import BytesIO

from docx import Document

from briefkit.render.formats.docx.body import body, set_notes
from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.parts import assembled
from briefkit.render.formats.docx.report import report
from briefkit.render.formats.docx.template import template
from briefkit.render.formats.docx.tongues import letters_in
from briefkit.render.printed import Printed, Told

__all__ = ["render"]


def render(printed: Printed, told: Told | None = None) -> bytes:
    """Give a brief as DOCX (ECMA-376, transitional); the same brief gives the same bytes."""
    made = template(printed.style, letters_in(printed), rtl=printed.direction == "rtl")
    manuscript = Manuscript(printed, made, Document(BytesIO(made.file)))
    text = body(manuscript)
    set_notes(manuscript)
    data = assembled(manuscript, text)
    if told:
        told(report(manuscript, data))
    return data
