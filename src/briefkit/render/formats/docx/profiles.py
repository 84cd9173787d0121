"""Somebody among the contributors: a portrait in a frame beside the words, or over them where they are too few."""

from collections.abc import Iterable, Iterator
from math import ceil

from briefkit.model.inlines import Inline
from briefkit.render.formats.docx.images import set_picture
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import line
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml
from briefkit.render.formats.docx.roles.profiles import BELOW, PORTRAIT_ROOM
from briefkit.render.measuring import width_of
from briefkit.render.portraits import SIDE, portrait_name
from briefkit.render.supplied import Profile

_POINTS_PER_MM = 72 / 25.4


def set_profile(block: Profile, ms: Manuscript, place: Place) -> Iterable[Xml]:
    """Give a profile; what opens its section does so beside the portrait too.

    From right to left a portrait stands over the words: Word and LibreOffice measure its place from different edges.
    """
    drawn = _portrait(block, ms, place)
    beside = bool(drawn) and not ms.tongue.rtl and _height(block, ms) >= SIDE * _POINTS_PER_MM
    opening = ms.ahead
    if drawn:
        yield ms.paragraph("Portrait" if beside else "Portrait in Text", drawn, place)
    if beside:
        ms.ahead = opening
    yield from _words(block, "Profile" if beside else place.style, ms, place)


def _words(block: Profile, style: str, ms: Manuscript, place: Place) -> Iterator[Xml]:
    last = len(block.blocks) - 1
    for number, paragraph in enumerate(block.blocks):
        words = ms.printed.wording.printed(paragraph.inlines)
        mark = Mark(paragraph.key, "paragraph", paragraph.span, words, place.within)
        name = style if number == last else f"{style} Kept" if style == "Profile" else style
        yield ms.paragraph(name, line(paragraph.inlines, ms, Ink(place)), place, mark)


def _portrait(block: Profile, ms: Manuscript, place: Place) -> Xml:
    found = ms.printed.brief.pictures.get(portrait_name(block.photo.src)) if block.photo else None
    if found is None or block.photo is None:
        return NOTHING
    rounded = ms.template.style.page.portrait == "round"
    return set_picture(found, SIDE, block.photo.alt, ms, ms.part_at(place), rounded=rounded)


def _height(block: Profile, ms: Manuscript) -> float:
    """Give about how high the words are beside a portrait, with the space below them, in points."""
    sheet = ms.template.sheet
    lines = sum(_lines(paragraph.inlines, ms) for paragraph in block.blocks)
    return lines * sheet.lead("small") + BELOW * sheet.line


def _lines(words: tuple[Inline, ...], ms: Manuscript) -> int:
    sheet = ms.template.sheet
    room = sheet.measure - PORTRAIT_ROOM
    text = ms.printed.wording.printed(words)
    return ceil(
        width_of(text, sheet.token("small"), sheet.style, bold=False) * 1.05 / room
    )  # a broken line is seldom full
