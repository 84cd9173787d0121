"""Hard line breaks inside paragraphs: joined where a program broke the line, kept where a person did."""

import re
from dataclasses import replace
from itertools import pairwise

from briefkit.importers.account import Account
from briefkit.importers.changing import Line, with_lines
from briefkit.importers.manuscript import Block, Heading, Item, Paragraph
from briefkit.importers.names import SectionNames

_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_SHORTEST = 40
"""Characters of a line that a program may have broken; shorter ones are verse, or an address."""


def without_breaks(blocks: tuple[Block, ...], _names: SectionNames, account: Account) -> tuple[Block, ...]:
    """Give blocks in which a sentence does not end its line before it ends."""
    changed: list[Block] = []
    for block in blocks:
        text = "".join(run.text for run in block.runs) if isinstance(block, Paragraph | Heading | Item) else ""
        if "\n" not in text or not (isinstance(block, Heading) or _is_wrapped(text)):
            changed.append(block)
            continue
        count = text.count("\n")
        what = (
            f"{count} line breaks inside a paragraph are spaces"
            if count > 1
            else "A line break inside a paragraph is a space"
        )
        account.tell("repair", f"{what} now", block.spot, text)
        if _hyphenated(text):
            account.tell("unsure", "A word was parted at a line's end; look at it", block.spot, text, "unsure")
        changed.append(with_lines(block, _joined))
    return tuple(changed)


def _is_wrapped(text: str) -> bool:
    """Tell whether all lines but the last are long, or go on in small letters."""
    lines = [line.strip() for line in text.split("\n")]
    pairs = pairwise(lines)
    return all(len(line) >= _SHORTEST or after[:1].islower() for line, after in pairs if line)


def _hyphenated(text: str) -> bool:
    return bool(re.search(r"[a-z]-\n[a-z]", text))


def _joined(line: Line) -> Line:
    return tuple(replace(run, text=_BREAK.sub(" ", run.text)) if "\n" in run.text else run for run in line)
