"""Lists that were typed: paragraphs that open with a bullet or with numbers in a row."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefkit.importers.account import Account
from briefkit.importers.manuscript import Block, Item, Paragraph, Run, bare

_MARKER = re.compile(
    r"(?P<indent>[ \t\u00a0]*)"
    r"(?:(?P<bullet>[-*•·▪◦‣●○■□➢➤\uf0b7\uf0a7–])|\(?(?P<number>\d{1,3})[.)]|\(?(?P<letter>[a-z])\))[ \t\u00a0]+(?=\S)"
)
_TAB = 4
"""Columns."""


def marker_of(line: str) -> re.Match[str] | None:
    """Give what a line opens with if it looks like an item of a list."""
    return _MARKER.match(line)


def with_lists(blocks: tuple[Block, ...], account: Account) -> tuple[Block, ...]:
    """Give blocks in which typed lists are lists.

    A bullet makes an item, wherever it stands. A number does where the paragraph before or behind bears the number
    before or behind: `2024. ` at the head of one paragraph is no list.
    """
    return tuple(_listed(blocks, account))


def _listed(blocks: tuple[Block, ...], account: Account) -> Iterator[Block]:
    indents: list[int] = []
    for number, block in enumerate(blocks):
        found = _is_item(blocks, number)
        if found is None or not isinstance(block, Paragraph):
            indents = []
            yield block
            continue
        opens = not indents
        depth = _depth(found, indents)
        value = found["number"] or (str(ord(found["letter"]) - 96) if found["letter"] else "")
        if opens:
            account.tell("decision", "A typed list is a list", block.spot, bare(block.runs), "likely")
        account.dropped(found[0])
        yield Item(
            _without(block.runs, len(found[0])), bool(value), int(value or 1), "typed", spot=block.spot, depth=depth
        )


def _is_item(blocks: tuple[Block, ...], number: int) -> re.Match[str] | None:
    found = _opening(blocks, number)
    if found is None or found["bullet"]:
        return found
    around = (_opening(blocks, number - 1), _opening(blocks, number + 1))
    own = _value(found)
    values = [(_value(other), step) for other, step in zip(around, (-1, 1), strict=True) if other]
    return found if any(value == own + step for value, step in values) else None


def _value(found: re.Match[str]) -> int:
    return int(found["number"]) if found["number"] else ord(found["letter"] or "\0")


def _opening(blocks: tuple[Block, ...], number: int) -> re.Match[str] | None:
    block = blocks[number] if 0 <= number < len(blocks) else None
    if not isinstance(block, Paragraph) or block.quoted or not block.runs or block.runs[0].note:
        return None
    return marker_of(bare(block.runs))


def _depth(found: re.Match[str], indents: list[int]) -> int:
    """Give in how many lists an item stands, by its indent; `indents` are those of the lists that are open."""
    own = len(found["indent"].replace("\t", " " * _TAB))
    while indents and own < indents[-1]:
        indents.pop()
    if not indents or own > indents[-1] + 1:
        indents.append(own)
    return len(indents)


def _without(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """Give runs without their first characters."""
    kept: list[Run] = []
    for run in runs:
        cut = min(length, len(run.text))
        length -= cut
        if cut < len(run.text) or not run.text:
            kept.append(replace(run, text=run.text[cut:]))
    return tuple(kept)
