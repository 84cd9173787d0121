"""Words that WeasyPrint leaves out where text in columns runs over the end of a column or of a page."""

from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from weasyprint import Page
from weasyprint.formatting_structure.boxes import TextBox

from briefkit.render.formats.pdf.slips import boxes


def lost(root: Element, pages: Iterable[Page]) -> Element | None:
    """Give the first element of which fewer letters stand on the pages than in the text; None where all are there.

    An element of which none does is hidden by the style sheet, or its words stand in elements inside it.

    Args:
        root: what is looked through.
        pages: as they are laid out.

    """
    shown: Counter[Element] = Counter()
    for _, box in boxes(pages):
        if isinstance(box, TextBox) and box.element is not None and "::" not in (box.element_tag or ""):
            shown[box.element] += _letters(box.text)
    return next((element for element in root.iter() if 0 < shown[element] < _own_letters(element)), None)


def _own_letters(element: Element) -> int:
    return _letters(element.text) + sum(_letters(child.tail) for child in element)


def _letters(text: str | None) -> int:
    return sum(map(str.isalnum, text or ""))
