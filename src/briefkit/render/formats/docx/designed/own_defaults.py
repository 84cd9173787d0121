"""What is normal in a designer's file, and what a text in other letters keeps of its house style."""

from copy import deepcopy
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.formats.docx.designed.cleaning import cleaned

_COMPLEX: Final = ("w:bCs", "w:iCs", "w:szCs")
_COMPLEX_FACES: Final = ("w:cs", "w:cstheme")


def keep_complex(style: etree._Element, old: etree._Element | None) -> None:
    """Leave what a style says of complex scripts as it was."""
    if old is None:
        return
    new = style.find(qn("w:rPr"))
    if new is None:
        new = etree.SubElement(style, qn("w:rPr"))
    _take_over(new, old)
    cleaned(style)


def _take_over(new: etree._Element, old: etree._Element) -> None:
    for tag in _COMPLEX:
        for child in new.findall(qn(tag)):
            new.remove(child)
        new.extend(deepcopy(child) for child in old.findall(qn(tag)))
    faces, before = new.find(qn("w:rFonts")), old.find(qn("w:rFonts"))
    for name in _COMPLEX_FACES:
        said = None if before is None else before.get(qn(name))
        if faces is not None and said:
            for other in _COMPLEX_FACES:
                if faces.get(qn(other)) is not None:
                    del faces.attrib[qn(other)]
            faces.set(qn(name), said)


def merge_defaults(ours: etree._Element, theirs: etree._Element, *, complex_letters: bool) -> None:
    """Take over what is normal in the designer's file; its language is said when the text is known."""
    old, new = ours.find(qn("w:docDefaults")), theirs.find(qn("w:docDefaults"))
    if old is None or new is None:
        return
    made = deepcopy(new)
    for part, tag in (("w:rPrDefault", "w:rPr"), ("w:pPrDefault", "w:pPr")):
        holder = made.find(qn(part))
        if holder is None:
            holder = etree.SubElement(made, qn(part))
        if holder.find(qn(tag)) is None:
            etree.SubElement(holder, qn(tag))
    run, before = (each.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}") for each in (made, old))
    if run is not None and before is not None:
        for lang in run.findall(qn("w:lang")):
            run.remove(lang)
        run.extend(deepcopy(lang) for lang in before.findall(qn("w:lang")))
        if complex_letters:
            _take_over(run, before)
    cleaned(made)
    ours.replace(old, made)
