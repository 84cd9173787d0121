"""Headings that run into the text behind them: `About the ContributorNaushaba`, `Acknowledgement – The author …`."""

import re
from collections.abc import Iterator

from briefkit.importers.account import Account, words_of
from briefkit.importers.changing import sliced, stripped
from briefkit.importers.manuscript import Block, Heading, Paragraph, bare
from briefkit.importers.names import SectionNames, run_in

_SHORTEST = 2
"""Words of a section name that is parted wherever it stands."""
_BACK = frozenset({"references", "contributors", "acknowledgements", "related", "notes"})


def with_parted_headings(blocks: tuple[Block, ...], names: SectionNames, account: Account) -> tuple[Block, ...]:
    """Give blocks in which such a heading is one."""
    return tuple(part for block in blocks for part in _parted(block, names, account))


def _parted(block: Block, names: SectionNames, account: Account) -> Iterator[Block]:
    text = bare(block.runs) if isinstance(block, Paragraph | Heading) else ""
    if not isinstance(block, Paragraph | Heading) or len(text.split()) < _SHORTEST:
        yield block
        return
    end = _glued(text, names)
    if end:
        account.tell("repair", "A heading is parted from the text that it ran into", block.spot, text)
        account.replaced(text, f"{text[:end]} {text[end:]}")
        yield Paragraph(sliced(block.runs, 0, end), spot=block.spot)
        yield Paragraph(stripped(sliced(block.runs, end)), spot=block.spot)
        return
    found = run_in(text, names)
    if found and names.role(found[0]) in _BACK and len(words_of(found[1])) > _SHORTEST:
        account.tell("repair", f"'{found[0]}' opened a paragraph; it is a heading now", block.spot, text)
        start = len(text) - len(found[1])
        yield Paragraph(sliced(block.runs, 0, len(found[0])), spot=block.spot)
        yield Paragraph(sliced(block.runs, start), spot=block.spot)
        return
    yield block


def _glued(text: str, names: SectionNames) -> int:
    """Give where the heading ends that a text opens with and runs on from without a space; 0 for none."""
    for name, role in names.spelt:
        if not text.startswith(name) or len(text) == len(name):
            continue
        after = text[len(name) :]
        known = len(name.split()) >= _SHORTEST or role in _BACK
        if known and name[-1].islower() and re.match(r"[A-Z\u00c0-\u00de][\w’'.-]*(?:[\s(]|$)", after):
            return len(name)
    return 0
