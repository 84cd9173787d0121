"""The numbers and bullets of a designer's file put in the place of those made from the tokens."""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.formats.docx.designed.cleaning import cleaned
from briefkit.render.formats.docx.designed.opening import DesignersFile
from briefkit.render.formats.docx.designed.own_styles import DesignersStyles, Merged, value

_FIRST_OWN: Final = 2000
"""Number of the first list that is the designer's alone."""
_LOOK: Final = ("w:numFmt", "w:isLgl", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr", "w:rPr")


@dataclass(frozen=True, slots=True)
class DesignersLists:
    """The numberings of a designer's file."""

    definitions: Mapping[str, etree._Element]
    """Id of a list -> its definition, `w:abstractNum`."""
    overrides: Mapping[tuple[str, str], etree._Element]
    """(Id of a list, level) -> what the list says of a level itself."""

    def level(self, number: str, level: str, style: str) -> etree._Element | None:
        """Give a level of a list; a style that names no level stands on the one that names the style."""
        definition = self.definitions.get(number)
        if definition is None:
            return None
        levels = {each.get(qn("w:ilvl"), ""): each for each in definition.findall(qn("w:lvl"))}
        tied = (name for name, each in levels.items() if value(each.find(qn("w:pStyle"))) == style)
        place = level or next(tied, "0")
        return self.overrides.get((number, place), levels.get(place))


def read_lists(file: DesignersFile) -> DesignersLists:
    """Give the numberings of a file; none where it has no lists."""
    found = file.related("numbering")
    if found is None:
        return DesignersLists({}, {})
    root = deepcopy(found)
    cleaned(root)
    abstract = {each.get(qn("w:abstractNumId"), ""): each for each in root.findall(qn("w:abstractNum"))}
    definitions: dict[str, etree._Element] = {}
    overrides: dict[tuple[str, str], etree._Element] = {}
    for number in root.findall(qn("w:num")):
        name = number.get(qn("w:numId"), "")
        definition = abstract.get(value(number.find(qn("w:abstractNumId"))))
        if definition is None:
            continue
        definitions[name] = definition
        for override in number.findall(qn("w:lvlOverride")):
            level = override.find(qn("w:lvl"))
            if level is not None:
                overrides[name, override.get(qn("w:ilvl"), "")] = level
    return DesignersLists(definitions, overrides)


def merge_lists(numbering: etree._Element, theirs: DesignersLists, styles: DesignersStyles, merged: Merged) -> None:
    """Give the lists of a house the numbers and bullets of the designer's styles, and add the designer's own lists.

    A style of the designer's that stands in no list any more has no number here either.
    """
    taken = {merged.ids[found.get(qn("w:styleId"), "")]: found for found in merged.taken.values()}
    for level in numbering.iter(qn("w:lvl")):
        style = taken.get(value(level.find(qn("w:pStyle"))))
        if style is None:
            continue
        found = _level_of(style, theirs, styles)
        if found is None:
            _without_number(level)
        elif _format(level) != "none" or _format(found) != "none":
            _redress(level, found)


def _level_of(style: etree._Element, lists: DesignersLists, styles: DesignersStyles) -> etree._Element | None:
    place = styles.said(style, "w:pPr/w:numPr")
    if place is None:
        return None
    number, level = (value(place.find(qn(tag))) for tag in ("w:numId", "w:ilvl"))
    return lists.level(number, level, style.get(qn("w:styleId"), ""))


def _format(level: etree._Element) -> str:
    """Give the kind of number; lists without numbers carry words to their place, and stay as they are."""
    return value(level.find(qn("w:numFmt")))


def _without_number(level: etree._Element) -> None:
    for tag, said in (("w:numFmt", "none"), ("w:suff", "nothing"), ("w:lvlText", "")):
        for child in level.findall(qn(tag)):
            child.set(qn("w:val"), said)


def _redress(level: etree._Element, found: etree._Element) -> None:
    """Give a level the look of the designer's; where it begins to count, and its style, stay."""
    stays = [child for child in level if child.tag in (qn("w:start"), qn("w:pStyle"))]
    made = [deepcopy(child) for tag in _LOOK for child in found.findall(qn(tag))]
    shift = int(level.get(qn("w:ilvl"), "0")) - _number(found.get(qn("w:ilvl"), ""), level)
    for child in made:
        if child.tag == qn("w:lvlText") and shift:
            child.set(qn("w:val"), re.sub(r"%(\d)", lambda sign: f"%{max(1, int(sign[1]) + shift)}", value(child)))
    level[:] = [*stays, *made]
    cleaned(level)


def _number(said: str, level: etree._Element) -> int:
    return int(said) if said.isdecimal() else int(level.get(qn("w:ilvl"), "0"))


def add_own_lists(
    numbering: etree._Element, ours: etree._Element, theirs: DesignersLists, styles: DesignersStyles, merged: Merged
) -> None:
    """Add the lists of the styles that are the designer's alone.

    Args:
        numbering: the root of our lists, which is changed.
        ours: the root of our styles, which is changed.
        theirs: the lists of the designer's file.
        styles: its styles.
        merged: what became of them.

    """
    own = {old: new for old, new in merged.ids.items() if new in merged.kept}
    by_id = {style.get(qn("w:styleId"), ""): style for style in ours.findall(qn("w:style"))}
    added: dict[int, str] = {}
    for old, new in own.items():
        place = styles.by_id[old].find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        definition = None if place is None else theirs.definitions.get(value(place.find(qn("w:numId"))))
        if place is None or definition is None:
            continue
        number = added.setdefault(id(definition), str(_FIRST_OWN + len(added)))
        if number == str(_FIRST_OWN + len(added) - 1) and not _has(numbering, number):
            _add(numbering, definition, number, merged)
        level = value(place.find(qn("w:ilvl")))
        _put_in_list(by_id[new], number, level)
        _name_style(numbering, number, level or "0", new)


def _has(numbering: etree._Element, number: str) -> bool:
    return any(each.get(qn("w:numId")) == number for each in numbering.findall(qn("w:num")))


def _add(numbering: etree._Element, definition: etree._Element, number: str, merged: Merged) -> None:
    made = deepcopy(definition)
    made.set(qn("w:abstractNumId"), number)
    for child in list(made):
        if child.tag not in (qn("w:multiLevelType"), qn("w:lvl")):
            made.remove(child)
    for tied in list(made.iter(qn("w:pStyle"))):
        _tie(tied, merged)
    first = numbering.find(qn("w:num"))
    numbering.append(made) if first is None else first.addprevious(made)
    row = etree.SubElement(numbering, qn("w:num"))
    row.set(qn("w:numId"), number)
    etree.SubElement(row, qn("w:abstractNumId")).set(qn("w:val"), number)


def _tie(tied: etree._Element, merged: Merged) -> None:
    """Let a level name its style by our id; a style that stands in a list of ours is not in this one as well."""
    name, parent = merged.ids.get(value(tied), ""), tied.getparent()
    if name in merged.kept:
        tied.set(qn("w:val"), name)
    elif parent is not None:
        parent.remove(tied)


def _name_style(numbering: etree._Element, number: str, level: str, style: str) -> None:
    """Let a level name the style that stands on it: by that the lists of a file are known to be needed."""
    for definition in numbering.findall(qn("w:abstractNum")):
        if definition.get(qn("w:abstractNumId")) != number:
            continue
        for each in definition.findall(qn("w:lvl")):
            if each.get(qn("w:ilvl")) == level and each.find(qn("w:pStyle")) is None:
                etree.SubElement(each, qn("w:pStyle")).set(qn("w:val"), style)
                cleaned(each)


def _put_in_list(style: etree._Element, number: str, level: str) -> None:
    properties = style.find(qn("w:pPr"))
    if properties is None:
        return
    place = etree.SubElement(properties, qn("w:numPr"))
    for tag, said in (("w:ilvl", level), ("w:numId", number)):
        if said:
            etree.SubElement(place, qn(tag)).set(qn("w:val"), said)
    cleaned(style)
