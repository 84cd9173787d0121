"""The numbers that a reader sees: figures, tables and notes, counted in the order in which they stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefkit.model.blocks import Chart, Figure, Heading, ReferenceEntry, Table
from briefkit.model.brief import Brief
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks


@dataclass(frozen=True, slots=True)
class Target:
    """What a cross reference can point at."""

    kind: str
    """`figure`, `table`, `section` or `reference`: also the key of its label in the house style."""
    number: int
    """0 for a section, which is named and not counted."""
    title: str


@dataclass(frozen=True, slots=True)
class Numbering:
    """Every number of a brief."""

    by_key: Mapping[str, int]
    """Block key -> number, for figures, charts and tables with a caption or an anchor."""
    targets: Mapping[str, Target]
    """Anchor -> what it names."""
    notes: Mapping[str, int]
    """Note label -> number."""


def number(brief: Brief) -> Numbering:
    """Count the figures (charts with them), tables and notes of a brief, and collect what can be referred to."""
    by_key: dict[str, int] = {}
    targets: dict[str, Target] = {
        s.anchor: Target("section", 0, bare_text(s.title)) for s in brief.sections if s.anchor
    }
    counts = {"figure": 0, "table": 0}
    for block in brief_blocks(brief):
        if isinstance(block, Heading):
            targets.setdefault(block.anchor, Target("section", 0, bare_text(block.inlines)))
        elif isinstance(block, ReferenceEntry):
            targets.setdefault(block.anchor, Target("reference", 0, ""))
        elif isinstance(block, Figure | Chart | Table):
            kind = "table" if isinstance(block, Table) else "figure"
            if not (block.caption or block.anchor or (isinstance(block, Chart) and block.title)):
                continue
            counts[kind] += 1
            by_key[block.key] = counts[kind]
            if block.anchor:
                caption = block.caption if isinstance(block.caption, str) else bare_text(block.caption)
                targets.setdefault(block.anchor, Target(kind, counts[kind], caption))
    notes = {label: n for n, label in enumerate(brief.notes, start=1)}
    return Numbering(by_key, targets, notes)
