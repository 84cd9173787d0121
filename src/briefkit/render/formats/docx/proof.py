"""What makes a Word file a proof: Word's own line numbers, a mark behind each page, and a line in each footer.

The numbers of paragraphs are set with the paragraphs (`manuscript.py`).
"""

from collections.abc import Iterator
from typing import Final, cast

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml.ns import qn

from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.ooxml.elements import el
from briefkit.render.formats.docx.ooxml.measures import twips
from briefkit.render.formats.docx.ooxml.package import elements
from briefkit.render.formats.docx.ooxml.runs import Structure, paragraph, run
from briefkit.render.formats.docx.ooxml.watermark import watermark
from briefkit.render.formats.docx.roles.proof import LINE_NUMBER, PROOF_LINE, line_number_distance
from briefkit.render.proof import Proof

_RESTARTS: Final = {"page": "newPage", "continuous": "continuous"}
_BEFORE_LINE_NUMBERS: Final = (qn("w:pgBorders"), qn("w:paperSrc"), qn("w:pgMar"))
"""What stands before `w:lnNumType` in a section's properties, the last first (ECMA-376 part 1, 17.6.17)."""


def set_proof(ms: Manuscript, proof: Proof) -> None:
    """Make a file a proof, once its text and its furniture are set."""
    _number_lines(ms, proof)
    family = ms.template.stylist.family("ui")
    for number, header in enumerate(_parts(ms, RELATIONSHIP_TYPE.HEADER), start=1):
        first = header.element.find(qn("w:p"))
        if first is not None:
            first.extend(elements([watermark(proof.mark, family, number)]))
    line = paragraph(ms.used(PROOF_LINE), run(proof.line, "", ms.tongue), Structure(rtl=ms.tongue.rtl))
    for footer in _parts(ms, RELATIONSHIP_TYPE.FOOTER):
        footer.element.extend(elements([line]))


def _number_lines(ms: Manuscript, proof: Proof) -> None:
    """Number the lines of each section; tables, notes and frames Word leaves out by itself."""
    ms.used(LINE_NUMBER)
    numbers = el(
        "w:lnNumType",
        w_countBy=1,
        w_distance=twips(line_number_distance(ms.template.sheet)),
        w_restart=_RESTARTS[proof.line_numbers],
    )
    for section in ms.document.element.iter(qn("w:sectPr")):
        before = next((found for tag in _BEFORE_LINE_NUMBERS if (found := section.find(tag)) is not None), None)
        if before is not None:
            before.addnext(*elements([numbers]))


def _parts(ms: Manuscript, relation: str) -> Iterator[XmlPart]:
    """Give the parts of a kind that the document has, in the order of their names."""
    found = {
        str(known.target_part.partname): known.target_part
        for known in ms.document.part.rels.values()
        if known.reltype == relation
    }
    for _, each in sorted(found.items()):
        yield cast("XmlPart", each)
