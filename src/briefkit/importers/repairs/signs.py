"""Repairs of single signs: soft hyphens, no-break and double spaces."""

import re
from dataclasses import replace

from briefkit.importers.account import Account
from briefkit.importers.changing import Line, with_lines
from briefkit.importers.manuscript import Block, bare, lines_of
from briefkit.importers.names import SectionNames

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphen, zero-width space, word joiner, byte order mark."""
_SPACES = re.compile("(?<=[^ \t\n])(?:[ \t\u00a0\u2002\u2003\u2007\u2009\u202f]{2,}|[\u2007\u2002\u2003\t])")
"""Not at the head of a line: how far the items of a list stand in tells how they belong together."""
_NO_BREAK = re.compile(
    r"(?<![\d№§°«A-Z.])\u00a0(?![\d:;!?»%‰°€£$₹])(?!(?:km|kg|cm|mm|ha|GW|MW|kW|TWh|GWh|MWh|kWh|Mt|tonnes?|per)\b)"
)
"""A no-break space without a number, an abbreviation or a French mark beside it."""


def without_soft_hyphens(blocks: tuple[Block, ...], _names: SectionNames, account: Account) -> tuple[Block, ...]:
    """Give blocks without signs that nobody sees."""
    return _without(_INVISIBLE, "", "signs that nobody sees (soft hyphens and the like)", blocks, account)


def with_single_spaces(blocks: tuple[Block, ...], _names: SectionNames, account: Account) -> tuple[Block, ...]:
    """Give blocks in which words are parted by one ordinary space; `31 December` keeps its no-break space."""
    blocks = _without(_SPACES, " ", "double spaces and tabs", blocks, account)
    return _without(_NO_BREAK, " ", "no-break spaces between ordinary words", blocks, account)


def _without(
    pattern: re.Pattern[str], instead: str, what: str, blocks: tuple[Block, ...], account: Account
) -> tuple[Block, ...]:
    """Replace signs in every line, also where a sign stands in two runs, and tell how many in which places."""
    changed: list[Block] = []
    found = 0
    first: Block | None = None
    for block in blocks:
        count = sum(len(pattern.findall(bare(line))) for line in lines_of(block))
        if not count:
            changed.append(block)
            continue
        new = with_lines(block, lambda line: _replaced(line, pattern, instead))
        changed.append(new)
        if new != block:
            found += count
            first = first or block
    if first:
        places = f"{found} places" if found > 1 else "one place"
        account.tell("repair", f"Taken out in {places}, first here: {what}", first.spot, bare(next(lines_of(first))))
    return tuple(changed)


def _replaced(line: Line, pattern: re.Pattern[str], instead: str) -> Line:
    """Replace signs within runs, and a space that ends one run and opens the next."""
    runs = [replace(run, text=pattern.sub(instead, run.text)) if run.text else run for run in line]
    if instead != " ":
        return tuple(runs)
    before = ""
    for number, run in enumerate(runs):
        if run.text and before == " " and run.text.startswith(" "):
            runs[number] = replace(run, text=run.text[1:])
        before = runs[number].text[-1:] or before
    return tuple(run for run in runs if run.text or run.note or run.picture or run.comment)
