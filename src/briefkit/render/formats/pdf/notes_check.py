"""Whether each footnote stands on the page of its call: WeasyPrint says nothing when one slips to the next page."""

from collections import defaultdict
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from briefkit.render.formats.pdf.marks import Mark


def slipped_notes(marks: Iterable[Mark]) -> list[Mark]:
    """Give the calls whose notes begin on another page, or nowhere."""
    pages: dict[Element | None, dict[str, int]] = defaultdict(dict)
    calls: list[Mark] = []
    for mark in marks:
        if mark.pseudo in {"footnote-call", "footnote-marker"}:
            pages[mark.element].setdefault(mark.pseudo, mark.page)
        if mark.pseudo == "footnote-call":
            calls.append(mark)
    return [call for call in calls if pages[call.element].get("footnote-marker") != call.page]
