"""Quotations and code in the items of lists, on panels, and in one another."""

from collections.abc import Iterator
from dataclasses import replace

from briefkit.render.formats.docx.looks import Shape, WordStyle
from briefkit.render.formats.docx.roles.lists import FAMILIES, Family, continued, suffix, unseen
from briefkit.render.formats.docx.roles.numbered import Numbering
from briefkit.render.formats.docx.roles.sheet import CODE_PAD, QUOTE_PAD, Sheet
from briefkit.render.formats.docx.roles.steps import STEP

_BY_NAME = {family.name: family for family in FAMILIES}
_IN_LISTS = _BY_NAME["List"]
_QUOTE_LEVELS = 3
"""Of lists around a quotation that move it."""


def code_style(family: str, level: int) -> str:
    """Give the style of code, by how many lists are around it; on a panel it keeps the panel's edge."""
    if _BY_NAME[family].panel:
        return f"{family} Code{suffix(min(level, _BY_NAME[family].levels))}"
    return f"List Code{suffix(min(level, _IN_LISTS.levels) - 1)}" if level else "Code Block"


def quote_style(family: str, level: int) -> str:
    """Give the style of a quotation, by how many lists are around it; on a panel it keeps the panel's ground."""
    if _BY_NAME[family].panel:
        name = "Nested" if family == "Quote" else family
        return f"{name} Quote{suffix(min(level, _BY_NAME[family].levels - 1))}"
    return f"List Quote{suffix(min(level, _QUOTE_LEVELS) - 1)}" if level else "Quote"


def is_on_panel(family: str) -> bool:
    """Whether a family's surroundings have a ground or a bar, which what stands there goes on with."""
    return _BY_NAME[family].panel


def set_off(sheet: Sheet) -> Iterator[WordStyle]:
    """Give the styles: in a list they begin where the words of the item do."""
    for level in range(1, _IN_LISTS.levels + 1):
        shape = Shape(left=STEP * level + CODE_PAD)
        yield WordStyle(code_style("List", level), base="Code Block", shape=shape, always=False)
    for level in range(1, _QUOTE_LEVELS + 1):
        name = quote_style("List", level)
        shape = Shape(left=STEP * level + QUOTE_PAD)
        for each in ("", " Opening", " Speaker"):
            yield WordStyle(f"{name}{each}", base=f"Quote{each}", shape=shape, always=False)
    for family in FAMILIES:
        if family.panel:
            yield from _on_panel(sheet, family)


def _on_panel(sheet: Sheet, family: Family) -> Iterator[WordStyle]:
    """Give the styles on a panel: a quotation has no bar of its own there, and stands one step in."""
    nested = family.name == "Quote"
    words = Shape() if nested else Shape(below=0.1 * sheet.line, lead=sheet.lead("quote", "small"), keep_next=True)
    own = sheet.box_words if family.name == "Box" else ""
    face = replace(sheet.face("small", colour=own or "heading"), italic=True)
    for depth in range(family.levels):
        code = replace(continued(sheet, family, depth, "Code"), ground="tint")
        inside = continued(sheet, family, depth, "Quote")
        below = continued(sheet, family, depth, "Speaker")
        yield WordStyle(code_style(family.name, depth + 1), base=f"{family.name} Code", shape=code, always=False)
        name, speaker = quote_style(family.name, depth), f"{quote_style(family.name, depth)} Speaker"
        if nested:
            yield WordStyle(name, base="Quote", follow=speaker, shape=inside, always=False)
            yield WordStyle(speaker, base="Quote Speaker", follow="Quote", shape=below, always=False)
            continue
        shape = replace(inside, below=words.below, lead=words.lead, keep_next=True)
        yield WordStyle(name, base=family.base, follow=speaker, shape=shape, face=face, always=False)
        quiet = sheet.face("small", colour=own or "muted")
        yield WordStyle(speaker, base=family.base, follow=family.base, shape=below, face=quiet, always=False)


def set_off_numberings(sheet: Sheet) -> Iterator[Numbering]:
    """Give the lists that carry the words of those on panels to their place."""
    for family in FAMILIES:
        if not family.panel:
            continue
        depths = range(family.levels)
        quotations = [quote_style(family.name, depth) for depth in depths]
        yield unseen(sheet, family, "Code", [code_style(family.name, depth + 1) for depth in depths])
        yield unseen(sheet, family, "Quote", quotations)
        yield unseen(sheet, family, "Speaker", [f"{name} Speaker" for name in quotations])
