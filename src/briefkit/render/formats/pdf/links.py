"""The active areas of links: described, printable, and one more for each footnote call."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

import pydyf

from briefkit.render.formats.pdf.marks import Mark, MarkedPage
from briefkit.render.formats.pdf.roles import name, words
from briefkit.render.formats.pdf.tree import Annotation

PRINT = 4
"""The flag that lets an annotation be printed (ISO 32000-1, 12.5.3); PDF/A asks for it."""


def link_areas(
    pdf: pydyf.PDF, pages: Sequence[MarkedPage], marks: Sequence[Mark], parents: Mapping[Element, Element]
) -> dict[Element, list[Annotation]]:
    """Complete the areas of all links and add those of the footnote calls.

    Returns:
        Element of the page (a link, a note) -> its areas; a link over two lines has two.

    """
    areas: dict[Element, list[Annotation]] = defaultdict(list)
    for number, page in enumerate(pages):
        for _, target, _, box in page.links:
            entry = getattr(box, "link_annotation", None)
            if entry is None:
                continue
            link = box.element
            while name(link) != "a" and link in parents:
                link = parents[link]  # emphasis in a link has an area of its own
            entry["F"] = PRINT
            entry["Contents"] = pydyf.String(link.get("aria-label") or words(link) or target)
            areas[link].append(Annotation(number, entry))
    notes = {mark.element: mark for mark in marks if mark.pseudo == "footnote-marker"}
    for mark in marks:
        if mark.pseudo == "footnote-call" and mark.element is not None and mark.element in notes:
            areas[mark.element].append(_call(pdf, mark, notes[mark.element]))
    return areas


def _call(pdf: pydyf.PDF, call: Mark, marker: Mark) -> Annotation:
    """A click on the raised number leads to the note."""
    pages = pdf.page_references
    left, _, _, top = marker.rectangle
    entry = pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pydyf.Array(call.rectangle),
            "BS": pydyf.Dictionary({"W": 0}),
            "F": PRINT,
            "Contents": pydyf.String(call.box.text.strip()),
            "Dest": pydyf.Array([pages[marker.page], "/XYZ", left, top, 0]),
        }
    )
    pdf.add_object(entry)
    page = pdf.objects[int(pages[call.page].split()[0])]
    page.setdefault("Annots", pydyf.Array()).append(entry.reference)
    return Annotation(call.page, entry)
