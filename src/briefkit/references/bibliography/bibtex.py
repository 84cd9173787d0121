"""BibTeX and BibLaTeX files: every entry that can be read, and a fault with its line for each that cannot."""

import logging
from typing import Final

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Block, DuplicateBlockKeyBlock, DuplicateFieldKeyBlock
from bibtexparser.model import Entry as BibEntry

from briefkit.references.bibliography.bibtex_fields import item
from briefkit.references.bibliography.entries import Bibliography, Entry, Fault

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())  # what it says of broken entries are our faults
logging.getLogger("bibtexparser").propagate = False
_SHOWN: Final = 40
"""Characters of a broken entry shown in a message."""


def read(text: str) -> Bibliography:
    """Give the works of a BibTeX or BibLaTeX file."""
    library = parse_string(text)
    whole = [_entry(entry) for entry in library.entries]
    doubles = [(block, _double(block)) for block in library.failed_blocks]
    repeated = [_entry(entry, opened=True) for _, entry in doubles if entry]
    faults = [_fault(block) for block, entry in doubles if not entry]
    entries = sorted((*whole, *repeated), key=lambda entry: entry.line)
    parents = {entry.key: entry for entry in entries}
    return Bibliography(tuple(_inheriting(entry, parents) for entry in entries), tuple(faults))


def _double(block: Block) -> BibEntry | None:
    """Give the entry whose key another has as well; whether that is a fault is for others to say."""
    entry = block.ignore_error_block if isinstance(block, DuplicateBlockKeyBlock) else None
    return entry if isinstance(entry, BibEntry) else None


def _entry(entry: BibEntry, *, opened: bool = False) -> Entry:
    """Give an entry; `opened` where the parser has left the outer braces or quotation marks of its fields."""
    fields = {field.key.lower(): str(field.value) for field in entry.fields}
    if opened:
        fields = {name: value.strip()[1:-1] if value.strip()[:1] in '{"' else value for name, value in fields.items()}
    return Entry(entry.key, item(entry.entry_type.lower(), fields), (entry.start_line or 0) + 1)


def _fault(block: Block) -> Fault:
    line = (block.start_line or 0) + 1
    if isinstance(block, DuplicateFieldKeyBlock):
        names = ", ".join(sorted(block.duplicate_keys))
        return Fault(f"This entry names a field twice: {names}", line, "Keep one of the two")
    opening = " ".join((block.raw or "").split())[:_SHOWN]
    return Fault(
        f"The entry that begins “{opening}” cannot be read", line, "Look for a brace or a comma that is missing"
    )


def _inheriting(entry: Entry, parents: dict[str, Entry]) -> Entry:
    """Fill an entry up from the one that it names in `crossref` (biblatex manual, 2.4.1)."""
    name = entry.item.get("crossref")
    if not isinstance(name, str):
        return entry
    own = {field: value for field, value in entry.item.items() if field != "crossref"}
    parent = parents.get(name)
    if parent is None:
        return Entry(entry.key, own, entry.line)
    given = {field: value for field, value in parent.item.items() if field not in ("crossref", "type", "author")}
    title = given.pop("title", None)
    inherited = {**given, **({"container-title": title} if title else {})}
    return Entry(entry.key, {**inherited, **own}, entry.line)
