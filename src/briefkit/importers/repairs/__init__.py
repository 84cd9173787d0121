"""Repairs of what programs and hands have done to a manuscript: each reported, each off with a switch."""

from collections.abc import Callable, Collection, Mapping
from typing import Final, TypeAlias

from briefkit.importers.account import Account
from briefkit.importers.manuscript import Block
from briefkit.importers.names import SectionNames
from briefkit.importers.repairs.breaks import without_breaks
from briefkit.importers.repairs.glued import with_parted_headings
from briefkit.importers.repairs.quotes import with_paired_quotes
from briefkit.importers.repairs.signs import with_single_spaces, without_soft_hyphens
from briefkit.importers.repairs.widgets import without_widgets

Blocks: TypeAlias = tuple[Block, ...]
Repair: TypeAlias = Callable[[Blocks, SectionNames, Account], Blocks]

REPAIRS: Final[Mapping[str, tuple[Repair, str]]] = {
    "soft-hyphens": (without_soft_hyphens, "take out soft hyphens and other signs that nobody sees"),
    "line-breaks": (without_breaks, "join lines that were broken inside a paragraph"),
    "spaces": (with_single_spaces, "make double and no-break spaces single ones"),
    "quotes": (with_paired_quotes, "turn quotation marks that do not pair"),
    "glued-headings": (with_parted_headings, "part a heading from the text that it runs into"),
    "widgets": (without_widgets, "drop what a web page's buttons left behind"),
}
"""Name of a repair -> what does it, and what it does in words; in the order in which they are made."""


def repaired(blocks: Blocks, names: SectionNames, left_out: Collection[str], account: Account) -> Blocks:
    """Give blocks after all repairs but those that are left out, by name."""
    for name, (repair, _) in REPAIRS.items():
        if name not in left_out:
            blocks = repair(blocks, names, account)
    return blocks
