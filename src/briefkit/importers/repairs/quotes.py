"""Curly quotation marks that look the wrong way, and straight ones among curly ones."""

import re
from dataclasses import replace

from briefkit.importers.account import Account
from briefkit.importers.changing import with_lines
from briefkit.importers.manuscript import Block, Run, bare, lines_of
from briefkit.importers.names import SectionNames

_OPENS = re.compile(r"(?:^|(?<=[\s(\[—–“‘/]))[”\"](?=[\w‘’(\[…])")
_CLOSES = re.compile(r"(?<=[\w.,;:!?…)\]%’])[“\"](?=$|[\s.,;:!?)\]—–”/])")


def with_paired_quotes(blocks: tuple[Block, ...], _names: SectionNames, account: Account) -> tuple[Block, ...]:
    """Give blocks in which double quotation marks open before words and close behind them.

    Straight marks are touched only in a text that uses curly ones: otherwise they are the author's choice, and
    `briefkit check --fix` knows what the language wants.
    """
    texts = [bare(line) for block in blocks for line in lines_of(block)]
    if not any("“" in text or "”" in text for text in texts):
        return blocks
    changed: list[Block] = []
    for block in blocks:
        new = with_lines(block, _turned)
        if new != block:
            account.tell("repair", "A quotation mark is turned round", block.spot, _around(block))
        changed.append(new)
        for line in lines_of(new):
            _tell_unpaired(bare(line), block, account)
    return tuple(changed)


def _turned(line: tuple[Run, ...]) -> tuple[Run, ...]:
    """Turn marks by what stands on either side, which may be in another run; their number stays."""
    if any("code" in run.marks for run in line):
        return line
    text = "".join(run.text for run in line)
    new = _CLOSES.sub("”", _OPENS.sub("“", text))
    if new == text:
        return line
    runs, at = [], 0
    for run in line:
        runs.append(replace(run, text=new[at : at + len(run.text)]))
        at += len(run.text)
    return tuple(runs)


def _around(block: Block) -> str:
    for line in lines_of(block):
        text = bare(line)
        found = _OPENS.search(text) or _CLOSES.search(text)
        if found:
            return text[max(found.start() - 30, 0) :]
    return ""


def _tell_unpaired(text: str, block: Block, account: Account) -> None:
    depth = 0
    for sign in text:
        depth += (sign == "“") - (sign == "”")
        if depth not in (0, 1):
            break
    if depth < 0 or depth > 1:
        account.tell("unsure", "Quotation marks do not pair here", block.spot, text, "unsure")
    elif depth == 1 and not text.rstrip().endswith((":", "“")):
        account.tell("unsure", "A quotation is opened and not closed in this paragraph", block.spot, text, "unsure")
