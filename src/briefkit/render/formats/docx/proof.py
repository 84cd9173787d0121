"""What makes a Word file a proof: Word's own line numbers, a mark behind each page, and a line in each footer.

The numbers of paragraphs are set with the paragraphs (`paragraph_number.py`).
"""

from collections.abc import Iterator
from typing import Final, cast

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml.ns import qn

from briefkit.render.formats.docx.manuscript import Manuscript
from briefkit.render.formats.docx.ooxml.drawn_words import DrawnWords, drawn
from briefkit.render.formats.docx.ooxml.elements import Xml, el
from briefkit.render.formats.docx.ooxml.measures import twips
from briefkit.render.formats.docx.ooxml.package import elements
from briefkit.render.formats.docx.ooxml.runs import Structure, paragraph, run
from briefkit.render.formats.docx.roles.proof import LINE_NUMBER, PROOF_LINE, line_number_distance
from briefkit.render.proof import Proof

_LONGEST: Final = 470.0
_HIGHEST: Final = 150.0
"""Points: how far the mark reaches, and how high its letters are, at most."""
_LETTER: Final = 0.68
"""Width of a capital, as a share of its height."""
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
            first.extend(elements([_watermark(proof.mark, family, number)]))
    line = paragraph(ms.used(PROOF_LINE), run(proof.line, "", ms.tongue), Structure(rtl=ms.tongue.rtl))
    for footer in _parts(ms, RELATIONSHIP_TYPE.FOOTER):
        footer.element.extend(elements([line]))


def _watermark(words: str, family: str, number: int) -> Xml:
    """Give a run with words across the middle of the page; by its name Word's own command finds and removes it."""
    length = min(_LONGEST, _HIGHEST * _LETTER * len(words))
    place = (
        "position:absolute;margin-left:0;margin-top:0;rotation:305;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:page;"
        "mso-position-vertical:center;mso-position-vertical-relative:page"
    )
    height = length / (_LETTER * len(words))
    name = f"PowerPlusWaterMarkObject{number}"
    made = DrawnWords(words, name, number, length, height, place, family, "C0C0C0", opacity=0.35, bold=True)
    return drawn(made, first=True)


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
