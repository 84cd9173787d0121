"""The notes of a brief as HTML: a list behind the text, which a wide screen shows beside it."""

import re
from typing import Final

from markupsafe import Markup

from briefkit.model.blocks import Note
from briefkit.model.walk import blocks
from briefkit.render.blocks_html import blocks_html
from briefkit.render.elements import element, join
from briefkit.render.inlines_html import call_id, is_one_line, note_id
from briefkit.render.remarks_html import remarks_on
from briefkit.render.setting import Setting
from briefkit.render.style_files import text_of

_TIES: Final = re.compile(r'<svg class="fn-ties"[^>]*><style>(.*?)</style>', re.DOTALL)
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
    rules = Markup(_ties(page))  # noqa: S704 - made of our own names and closed against `</style>`
    ties = element("svg", element("style", rules), class_="fn-ties", width=0, height=0, aria_hidden="true")
    if page.printed.remarks:
        ties = Markup("")  # the margin is for remarks
    head = element("h2", page.label("notes"), id="b-notes-words")
    content = (ties, "\n", head, "\n", element("ol", "\n", items, "\n"))
    return element("section", *content, class_="notes", role="doc-endnotes", aria_labelledby="b-notes-words")


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
    told = remarks_on((note.key, *(block.key for block in blocks(note.blocks))), page)
    return element("li", back, " ", words, told, class_="fn", id=note_id(number))


def _waits(note: Note, page: Setting) -> bool:
    return not is_one_line(note) and note.label in page.noted


def _stored(number: int, note: Note, page: Setting) -> Markup:
    words = element("div", blocks_html(note.blocks, page.noting()), class_="fn-text")
    return element("div", words, class_="fn", id=note_id(number), data_n=page.printed.wording.numeral(number))


def ties_of(text: str) -> str:
    """Give the style sheet that ties the notes of a page, which the page's security policy has to name."""
    found = _TIES.search(text)
    return found[1] if found else ""


def _ties(page: Setting) -> str:
    """Give the rules that tie each note to its call, for pages wide enough to show it beside the text.

    It begins with the line of its call, or behind the note before it. The rules stand in a drawing's style sheet, since
    the HTML checker of the W3C calls the properties of CSS Anchor Positioning unknown.
    """
    rules = [text_of(path) for path in page.printed.style.files("beside.css")]
    before = ""
    for label, number in page.printed.wording.numbering.notes.items():
        if label not in page.noted:
            continue
        call, note = f"--call-{number}", f"--note-{number}"
        top = f"max(anchor({call} top), {before})" if before else f"anchor({call} top)"
        rules.append(f"#{call_id(number)} {{ anchor-name: {call} }}")
        rules.append(f"#{note_id(number)} {{ anchor-name: {note}; --tied: {top} }}")
        before = f"anchor({note} bottom)"
    return "\n".join(rules).replace("</", "<\\/")
