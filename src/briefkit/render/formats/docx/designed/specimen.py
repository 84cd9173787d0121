"""The file that a designer begins with: the template of a house style with a specimen of every role."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Final

from docx import Document

from briefkit.model.blocks import Cell, Table
from briefkit.model.brief import Brief
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Strong, Text
from briefkit.model.metadata import Metadata, Person, Publisher, Series
from briefkit.render.formats.docx.inlines import EN_SPACE, plain
from briefkit.render.formats.docx.manuscript import Manuscript, Place
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.ooxml.notes import footnote, note_call, note_number
from briefkit.render.formats.docx.parts import assembled
from briefkit.render.formats.docx.roles.gallery import GALLERY, Role
from briefkit.render.formats.docx.tables import set_matter
from briefkit.render.formats.docx.template import template
from briefkit.render.printed import prepare

_TEMPLATE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_STANDFIRST: Final = (
    "Change the styles, the page, the head and the foot of this file in Word, and keep it as word.dotx in the folder of"
    " the house style: every brief is then made on it. These words are replaced by those of the brief."
)
_FILLING: Final = (
    "Body text runs on beside it, so that what stands in the margin has room and the distance between the two is seen."
    " It is long enough for four or five lines in most house styles, and says nothing else. Lines that follow one"
    " another show the lead of the text, and the end of the last one the space below a paragraph. "
) * 2
_FIGURES: Final = (("First row", "12"), ("Second row", "8"))
_LAST_OF_OPENING: Final = "Dateline"
_BESIDE_TEXT: Final = ("Margin Quote", "Statistic")
"""Roles that hang on the paragraph behind them."""


def specimen(style: HouseStyle, *, as_template: bool = False) -> bytes:
    """Give the template of a house style with a specimen of every role.

    Args:
        style: the house style.
        as_template: whether it is a `.dotx`, from which Word makes new files, or a `.docx`.

    """
    printed = prepare(_brief(style), style)
    made = template(style)
    ms = Manuscript(printed, made, Document(BytesIO(made.file)))
    text = list(_body(ms))
    if as_template:
        ms.document.part._content_type = _TEMPLATE  # noqa: SLF001 - python-docx knows no templates (its issue 363)
    return assembled(ms, text)


def _brief(style: HouseStyle) -> Brief:
    """Give what the head and the foot of the page show."""
    words = {role.style: role.words for role in GALLERY}
    kind = next(iter(style.brief_types), "")
    meta = Metadata(
        type=kind,
        publisher=None if style.publisher.name else Publisher("Publisher"),
        kicker=words["Kicker"],
        title=words["Title"],
        subtitle=words["Subtitle"],
        standfirst=_STANDFIRST,
        date=dt.date(2026, 1, 1),
        lang="en-GB",
        status="final",
        series=Series(style.series or "Series", "1"),
        authors=(Person("Name of an author"),),
    )
    return Brief("specimen.md", "", meta, ())


def _body(ms: Manuscript) -> Iterator[Xml]:
    """Give a paragraph for each role that is one; a role that words play inside a line stands in one of them."""
    known = ms.template.styles
    place = Place(tongue=ms.tongue)
    for role in GALLERY:
        if role.style not in known or role.inside or not (role.words or role.style in _SPECIAL):
            continue
        special = _SPECIAL.get(role.style, _paragraph)
        yield from special(role, ms, place)
        if role.style in _BESIDE_TEXT and role.style in ms.template.frames:
            yield ms.paragraph("Body Text", plain(_FILLING, ms, place), place)


def _paragraph(role: Role, ms: Manuscript, place: Place) -> Iterator[Xml]:
    words = _STANDFIRST if role.style == "Standfirst" else role.words
    runs = [plain(words, ms, place), *_inside(role.style, ms, place)]
    if role.style == "Body Text":
        runs = [runs[0], Xml(plain(", ", ms, place).join(runs[1:]))]
    closing = f"{role.style} End"
    ends = role.style == _LAST_OF_OPENING and closing in ms.template.styles
    yield ms.paragraph(closing if ends else role.style, Xml("".join(runs)), place)


def _inside(style: str, ms: Manuscript, place: Place) -> Iterator[Xml]:
    yield from (plain(role.words, ms, place, role.style) for role in GALLERY if role.inside == style and role.words)


def _labelled(role: Role, ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give a paragraph that opens with words in another look."""
    labels = {"Imprint Opening": "Imprint", "Statistic in Text": "Statistic"}
    first, *others = _inside(labels.get(role.style, role.style), ms, place)
    between = plain(_BETWEEN[role.style](ms), ms, place)
    yield ms.paragraph(role.style, Xml("".join((first, between, plain(role.words, ms, place), *others))), place)


def _table(_role: Role, ms: Manuscript, place: Place) -> Iterator[Xml]:
    head, *rows = (tuple(Cell((Text(words),)) for words in row) for row in (("What is counted", "Number"), *_FIGURES))
    total = (Cell((Strong((Text("Total"),)),)), Cell((Text("20"),)))
    data = Table(head, (*rows, total), (None, None), key="")
    yield from set_matter(data, "", ms, place)


def _note(role: Role, ms: Manuscript, place: Place) -> Iterator[Xml]:
    """Give a paragraph that calls a note."""
    head = Xml(note_number(ms.used("Footnote Mark")) + plain("\t", ms, place))
    note = ms.paragraph(role.style, Xml(head + plain(role.words, ms, place)), place)
    ms.notes.append(footnote(1, [note]))
    call = note_call(1, ms.used("footnote reference"))
    yield ms.paragraph("Body Text", Xml(plain("A sentence with a note.", ms, place) + call), place)


def _tab(ms: Manuscript) -> str:
    return "\t" if ms.template.sheet.column else EN_SPACE


_BETWEEN: Final[Mapping[str, Callable[[Manuscript], str]]] = {
    "Recommendation": _tab,
    "Imprint Opening": _tab,
    "Imprint": _tab,
    "Statistic": lambda _ms: "\n",
    "Statistic in Text": lambda _ms: "\n",
    "caption": lambda _ms: EN_SPACE,
}
_SPECIAL: Final[Mapping[str, Callable[[Role, Manuscript, Place], Iterator[Xml]]]] = {
    **dict.fromkeys(_BETWEEN, _labelled),
    "Brief Table": _table,
    "footnote text": _note,
    "Table Text": lambda *_: iter(()),
    "Table Number": lambda *_: iter(()),
}
