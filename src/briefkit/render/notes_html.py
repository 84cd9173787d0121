"""The notes of a brief as HTML: a list behind the text, which a wide screen shows beside it."""

from markupsafe import Markup

from briefkit.model.blocks import Note
from briefkit.render.blocks_html import blocks_html
from briefkit.render.elements import element, join
from briefkit.render.inlines_html import call_id, is_one_line, note_id
from briefkit.render.setting import Setting

STORE = "fn-store"
"""Class of what holds, on paper, the notes that cannot stand inside a line of HTML until it is read."""


def notes_html(page: Setting) -> Markup:
    """Give the notes that the text has called; it is made after the text."""
    numbers = page.printed.wording.numbering.notes
    notes = [(number, page.printed.brief.notes[label]) for label, number in numbers.items()]
    if page.on_paper:
        waiting = [_stored(number, note, page) for number, note in notes if _waits(note, page)]
        return element("div", *waiting, class_=STORE) if waiting else Markup("")
    items = join([_item(number, note, page) for number, note in notes], "\n")
    if not items:
        return Markup("")
    head = element("h2", page.label("notes"), id="b-notes-words")
    listed = element("ol", "\n", items, "\n")
    return element("section", head, "\n", listed, class_="notes", role="doc-endnotes", aria_labelledby="b-notes-words")


def _item(number: int, note: Note, page: Setting) -> Markup:
    """Give a note; its number leads back to its call."""
    figures = page.printed.wording.numeral(number)
    back = element(
        "a",
        figures,
        href=f"#{call_id(number)}",
        class_="fn-back",
        role="doc-backlink",
        aria_label=page.label("note-back", number=figures),
    )
    words = element("div", blocks_html(note.blocks, page), class_="fn-text")
    return element("li", back, " ", words, class_="fn", id=note_id(number))


def _waits(note: Note, page: Setting) -> bool:
    return not is_one_line(note) and note.label in page.noted


def _stored(number: int, note: Note, page: Setting) -> Markup:
    words = element("div", blocks_html(note.blocks, page.noting()), class_="fn-text")
    return element("div", words, class_="fn", id=note_id(number), data_n=page.printed.wording.numeral(number))


def notes_rules(page: str, count: int) -> str:
    """Give the rules that tie each note to its call, for pages wide enough to show it beside the text.

    It begins with the line of the call, or behind the note before it (CSS Anchor Positioning 1).

    Args:
        page: text of the web page.
        count: how many notes the brief has.

    """
    rules = []
    before = ""
    for number in range(1, count + 1):
        if f'id="{call_id(number)}"' not in page:
            continue
        place = f"anchor(--call-{number} top)"
        top = f"max({place}, {before})" if before else place
        rules.append(f"#{call_id(number)} {{ anchor-name: --call-{number} }}")
        rules.append(f"#{note_id(number)} {{ anchor-name: --note-{number}; top: {top} }}")
        before = f"anchor(--note-{number} bottom)"
    return "\n".join(rules)
