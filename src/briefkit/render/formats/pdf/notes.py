"""Notes made ready for WeasyPrint: those of several paragraphs are put where they are called."""

from xml.etree.ElementTree import Element

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
