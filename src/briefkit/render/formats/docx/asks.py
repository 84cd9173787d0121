"""Recommendations: a number, an addressee who stands out, the action, and quietly the date."""

from collections.abc import Iterator

from briefkit.model.blocks import Recommendation, Recommendations
from briefkit.render.formats.docx.ink import Ink
from briefkit.render.formats.docx.inlines import line, plain
from briefkit.render.formats.docx.manuscript import Manuscript, Mark, Place
from briefkit.render.formats.docx.ooxml.elements import Xml
from briefkit.render.formats.docx.roles.steps import STEP, STEPS_LIST
from briefkit.render.measuring import width_of
from briefkit.render.words import NO_BREAK_SPACE


def set_recommendations(block: Recommendations, ms: Manuscript, place: Place) -> Iterator[tuple[Recommendation, Xml]]:
    """Give each recommendation with its paragraph.

    Addressees stand in the margin column where there is one that they all fit into; else over the action, or before it.
    """
    sheet = ms.template.sheet
    room = sheet.style.page.column - STEP
    in_margin = sheet.column and all(_width(item, ms) <= room for item in block.items)
    on_band = sheet.style.page.recommendations == "band"
    between = "\t" if in_margin else "\n" if sheet.column or on_band else " "
    number = (ms.counted(STEPS_LIST), 0)
    for item in block.items:
        content = _ask(item, ms, place, between)
        mark = Mark(item.key, "recommendation", item.span, _spoken(item, ms), block.key)
        yield item, ms.paragraph("Recommendation", content, place, mark, number)


def _ask(item: Recommendation, ms: Manuscript, place: Place, between: str) -> Xml:
    parts: list[Xml] = []
    if ms.template.sheet.column and not (item.addressee and between == "\t"):
        parts.append(plain("\t", ms, place))  # from the number in the margin column to the text
    if item.addressee:
        colon = ms.printed.wording.colon if between == " " else ""
        parts += [line(item.addressee, ms, Ink(place, base="Addressee")), plain(colon, ms, place, "Addressee")]
        parts.append(plain(between, ms, place))
    parts.append(line(item.action, ms, Ink(place)))
    if item.by:
        parts += [plain(" ", ms, place), plain(_unbroken(item.by, ms), ms, place, "By Date")]
    return Xml("".join(parts))


def _unbroken(by: str, ms: Manuscript) -> str:
    return ms.printed.wording.deadline(by).replace(" ", NO_BREAK_SPACE)


def _spoken(item: Recommendation, ms: Manuscript) -> str:
    wording = ms.printed.wording
    words = [wording.printed(item.addressee), wording.printed(item.action)]
    if item.by:
        words.append(wording.deadline(item.by))
    return " ".join(word for word in words if word)


def _width(item: Recommendation, ms: Manuscript) -> float:
    return width_of(ms.printed.wording.printed(item.addressee), ms.template.sheet.token("h3"), ms.template.style)
