"""The lists of a file: definitions that belong to styles, and for each numbered list a number of its own."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from copy import deepcopy
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from briefkit.render.formats.docx.ooxml.elements import NOTHING, Xml, el, part
from briefkit.render.formats.docx.ooxml.package import elements
from briefkit.render.formats.docx.roles.lists import numberings
from briefkit.render.formats.docx.roles.numbered import Level, Numbering
from briefkit.render.formats.docx.roles.set_off import set_off_numberings
from briefkit.render.formats.docx.roles.sheet import Sheet
from briefkit.render.formats.docx.roles.steps import STEPS_LIST
from briefkit.render.formats.docx.stylist import Stylist, style_id


@dataclass(frozen=True, slots=True)
class Restart:
    """A list that counts from the beginning: `w:num` with a start of its own."""

    number: int
    definition: int
    level: int
    start: int
    rank: int = 0
    """How many numbered lists are around it: they decide between figures and letters, bullets do not."""


def numbering(sheet: Sheet) -> bytes:
    """Give the numbering part of a house style, with every list that it knows."""
    known = [*numberings(sheet), *set_off_numberings(sheet)]
    definitions = [_definition(sheet.stylist, made) for made in known]
    numbers = [el("w:num", el("w:abstractNumId", w_val=made.number), w_numId=made.number) for made in known]
    return part("w:numbering", (*definitions, *numbers))


def keep_lists(
    root: BaseOxmlElement, styles: AbstractSet[str], restarts: Iterable[Restart], counters: tuple[str, ...]
) -> None:
    """Leave the lists whose styles a file has, and add those that count from the beginning.

    Args:
        root: of the numbering part.
        styles: ids.
        restarts: in the order of their numbers.
        counters: what counts a list, one in it, and so on, as Word names them.

    """
    gone = set()
    for definition in root.findall(qn("w:abstractNum")):
        tied = [(level, level.find(qn("w:pStyle"))) for level in definition.findall(qn("w:lvl"))]
        left = [name for _, name in tied if name is not None and name.get(qn("w:val")) in styles]
        if not left:
            gone.add(definition.get(qn("w:abstractNumId")))
            root.remove(definition)
            continue
        for level, name in tied:
            if name is not None and name.get(qn("w:val")) not in styles:
                level.remove(name)
    for number in root.findall(qn("w:num")):
        if number.get(qn("w:numId")) in gone:
            root.remove(number)
    restarts = list(restarts)
    for restart, made in zip(restarts, elements(_restarts(restarts)), strict=True):
        _count_by_rank(made, restart, root, counters)
        root.append(made)


def name_steps(root: BaseOxmlElement, words: str) -> None:
    """Say how the numbers of recommendations are written: `R%1`."""
    for definition in root.findall(qn("w:abstractNum")):
        if definition.get(qn("w:abstractNumId")) == str(STEPS_LIST):
            for text in definition.iter(qn("w:lvlText")):
                text.set(qn("w:val"), words)


def _restarts(restarts: Iterable[Restart]) -> Iterable[Xml]:
    for restart in restarts:
        override = el("w:lvlOverride", el("w:startOverride", w_val=restart.start), w_ilvl=restart.level)
        yield el("w:num", el("w:abstractNumId", w_val=restart.definition), override, w_numId=restart.number)


def _count_by_rank(made: BaseOxmlElement, restart: Restart, root: BaseOxmlElement, counters: tuple[str, ...]) -> None:
    """Give a list its own kind of number where its level has another: the level counts bullets too."""
    definition = f"{qn('w:abstractNum')}[@{qn('w:abstractNumId')}='{restart.definition}']"
    level = root.find(f"{definition}/{qn('w:lvl')}[@{qn('w:ilvl')}='{restart.level}']")
    wanted = counters[restart.rank % len(counters)]
    if level is None:
        return
    changed = deepcopy(level)
    for counter in changed.iterchildren(qn("w:numFmt")):
        if counter.get(qn("w:val")) not in counters or counter.get(qn("w:val")) == wanted:
            return
        counter.set(qn("w:val"), wanted)
    for style in changed.findall(qn("w:pStyle")):
        changed.remove(style)
    for override in made.iterchildren(qn("w:lvlOverride")):
        override.append(changed)


def _definition(stylist: Stylist, made: Numbering) -> Xml:
    levels = (_level(stylist, level, depth) for depth, level in enumerate(made.levels))
    return el(
        "w:abstractNum",
        el("w:nsid", w_val=f"4B49{made.number:04X}"),
        el("w:multiLevelType", w_val="multilevel"),
        *levels,
        w_abstractNumId=made.number,
    )


def _level(stylist: Stylist, level: Level, depth: int) -> Xml:
    return el(
        "w:lvl",
        el("w:start", w_val=1),
        el("w:numFmt", w_val=level.format),
        el("w:pStyle", w_val=style_id(level.style)) if level.style else NOTHING,
        el("w:suff", w_val=level.behind),
        el("w:lvlText", w_val=level.words),
        el("w:lvlJc", w_val="left"),
        stylist.paragraph_properties(level.shape),
        stylist.run_properties(level.face),
        w_ilvl=depth,
    )
