"""Lists: the styles of their items, and the numberings that those belong to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefkit.render.formats.docx.looks import Face, Shape, WordStyle
from briefkit.render.formats.docx.roles.front import BAND_LEVELS
from briefkit.render.formats.docx.roles.numbered import Level, Numbering
from briefkit.render.formats.docx.roles.sheet import (
    EMPTY_LIST,
    NUMBER_ROOM,
    NUMBERED,
    PAD,
    PARAGRAPHS_LIST,
    QUOTE_PAD,
    SECTIONS_LIST,
    Sheet,
)
from briefkit.render.formats.docx.roles.steps import STEP, step_styles, steps

EM_SPACE: Final = "\u2003"
_DASH: Final = "\u2013"
_SHOWN_LEVELS: Final = 2
"""Of lists, in every file: deeper ones only where they are used."""
_UNSEEN: Final = "\u00a0"
"""Instead of a number: behind none at all a program might leave out the tab."""
_FIRST_FREE: Final = 3
FOLLOWING: Final = ("Continue", "Code", "Quote", "Speaker")
"""What follows in an item on a panel; Word finds the level of a style by its name, so that each has a list."""
_KINDS: Final = 2 + len(FOLLOWING)
"""Of lists in a family: with dashes, with numbers, and without."""


@dataclass(frozen=True, slots=True)
class Family:
    """Lists in one kind of surroundings."""

    name: str
    """`List`, `Box`: opens the names of its styles."""
    base: str
    """Style of a paragraph there."""
    levels: int
    """How many have an indent of their own; what is nested deeper stands at the last one."""
    panel: bool = False
    """Whether the paragraphs stand on a ground or beside a bar, whose edge an indent would move."""


FAMILIES: Final = (
    Family("List", "Body Text", 9),
    Family("Key Message", "Key Message Text", 3, panel=True),
    Family("Box", "Box Text", 3, panel=True),
    Family("Note", "Note Text", 3, panel=True),
    Family("Warning", "Warning Text", 3, panel=True),
    Family("Example", "Example Text", 3, panel=True),
    Family("Quote", "Quote", 3, panel=True),
    Family("Back", "Back Text", 3),
    Family("Footnote", "footnote text", 3),
)
_BY_NAME = {family.name: family for family in FAMILIES}


def item_style(family: str, *, ordered: bool, level: int) -> tuple[str, int]:
    """Give the style of a list item, and its level as far as it has one of its own (from 0)."""
    depth = min(level, _BY_NAME[family].levels - 1)
    return f"{family} {'Number' if ordered else 'Bullet'}{suffix(depth)}", depth


def continued_style(family: str, level: int) -> str:
    """Give the style of the second paragraph of an item."""
    return f"{family} Continue{suffix(min(level, _BY_NAME[family].levels - 1))}"


def list_number(family: str, *, ordered: bool) -> int:
    """Give the number of the numbering that a family's items belong to."""
    return _FIRST_FREE + _KINDS * FAMILIES.index(_BY_NAME[family]) + ordered


def following_number(family: str, kind: str) -> int:
    """Give the number of the list without numbers that carries what follows in an item to its place."""
    return list_number(family, ordered=True) + 1 + FOLLOWING.index(kind)


def suffix(depth: int) -> str:
    """Give what ends the name of a style, by its depth from 0: nothing, ` 2`, ` 3`."""
    return f" {depth + 1}" if depth else ""


def list_styles(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of all lists."""
    for family in FAMILIES:
        for depth in range(family.levels):
            always = family.name == "List" and depth < _SHOWN_LEVELS
            for ordered in (False, True):
                name, level = item_style(family.name, ordered=ordered, level=depth)
                shape = replace(
                    _indents(sheet, family, depth),
                    below=0.25 * sheet.line,
                    list_number=list_number(family.name, ordered=ordered),
                    list_level=level,
                )
                yield WordStyle(name, base=family.base, shape=shape, always=always)
            yield WordStyle(
                continued_style(family.name, depth),
                base=family.base,
                shape=replace(continued(sheet, family, depth), below=0.25 * sheet.line),
                always=False,
            )
    yield from step_styles(sheet)


def continued(sheet: Sheet, family: Family, depth: int, kind: str = "Continue") -> Shape:
    """Give the shape of what follows in an item, whose lines all begin where the words of the item do."""
    indents = _indents(sheet, family, depth)
    if not family.panel:
        return replace(indents, hanging=0)
    return replace(indents, list_number=following_number(family.name, kind), list_level=depth)


def _indents(sheet: Sheet, family: Family, depth: int) -> Shape:
    """On a panel all first lines hang from its edge: the edge of ground and bar is where the outermost line begins."""
    edge = edge_of(sheet, family.name)
    reach = STEP * (depth + 1)
    return Shape(left=edge + reach, hanging=reach if family.panel else STEP)


def edge_of(sheet: Sheet, family: str) -> float:
    """Give where the text of a family's surroundings begins, in millimetres from the text column."""
    if family in ("Box", "Note", "Warning", "Example"):
        return PAD
    if family == "Key Message":
        if sheet.key_panel:
            return PAD - sheet.hang
        return -STEP if sheet.column or sheet.cover else -sheet.hang
    return {"Quote": QUOTE_PAD, "Footnote": 4.0}.get(family, 0.0)


def numberings(sheet: Sheet) -> Iterator[Numbering]:
    """Give all list definitions."""
    yield _empty(sheet)
    yield steps(sheet)
    if sheet.style.section_numbers:
        yield _sections(sheet)
    if sheet.style.paragraph_numbers:
        shape = Shape(left=0, hanging=NUMBER_ROOM)
        face = Face(role="ui", bold=True, colour="accent")
        yield Numbering(PARAGRAPHS_LIST, (Level(NUMBERED, sheet.counters[0], "%1.", shape, face),))
    for family in FAMILIES:
        for ordered in (False, True):
            levels = tuple(_level(sheet, family, depth, ordered=ordered) for depth in range(family.levels))
            yield Numbering(list_number(family.name, ordered=ordered), levels)
        if family.panel:
            names = [continued_style(family.name, depth) for depth in range(family.levels)]
            yield unseen(sheet, family, "Continue", names)


def unseen(sheet: Sheet, family: Family, kind: str, names: Sequence[str]) -> Numbering:
    """Give the list without numbers of what follows in items: the names of its styles, by their depth."""
    levels = (Level(name, "none", _UNSEEN, _indents(sheet, family, depth), Face()) for depth, name in enumerate(names))
    return Numbering(following_number(family.name, kind), tuple(levels))


def _empty(sheet: Sheet) -> Numbering:
    first = "" if sheet.style.section_numbers else "heading 1"
    names = (first, *BAND_LEVELS) if sheet.band else (first,)
    return Numbering(
        EMPTY_LIST, tuple(Level(name, "none", _UNSEEN, Shape(left=0, hanging=sheet.hang), Face()) for name in names)
    )


def _sections(sheet: Sheet) -> Numbering:
    """Give 1 and 1.1; over a margin column the number of a section stands in it, and its words over the text."""
    first = Level("heading 1", "decimal", "%1", Shape(), Face(), behind="space")
    if sheet.column:
        first = replace(first, shape=Shape(left=0, hanging=sheet.hang), behind="tab")
    return Numbering(SECTIONS_LIST, (first, Level("heading 2", "decimal", "%1.%2", Shape(), Face(), behind="space")))


def _level(sheet: Sheet, family: Family, depth: int, *, ordered: bool) -> Level:
    style, _ = item_style(family.name, ordered=ordered, level=depth)
    indents = _indents(sheet, family, depth)
    before = EM_SPACE * depth if family.panel else ""
    colour = "brand" if sheet.night and family.name == "Key Message" else "accent"
    if family.name == "Box" and sheet.box_words:
        colour = sheet.box_words
    if ordered:
        return Level(
            style,
            sheet.counters[depth % len(sheet.counters)],
            f"{before}%{depth + 1}.",
            indents,
            Face(role="ui", colour=colour),
        )
    if before:  # LibreOffice shows a bullet of more than one character not at all
        return Level(style, "none", f"{before}{_DASH}", indents, Face(colour=colour))
    return Level(style, "bullet", _DASH, indents, Face(colour=colour))
