"""What WeasyPrint does not do for notes by itself: paragraphs inside a line, and their order at the foot of a page."""

from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from weasyprint import Page
from weasyprint.formatting_structure.boxes import FootnoteAreaBox

from briefkit.render.formats.pdf.roles import is_note, name
from briefkit.render.notes_html import STORE


def place_notes(root: Element) -> None:
    """Move each stored note into the place that its call keeps for it, and take the line ends out of all notes.

    HTML has no place for a paragraph inside a line, a tree has. WeasyPrint keeps the line ends of a footnote, although
    nothing in its style asks for that.
    """
    parents = {child: parent for parent in root.iter() for child in parent}
    stored = {note.get("id"): note for store in root.iter() if store.get("class") == STORE for note in store}
    for place in [element for element in root.iter() if element.get("class") == "fn-stored"]:
        note, parent = stored[place.get("data-note")], parents[place]
        parents[note].remove(note)
        note.tail = place.tail
        parent[list(parent).index(place)] = note
        parents[note] = parent
    for store in [element for element in root.iter() if element.get("class") == STORE]:
        parents[store].remove(store)
    for note in root.iter():
        if is_note(note):
            _without_line_ends(note)


def _without_line_ends(note: Element) -> None:
    waiting = list(note)
    while waiting:
        element = waiting.pop()
        element.tail = _in_one_line(element.tail, after_break=name(element) == "br")
        if name(element) != "pre":
            element.text = _in_one_line(element.text)
            waiting.extend(element)


def _in_one_line(text: str | None, *, after_break: bool = False) -> str | None:
    if not text or "\n" not in text:
        return text
    return (text.strip() and text.replace("\n", " ").removeprefix(" " if after_break else "")) or None


def order_notes(pages: Iterable[Page]) -> None:
    """Put the notes at the foot of each page into the order of their numbers.

    WeasyPrint collects them in the order in which it lays out their calls, and what a style places beside the text, a
    caption or an addressee, comes last there. A note that runs over to the next page stays where it is, and its
    neighbours with it.
    """
    areas = [box for page in pages for box in page._page_box.children if isinstance(box, FootnoteAreaBox)]  # noqa: SLF001  # the boxes have no public way in
    pieces = Counter(note.element for area in areas for note in area.children)
    for area in areas:
        if all(pieces[note.element] == 1 for note in area.children):
            _stack(area)


def _stack(area: FootnoteAreaBox) -> None:
    down = min((note.position_y for note in area.children), default=0)
    area.children = sorted(area.children, key=lambda note: int(note.element.get("id").rpartition("-")[2]))
    for note in area.children:
        note.translate(dy=down - note.position_y)
        down += note.margin_height()
