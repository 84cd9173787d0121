"""Headings that no style marks: known by the names of sections, by their look, or by their shape."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from briefkit.importers.account import Account
from briefkit.importers.changing import sliced
from briefkit.importers.manuscript import Block, Heading, Item, Paragraph, Run, bare
from briefkit.importers.names import SectionNames, folded, opens_contact, without_number

_LISTS = frozenset({"references", "related", "contributors"})
"""Sections whose short lines are no headings."""
_LONGEST = 14
"""Words."""
_LONGEST_NAME = 9
_BODY = 18
"""Words of a paragraph below a heading that is known by its shape alone."""
_LARGER = 1.15
"""How much larger than the text a heading is set."""
_SEVERAL = 2
_STOPS = (".", "!", ";", ":", ",", "…", "”", '"')


def with_headings(blocks: Sequence[Block], names: SectionNames, account: Account) -> tuple[Block, ...]:
    """Give blocks in which headings are headings; each that was none is told with what gave it away."""
    styled = [block.level for block in blocks if isinstance(block, Heading)]
    usual = _usual_size(blocks)
    found: dict[int, tuple[float, str]] = {}
    in_list = False
    for number, block in enumerate(blocks):
        if isinstance(block, Heading):
            in_list = names.role(bare(block.runs)) in _LISTS
        if not isinstance(block, Paragraph) or block.quoted or block.depth:
            continue
        why = _why(blocks, number, names, usual, known_by_style=bool(styled) or in_list)
        if why:
            in_list = names.role(bare(block.runs)) in _LISTS
            found[number] = (block.size if why == "look" else 0, why)
    levels = _levels({size for size, why in found.values() if why == "look"}, styled)
    return tuple(
        _heading(block, found[number], levels, names, account, styled) if number in found else block
        for number, block in enumerate(blocks)
    )


def without_numbers(blocks: Sequence[Block], account: Account) -> tuple[Block, ...]:
    """Give blocks whose headings have lost their typed numbers, where several bear one: house styles number."""
    numbered = {
        number: len(words) - len(rest)
        for number, block in enumerate(blocks)
        if isinstance(block, Heading) and (rest := without_number(words := bare(block.runs))) != words and rest
    }
    if len(numbered) < _SEVERAL:
        return tuple(blocks)
    changed = list(blocks)
    for number, length in numbered.items():
        block = blocks[number]
        if isinstance(block, Heading):
            account.dropped(bare(block.runs)[:length])
            account.tell("decision", "The typed number of a heading is left out", block.spot, bare(block.runs))
            changed[number] = replace(block, runs=sliced(block.runs, length))
    return tuple(changed)


def _heading(
    block: Block,
    found: tuple[float, str],
    levels: dict[float, int],
    names: SectionNames,
    account: Account,
    styled: list[int],
) -> Heading:
    size, why = found
    runs = block.runs if isinstance(block, Paragraph | Item) else ()
    words = {"name": "it is the name of a section", "look": "its look: bold, or large", "shape": "its shape: short"}
    account.tell(
        "decision",
        f"A heading, by {words[why]}" if why != "name" else f"A heading: {words[why]}",
        block.spot,
        bare(runs),
        "certain" if why == "name" else "likely",
    )
    top = min(styled, default=1)
    level = levels[size] if why == "look" and not names.role(bare(runs)) else top
    return Heading(_plain(runs), level, spot=block.spot)


def _plain(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Give a heading's words without the bold face that made it one."""
    return tuple(replace(run, marks=run.marks - {"strong"}) for run in runs)


def _usual_size(blocks: Sequence[Block]) -> float:
    sizes = [b.size for b in blocks if isinstance(b, Paragraph) and b.size and len(bare(b.runs).split()) >= _BODY]
    return median(sizes) if sizes else 0


def _why(blocks: Sequence[Block], number: int, names: SectionNames, usual: float, *, known_by_style: bool) -> str:
    block = blocks[number]
    if not isinstance(block, Paragraph) or any(run.picture for run in block.runs):
        return ""
    words = bare(block.runs).strip()
    count = len(words.split())
    if not count or count > _LONGEST:
        return ""
    after = blocks[number + 1] if number + 1 < len(blocks) else None
    if count <= _LONGEST_NAME and (
        names.role(words) or (isinstance(after, Paragraph) and opens_contact(words, bare(after.runs)))
    ):
        return "name"
    if words.endswith(_STOPS) or not any(character.isalpha() for character in words):
        return ""
    following = next((b for b in blocks[number + 1 :]), None)
    if following is None or (isinstance(following, Paragraph) and not following.runs):
        return ""
    if _is_bold(block) or (usual and block.size >= usual * _LARGER):
        return "look"
    if known_by_style or number == 0 or words[:1].islower():
        return ""
    return "shape" if _is_body(following) and not _says_caption(words) else ""


def _is_bold(block: Paragraph) -> bool:
    return all("strong" in run.marks for run in block.runs if run.text.strip())


def _is_body(block: Block) -> bool:
    return isinstance(block, Paragraph) and len(bare(block.runs).split()) >= _BODY


def _says_caption(words: str) -> bool:
    return folded(words).startswith(("table", "figure", "chart", "box", "source", "tableau", "graphique"))


def _levels(sizes: set[float], styled: list[int]) -> dict[float, int]:
    """Give sizes their levels: below those that styles mark, the largest first."""
    below = max(styled, default=0)
    return {size: below + number for number, size in enumerate(sorted(sizes, reverse=True), start=1)}
