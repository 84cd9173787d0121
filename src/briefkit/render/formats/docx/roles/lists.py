"""Lists: the styles of their items, and the numberings that those belong to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from briefkit.render.formats.docx.looks import Face, Rule, Shape, Side, TabStop, WordStyle
from briefkit.render.formats.docx.roles.front import BAND_LEVELS
from briefkit.render.formats.docx.roles.sheet import CODE_PAD, EMPTY_LIST, PAD, QUOTE_PAD, Sheet

STEP: Final = 5.0
"""Millimetres from one level to the next."""
STEPS_LIST: Final = 2
EM_SPACE: Final = "\u2003"
_DASH: Final = "\u2013"
_SHOWN_LEVELS: Final = 2
"""Of lists, in every file: deeper ones only where they are used."""
_UNSEEN: Final = "\u00a0"
"""Instead of a number: behind none at all a program might leave out the tab."""
_FIRST_FREE: Final = 3
_KINDS: Final = 3
"""Of lists in a family: with dashes, with numbers, and without, for what follows in an item on a panel."""
_QUOTE_LEVELS: Final = 3
"""Of lists around a quotation that move it."""
_NUMBER_ROOM: Final = 7.0
"""Millimetres for the number of a recommendation in the text."""
_COUNTERS: Final = ("decimal", "lowerLetter", "lowerRoman")


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
    return f"{family} {'Number' if ordered else 'Bullet'}{_suffix(depth)}", depth


def continued_style(family: str, level: int) -> str:
    """Give the style of the second paragraph of an item."""
    return f"{family} Continue{_suffix(min(level, _BY_NAME[family].levels - 1))}"


def list_number(family: str, *, ordered: bool) -> int:
    """Give the number of the numbering that a family's items belong to."""
    return _FIRST_FREE + _KINDS * FAMILIES.index(_BY_NAME[family]) + ordered


def _continued_number(family: str) -> int:
    """Give the number of the list without numbers that carries later paragraphs of an item to their place."""
    return list_number(family, ordered=True) + 1


def code_style(family: str, level: int) -> str:
    """Give the style of code, by how many lists are around it."""
    if _BY_NAME[family].panel:
        return f"{family} Code"
    return f"List Code{_suffix(min(level, _BY_NAME['List'].levels) - 1)}" if level else "Code Block"


def quote_style(family: str, level: int) -> str:
    """Give the style of a quotation, by how many lists are around it; on a panel it keeps the panel's ground."""
    if _BY_NAME[family].panel:
        return "Quote" if family == "Quote" else f"{family} Quote"
    return f"List Quote{_suffix(min(level, _QUOTE_LEVELS) - 1)}" if level else "Quote"


def _suffix(depth: int) -> str:
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
                shape=replace(_continued(sheet, family, depth), below=0.25 * sheet.line),
                always=False,
            )
    yield from _in_items()
    yield from _step_styles(sheet)


def _in_items() -> Iterator[WordStyle]:
    """Give the styles of code and quotations in the items of lists: they begin where the words of the item do."""
    for level in range(1, _BY_NAME["List"].levels + 1):
        shape = Shape(left=STEP * level + CODE_PAD)
        yield WordStyle(code_style("List", level), base="Code Block", shape=shape, always=False)
    for level in range(1, _QUOTE_LEVELS + 1):
        name = quote_style("List", level)
        for each in ("", " Opening", " Speaker"):
            shape = Shape(left=STEP * level + QUOTE_PAD)
            yield WordStyle(f"{name}{each}", base=f"Quote{each}", shape=shape, always=False)


def _continued(sheet: Sheet, family: Family, depth: int) -> Shape:
    indents = _indents(sheet, family, depth)
    if not family.panel:
        return replace(indents, hanging=0)
    return replace(indents, list_number=_continued_number(family.name), list_level=depth)


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
        return -STEP if sheet.column else 0
    return {"Quote": QUOTE_PAD, "Footnote": 4.0}.get(family, 0.0)


def _step_styles(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles of a recommendation: over a margin column the number stands in it, and a rule above both."""
    line = sheet.line
    step = Shape(below=0.5 * line, keep_lines=True, list_number=STEPS_LIST)
    if not sheet.column:
        indented = Shape(left=_NUMBER_ROOM)
        step = replace(step, left=_NUMBER_ROOM, hanging=_NUMBER_ROOM)
    else:
        indented = Shape(left=0)
        rules: dict[Side, Rule] = {"top": Rule("rule", 0.5, 5), "between": Rule("rule", 0.5, 5)}
        tabs = (TabStop(STEP - sheet.hang),)
        step = replace(step, left=0, hanging=sheet.hang, tabs=tabs, rules=rules)
    yield WordStyle("Recommendation", base="Body Text", shape=step)
    yield WordStyle("Recommendation Text", base="Body Text", shape=indented, always=False)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering."""

    style: str
    format: Literal["none", "bullet", "decimal", "lowerLetter", "lowerRoman"]
    words: str
    """`%1.` for the number of the first level."""
    shape: Shape
    face: Face
    behind: Literal["tab", "nothing"] = "tab"
    """What stands behind the number."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """A list definition of the file."""

    number: int
    levels: tuple[Level, ...]


def numberings(sheet: Sheet) -> Iterator[Numbering]:
    """Give all list definitions."""
    yield _empty(sheet)
    yield _steps(sheet)
    for family in FAMILIES:
        for ordered in (False, True):
            levels = tuple(_level(sheet, family, depth, ordered=ordered) for depth in range(family.levels))
            yield Numbering(list_number(family.name, ordered=ordered), levels)
        if family.panel:
            names = [(continued_style(family.name, depth), depth) for depth in range(family.levels)]
            unseen = tuple(
                Level(name, "none", _UNSEEN, _indents(sheet, family, depth), Face()) for name, depth in names
            )
            yield Numbering(_continued_number(family.name), unseen)


def _empty(sheet: Sheet) -> Numbering:
    names = ("heading 1", *BAND_LEVELS) if sheet.band else ("heading 1",)
    return Numbering(
        EMPTY_LIST, tuple(Level(name, "none", _UNSEEN, Shape(left=0, hanging=sheet.hang), Face()) for name in names)
    )


def _steps(sheet: Sheet) -> Numbering:
    shape = Shape(left=_NUMBER_ROOM, hanging=_NUMBER_ROOM)
    if sheet.column:
        shape = Shape(left=0, hanging=sheet.hang, tabs=(TabStop(STEP - sheet.hang, "num"),))
    face = replace(sheet.face("h3", colour="accent"), italic=False)
    return Numbering(STEPS_LIST, (Level("Recommendation", "decimal", "%1", shape, face),))


def _level(sheet: Sheet, family: Family, depth: int, *, ordered: bool) -> Level:
    style, _ = item_style(family.name, ordered=ordered, level=depth)
    indents = _indents(sheet, family, depth)
    before = EM_SPACE * depth if family.panel else ""
    if ordered:
        return Level(
            style,
            _COUNTERS[depth % len(_COUNTERS)],
            f"{before}%{depth + 1}.",
            indents,
            Face(role="ui", colour="accent"),
        )
    if before:  # LibreOffice shows a bullet of more than one character not at all
        return Level(style, "none", f"{before}{_DASH}", indents, Face(colour="accent"))
    return Level(style, "bullet", _DASH, indents, Face(colour="accent"))
