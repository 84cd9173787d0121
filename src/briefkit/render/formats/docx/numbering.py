"""The lists of a file: definitions that belong to styles, and for each numbered list a number of its own."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el, part
from briefkit.render.formats.docx.roles.lists import Level, Numbering, numberings
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.formats.docx.stylist import Stylist, style_id


@dataclass(frozen=True, slots=True)
class Restart:
    """A list that counts from the beginning: `w:num` with a start of its own."""

    number: int
    definition: int
    level: int
    start: int


def numbering(sheet: Sheet, styles: AbstractSet[str], restarts: Sequence[Restart]) -> bytes:
    """Give the numbering part with the lists whose styles the file has."""
    known = [made for made in numberings(sheet) if any(level.style in styles for level in made.levels)]
    definitions = [_definition(sheet.stylist, made, styles) for made in known]
    numbers = [el("w:num", el("w:abstractNumId", w_val=made.number), w_numId=made.number) for made in known]
    return part("w:numbering", (*definitions, *numbers, *_restarts(restarts)))


def _restarts(restarts: Iterable[Restart]) -> Iterable[Xml]:
    for restart in restarts:
        override = el("w:lvlOverride", el("w:startOverride", w_val=restart.start), w_ilvl=restart.level)
        yield el("w:num", el("w:abstractNumId", w_val=restart.definition), override, w_numId=restart.number)


def _definition(stylist: Stylist, made: Numbering, styles: AbstractSet[str]) -> Xml:
    levels = (_level(stylist, level, depth, styles) for depth, level in enumerate(made.levels))
    return el(
        "w:abstractNum",
        el("w:nsid", w_val=f"4B49{made.number:04X}"),
        el("w:multiLevelType", w_val="multilevel"),
        *levels,
        w_abstractNumId=made.number,
    )


def _level(stylist: Stylist, level: Level, depth: int, styles: AbstractSet[str]) -> Xml:
    return el(
        "w:lvl",
        el("w:start", w_val=1),
        el("w:numFmt", w_val=level.format),
        el("w:pStyle", w_val=style_id(level.style)) if level.style in styles else NOTHING,
        el("w:suff", w_val="tab"),
        el("w:lvlText", w_val=level.words),
        el("w:lvlJc", w_val="left"),
        stylist.paragraph_properties(level.shape),
        stylist.run_properties(level.face),
        w_ilvl=depth,
    )
