"""What a designer and an editor meet in Word's list of styles, in its order, with words that show each of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from briefkit.render.formats.docx.looks import WordStyle

_FIRST: Final = 2
_LATER: Final = 80
"""Places in the list: of the first style, and of those that the gallery does not know."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role of text, as a designer meets it."""

    style: str
    """Name of its style."""
    words: str
    """What stands in it, for a specimen."""
    inside: str = ""
    """Style of the paragraph in which words of a character style are shown."""


_FRONT: Final = (
    Role("Kicker", "Kicker: what kind of brief it is"),
    Role("Title", "Title of the brief"),
    Role("Subtitle", "Subtitle, in a smaller size"),
    Role("Standfirst", "Standfirst: what the brief says, in two or three sentences before the text begins."),
    Role("Byline", "Byline: "),
    Role("Byline Name", "the name of an author", "Byline"),
    Role("Byline Detail", " and the place where they work", "Byline"),
    Role("Dateline", "Dateline: the day of publication, and "),
    Role("Status", "its state", "Dateline"),
)
_TEXT: Final = (
    Role("Body Text", "Body text. Enough words stand here to show how lines follow one another, where they end; "),
    Role("Strong", "what is strong", "Body Text"),
    Role("Emphasis", "what is stressed", "Body Text"),
    Role("Hyperlink", "a link", "Body Text"),
    Role("Code", "code", "Body Text"),
    Role("Body Text First Indent", "A paragraph behind another one, where an indent parts the two."),
    Role("Summary Text", "Text of the section that opens the brief, where a house sets it apart."),
    Role("heading 1", "Heading of a section"),
    Role("heading 2", "Heading in a section"),
    Role("heading 3", "Heading below that"),
    Role("heading 4", "Heading of the fourth rank"),
    Role("List Bullet", "An item of a list"),
    Role("List Bullet 2", "An item in an item"),
    Role("List Number", "An item with a number"),
    Role("List Number 2", "A numbered item in an item"),
)
_SET_OFF: Final = (
    Role("Key Messages Heading", "Key messages"),
    Role("Key Message Bullet", "A message that a minister reads in the lift."),
    Role("Recommendation", "should do it, "),
    Role("Addressee", "Who acts", "Recommendation"),
    Role("By Date", "by when", "Recommendation"),
    Role("Quote", "Words of somebody else, set off from the text."),
    Role("Quote Speaker", "Who said them"),
    Role("Margin Quote", "A sentence of the text, shown once more"),
    Role("Pull Quote", "A sentence of the text, shown once more"),
    Role("Statistic", "what the number counts. "),
    Role("Statistic in Text", "what the number counts. "),
    Role("Statistic Value", "42 %", "Statistic"),
    Role("Statistic Source", "its source", "Statistic"),
    Role("Box Heading", "Heading of a box"),
    Role("Box Text", "Text in a box. All its paragraphs have the same edges, so that they make one panel."),
    Role("Note Heading", "Heading of a note"),
    Role("Note Text", "Text of a note."),
    Role("Warning Heading", "Heading of a warning"),
    Role("Warning Text", "Text of a warning."),
    Role("Example Heading", "Heading of an example"),
    Role("Example Text", "Text of an example."),
    Role("Callout Label", "Label of a callout ", "Example Text"),
    Role("Code Block", "code = 'set off'"),
)
_APPARATUS: Final = (
    Role("caption", " What the figure shows"),
    Role("Caption Label", "Figure 1", "caption"),
    Role("Figure", "The figure stands here."),
    Role("Source Note", "Source: where the numbers are from"),
    Role("Brief Table", ""),
    Role("Table Text", "Words in a table"),
    Role("Table Number", "12.5"),
    Role("Table Total", "Total", "Table Text"),
    Role("footnote text", "A note at the foot of the page."),
    Role("footnote reference", "", "Body Text"),
    Role("Footnote Mark", ""),
)
_BACK: Final = (
    Role("Back Heading", "Heading in the back matter"),
    Role("Back Text", "Text in the back matter."),
    Role(
        "Bibliography", "Author, A. (2026). A work in the list of references, long enough to run over its line. Press."
    ),
    Role("Imprint Opening", "first line of the imprint"),
    Role("Imprint", "another line of it"),
    Role("Imprint Label", "Label", "Imprint"),
    Role("Notice", "A correction of the brief: "),
    Role("Notice Label", "its label", "Notice"),
    Role("Notice of Withdrawal", "A brief that is withdrawn: "),
    Role("Notice of Withdrawal Label", "its label", "Notice of Withdrawal"),
)
_FURNITURE: Final = (
    Role("Masthead", ""),
    Role("Masthead Issue", ""),
    Role("Masthead Number", ""),
    Role("header", ""),
    Role("footer", ""),
    Role("Running Page", ""),
)
GALLERY: Final = (*_FRONT, *_TEXT, *_SET_OFF, *_APPARATUS, *_BACK, *_FURNITURE)
"""Roles without words are shown by what holds them: a table, a note, the head of the page."""
_PLACES: Final = {role.style: _FIRST + place for place, role in enumerate(GALLERY)}


def in_gallery(styles: Iterable[WordStyle]) -> Iterator[WordStyle]:
    """Give styles with their places in Word's list; a variant of another one stays out of it until it is used."""
    for made in styles:
        if made.name in _PLACES:
            yield replace(made, rank=_PLACES[made.name])
        else:
            yield replace(made, rank=_LATER, variant=made.shown) if not made.default else made


def place_of(style: str) -> int:
    """Give the place of a style in Word's list."""
    return _PLACES.get(style, _LATER)
