"""The typed list of works: its entries as items of a bibliography, and the text's citations linked to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefkit.importers.account import Account
from briefkit.importers.draft import Section
from briefkit.importers.manuscript import Block, Item, Paragraph, Run, bare, lines_of
from briefkit.importers.works.citations import Shelf, linked
from briefkit.importers.works.entries import Entry, number_of
from briefkit.importers.works.items import item_of
from briefkit.importers.works.keys import key_of


@dataclass(slots=True)
class Read:
    """The works of a manuscript, while they are read."""

    works: dict[str, Mapping[str, Any]]
    by_number: dict[int, str] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)


def take_works(sections: Sequence[Section], known: Mapping[str, Mapping[str, Any]], account: Account) -> Read:
    """Move typed references into a bibliography, where every word of them finds its place; the others stay as they are.

    Args:
        sections: of the brief in the making.
        known: what a reference manager recorded.
        account: takes what is decided.

    """
    read = Read(dict(known))
    for section in sections:
        if section.role != "references":
            continue
        kept: list[Block] = []
        for numbered, block in enumerate(section.blocks, start=1):
            if not isinstance(block, Paragraph | Item) or not _take(block, numbered, read, account):
                kept.append(block)
        section.blocks = kept
    return read


def _take(block: Paragraph | Item, place: int, read: Read, account: Account) -> bool:
    text = bare(block.runs)
    found = item_of(block.runs)
    if found is None:
        account.tell("unsure", "This entry could not be read as a work and stays text", block.spot, text, "unsure")
        return False
    item, entry = found
    key = key_of(item, read.works)
    read.works[key] = {"id": key, **item}
    number = _number(block, entry, place)
    if number:
        read.by_number[number] = key
    read.letters[key] = entry.letter
    account.dropped(text)
    title = str(item.get("title", ""))
    account.tell("decision", f"A work, cited as @{key}: {title}", block.spot, text, "likely")
    return True


def _number(block: Paragraph | Item, entry: Entry, place: int) -> int:
    """Give the number by which the text cites an entry; 0 where the list has none."""
    if isinstance(block, Item) and block.ordered:
        return max(place, block.start) if block.list_id != "typed" else block.start
    return entry.number or number_of(bare(block.runs))


def with_citations(
    sections: Sequence[Section], notes: Mapping[str, tuple[Block, ...]], read: Read, account: Account
) -> tuple[dict[str, tuple[Block, ...]], list[str]]:
    """Link citations in sections, in place, and in notes; give the notes, and the keys of works that nothing cites."""
    shelf = Shelf(read.works, read.by_number, read.letters)
    for section in sections:
        if section.role not in ("references", "contributors", "related"):
            section.blocks = list(linked(tuple(section.blocks), shelf, account))
    linked_notes = {label: linked(blocks, shelf, account) for label, blocks in notes.items()}
    recorded = {one.key for block in _all(sections, linked_notes) for run in _runs(block) for one in run.cited}
    return linked_notes, [key for key in read.works if key not in shelf.used | recorded]


def _all(sections: Sequence[Section], notes: Mapping[str, tuple[Block, ...]]) -> list[Block]:
    return [*(b for section in sections for b in section.blocks), *(b for blocks in notes.values() for b in blocks)]


def _runs(block: Block) -> list[Run]:
    return [run for line in lines_of(block) for run in line]
