"""Lists that have a form of their own in a brief: key messages, and recommendations with who should act."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefkit.importers.account import Account
from briefkit.importers.draft import Section
from briefkit.importers.manuscript import Block, Fence, Item, bare
from briefkit.importers.names import SectionNames, folded

_FEWEST = 2
"""Recommendations that are a list."""
_COLONS = (":", "\uff1a")


def with_fences(sections: list[Section], names: SectionNames, account: Account) -> list[Section]:
    """Give sections in which a list under "Key messages" are key messages, and asked things are recommendations."""
    kept: list[Section] = []
    for section in sections:
        if section.role == "way-forward":
            section.blocks = list(_recommended(section.blocks, account))
        if not _is_key_messages(section, names):
            kept.append(section)
            continue
        account.dropped(bare(section.title))
        message = "Key messages, whose heading the house style words"
        account.tell("decision", message, section.spot, bare(section.title), "likely")
        fenced = [Fence("key-messages"), *section.blocks, Fence()]
        if kept:
            kept[-1].blocks += fenced
        else:
            kept.append(Section(blocks=fenced, spot=section.spot))
    return kept


def _is_key_messages(section: Section, names: SectionNames) -> bool:
    if folded(bare(section.title)) not in names.key_messages or not section.blocks:
        return False
    return all(isinstance(block, Item) and block.depth == 1 for block in section.blocks)


def _recommended(blocks: Sequence[Block], account: Account) -> Iterator[Block]:
    """Put a numbered list whose items open with who should act, in bold and with a colon, into its form."""
    for is_item, group in groupby(blocks, key=lambda block: isinstance(block, Item) or block.depth > 0):
        part = list(group)
        opened = [block for block in part if isinstance(block, Item) and block.depth == 1]
        if not is_item or len(opened) < _FEWEST or not all(map(_names_somebody, opened)):
            yield from part
            continue
        first = opened[0]
        message = f"{len(opened)} recommendations, each with who should act"
        account.tell("decision", message, first.spot, bare(first.runs), "likely")
        yield Fence("recommendations")
        yield from part
        yield Fence()


def _names_somebody(item: Item) -> bool:
    first = next((run for run in item.runs if run.text.strip()), None)
    if first is None or "strong" not in first.marks or not item.ordered:
        return False
    after = "".join(run.text for run in item.runs)[len(first.text) :]
    return first.text.rstrip().endswith(_COLONS) or after.lstrip().startswith(_COLONS)
