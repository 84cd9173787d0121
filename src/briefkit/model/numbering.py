"""The numbers that a reader sees: figures, tables, boxes, sections and notes, in the order in which they stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefkit.model.blocks import Block, Box, Chart, Figure, Heading, ReferenceEntry, Table
from briefkit.model.brief import Brief, Section
from briefkit.model.inlines import Inline, NoteCall
from briefkit.model.roles import BACK_MATTER
from briefkit.model.walk import brief_blocks, inlines, printed_lines

Kind: TypeAlias = Literal["figure", "table", "box", "section", "reference"]
Place: TypeAlias = tuple[int, ...]
"""Number of a section, and of its part: (2, 1)."""

_FIRST_PART = 3
"""Level of the headings that are counted inside a section; deeper ones are not."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a cross reference can point at."""

    kind: Kind
    """Also the key of its label in the house style."""
    number: int
    """0 where it is named and not counted: a section, a work, a box without a title in a brief that counts no boxes."""
    title: tuple[Inline, ...] = ()
    place: Place = ()
    """Of a section that is counted where the house style counts sections."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """Every number of a brief."""

    by_key: Mapping[str, int]
    """Block key -> number, for figures, charts and tables with a caption or an anchor, and for boxes."""
    targets: Mapping[str, Target]
    """Anchor -> what it names."""
    notes: Mapping[str, int]
    """Note label -> number."""
    places: Mapping[str, Place]
    """Key of a section or heading -> its number, whether or not the house style prints it."""


def number(brief: Brief) -> Numbering:
    """Count what a brief counts, and collect what can be referred to.

    Charts count as figures. Boxes are counted only where one of them has an anchor: then all that have a title, or an
    anchor of their own. Sections are counted up to the back matter, and their parts (`###`) within them.
    """
    places = dict(_places(brief))
    by_key: dict[str, int] = {}
    targets: dict[str, Target] = {
        s.anchor: Target("section", 0, s.title, places.get(s.key, ())) for s in brief.sections if s.anchor
    }
    counts: dict[Kind, int] = {"figure": 0, "table": 0, "box": 0}
    boxes_count = any(isinstance(block, Box) and block.anchor for block in brief_blocks(brief))
    for block in brief_blocks(brief):
        if isinstance(block, Heading):
            targets.setdefault(block.anchor, Target("section", 0, block.inlines, places.get(block.key, ())))
            continue
        if isinstance(block, ReferenceEntry):
            targets.setdefault(block.anchor, Target("reference", 0))
        kind = _counted(block, boxes=boxes_count)
        if kind is None:
            continue
        counts[kind] += 1
        by_key[block.key] = counts[kind]
        anchor, title = _named(block)
        if anchor:
            targets.setdefault(anchor, Target(kind, counts[kind], title))
    notes = {label: n for n, label in enumerate(_called(brief), start=1)}
    return Numbering(by_key, targets, notes, places)


def _called(brief: Brief) -> dict[str, None]:
    """Give the labels of the notes in the order in which a reader meets their calls: those within notes come last."""
    lines = [line for section in brief.sections for line in (section.title, *printed_lines(section.blocks))]
    found = _calls(lines, brief)
    waiting = list(found)
    for label in waiting:
        fresh = [inner for inner in _calls(printed_lines(brief.notes[label].blocks), brief) if inner not in found]
        found.update(dict.fromkeys(fresh))
        waiting += fresh
    return found


def _calls(lines: Iterable[tuple[Inline, ...]], brief: Brief) -> dict[str, None]:
    calls = (piece.label for line in lines for piece in inlines(line) if isinstance(piece, NoteCall))
    return dict.fromkeys(label for label in calls if label in brief.notes)


def _counted(block: Block, *, boxes: bool) -> Kind | None:
    """Give what a block counts as; None where it has no number."""
    if isinstance(block, Box):
        return "box" if boxes and (block.title or block.anchor) else None
    if isinstance(block, Table):
        return "table" if block.caption or block.anchor else None
    if isinstance(block, Chart):
        return "figure" if block.caption or block.title or block.anchor else None
    if isinstance(block, Figure):
        return "figure" if block.caption or block.anchor else None
    return None


def _named(block: Block) -> tuple[str, tuple[Inline, ...]]:
    """Give the anchor and the words of a counted block."""
    if isinstance(block, Chart):
        return block.anchor, block.caption or block.title
    if isinstance(block, Box):
        return block.anchor, block.title
    if isinstance(block, Figure | Table):
        return block.anchor, block.caption
    raise TypeError(f"{type(block).__name__} is not counted")


def _places(brief: Brief) -> Iterator[tuple[str, Place]]:
    """Count the sections of the text, and the headings right under each."""
    for count, section in enumerate(_text_sections(brief), start=1):
        yield section.key, (count,)
        parts = 0
        for block in section.blocks:
            if isinstance(block, Heading) and block.level == _FIRST_PART:
                parts += 1
                yield block.key, (count, parts)


def _text_sections(brief: Brief) -> list[Section]:
    """Give the sections with a title, without the back matter at the end."""
    sections = list(brief.sections)
    while sections and sections[-1].role in BACK_MATTER:
        sections.pop()
    return [section for section in sections if section.title]
