"""Words within a line: emphasis, links, notes, labels. A word in two roles at once has a style made of both."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from functools import lru_cache
from typing import Final

from briefkit.render.formats.docx.looks import PLAIN_FACE, Face, WordStyle
from briefkit.render.formats.docx.roles.sheet import Sheet

MARKS: Final = {
    "Strong": Face(bold=True),
    "Emphasis": Face(italic=True, stressed=True),
    "Strikeout": Face(struck=True),
    "Superscript": Face(position="superscript"),
    "Subscript": Face(position="subscript"),
    "Small Caps": Face(small_caps=True),
    "Code": Face(role="mono", proofed=False),
    "Hyperlink": Face(colour="link", underlined=True),
    "Web Address": Face(colour="link", underlined=True, proofed=False),
}
"""What an author can mark."""


ON_BOX: Final = " on Box"
"""Ends the name of a style for words in a box whose ground asks for another colour."""


def words(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the character styles that every file may use."""
    for name, face in MARKS.items():
        yield _style(name, face, always=name in ("Strong", "Emphasis", "Hyperlink"))
    labels = _labels(sheet)
    yield from (_style(name, face) for name, face in labels.items())
    if sheet.box_words:
        coloured = {name: face for name, face in {**MARKS, **labels}.items() if face.colour}
        for name, face in coloured.items():
            yield _style(f"{name}{ON_BOX}", replace(face, colour=sheet.box_words), always=False)


def _labels(sheet: Sheet) -> dict[str, Face]:
    number = Face(role="ui", bold=True, colour="accent")
    strong = _strong(sheet)
    on_band_too = sheet.style.page.recommendations == "band"
    on_band = "on-brand" if sheet.band else "ink"
    soft = "on-brand" if sheet.cover else "on-brand-soft" if sheet.band else "muted"
    value = replace(sheet.face("stat", colour=sheet.known("on-stats", "accent")), track=-0.2)
    return {
        "footnote reference": replace(number, position="superscript"),
        "Footnote Mark": number,
        "Byline Name": replace(strong, colour=on_band),
        "Byline Detail": Face(colour=soft),
        "Statistic Value": value,
        "Statistic Source": Face(italic=True),
        "Addressee": _addressee(sheet),
        "By Date": Face(bold=True, colour="on-brand" if on_band_too else "ink")
        if sheet.ruled_steps or on_band_too
        else Face(colour="muted"),
        "Callout Label": Face(bold=True, colour="accent"),
        "Caption Label": replace(strong, colour="accent" if sheet.column else "ink"),
        "Imprint Label": replace(strong, colour="accent" if sheet.column else "ink"),
        "Masthead Issue": _issue(sheet, soft),
        "Masthead Number": replace(_issue(sheet, soft), bold=not sheet.band, colour=soft if sheet.band else on_band),
        "Notice Label": Face(bold=True, colour="accent"),
        "Notice of Withdrawal Label": Face(bold=True, colour="paper"),
        "Notice of Withdrawal Link": Face(colour="paper", underlined=True),
        "Table Total": Face(bold=True),
        "Running Page": Face(colour="heading", bold=sheet.column),
        "Status": Face(bold=True, colour=on_band if sheet.band else "accent"),
    }


def _issue(sheet: Sheet, soft: str) -> Face:
    """Beside a crest the publisher's name is larger than the issue."""
    if sheet.style.page.masthead != "crest":
        return Face(bold=False, colour=soft)
    return replace(sheet.face("label", colour="ink"), bold=False)


def _addressee(sheet: Sheet) -> Face:
    """In a margin column the addressee has the face of a third-rank head; in the text it is bold."""
    return replace(sheet.face("h3", colour="heading"), bold=True) if sheet.column else _strong(sheet)


def _strong(sheet: Sheet) -> Face:
    """Give what makes names and labels stand out: small capitals where the house sets its labels in them, else bold."""
    return Face(bold=False, small_caps=True) if sheet.token("label").small_caps else Face(bold=True)


def _style(name: str, face: Face, *, always: bool = True) -> WordStyle:
    return WordStyle(name, kind="character", base="Default Paragraph Font", face=face, always=always)


def marked_name(marks: Iterable[str]) -> str:
    """Give the name of the style for words with several marks: `Strong Emphasis`."""
    wanted = set(marks)
    return " ".join(name for name in MARKS if name in wanted)


@lru_cache(maxsize=64)
def marked(name: str) -> WordStyle:
    """Give the style of that name, which says all that its parts say."""
    face = PLAIN_FACE
    for mark, said in MARKS.items():
        if f" {mark} " in f" {name} ":
            new = {
                part.name: getattr(said, part.name) for part in fields(Face) if getattr(said, part.name) != part.default
            }
            face = replace(face, **new)
    if name.endswith(ON_BOX):
        face = replace(face, colour="on-box")
    return _style(name, face, always=False)
