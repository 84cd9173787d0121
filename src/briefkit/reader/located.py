"""Block rules wrapped so that each token knows the characters that it came from.

While a rule of markdown-it runs, its state knows where the text of each line begins inside the lists and quotations
around it; afterwards nobody does. So the places are taken down right after the rule has matched.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from briefkit.reader.block_rules import DEEPEST, begin, take_as_text
from briefkit.reader.source import Stretch, stretch_of

BlockRule: TypeAlias = Callable[[StateBlock, int, int, bool], bool]


def located(rule: BlockRule, *, holds_blocks: bool = False) -> BlockRule:
    """Give a rule that also writes `meta["range"]` of its blocks and `meta["stretch"]` of its text.

    Args:
        rule: the rule as markdown-it has it.
        holds_blocks: whether it parses further blocks inside, and so counts towards the depth.

    """

    def run(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        if silent:
            return rule(state, start, end, True)  # noqa: FBT003
        count, first = len(state.tokens), begin(state, start)
        if holds_blocks and state.env["depth"] == DEEPEST:
            matched = rule(state, start, end, True)  # noqa: FBT003
            if matched:
                take_as_text(state, start, end)
        else:
            state.env["depth"] += holds_blocks
            matched = rule(state, start, end, False)  # noqa: FBT003
            state.env["depth"] -= holds_blocks
        if matched and len(state.tokens) > count:
            _locate(state, count, (start, first))
        return matched

    return run


def _locate(state: StateBlock, count: int, start: tuple[int, int]) -> None:
    token = state.tokens[count]
    line, first = start
    token.meta = {"range": (first, _last(state, line, state.line, first)), "line": line, **token.meta}
    if token.type in ("paragraph_open", "heading_open"):
        inline = state.tokens[count + 1]
        inline.meta = {"stretch": _text(state, inline, token.markup)}
    elif token.type == "table_open":
        _locate_rows(state, state.tokens[count:], line)
    elif token.type in ("bullet_list_open", "ordered_list_open"):
        for item in state.tokens[count + 1 :]:
            if item.type == "list_item_open" and item.level == token.level + 1 and item.map:
                opened = begin(state, item.map[0])
                item.meta = {"range": (opened, _last(state, item.map[0], item.map[1], opened))}
    elif token.type in ("fence", "code_block") and token.map:
        lines = range(token.map[0] + (token.type == "fence"), token.map[1])
        token.meta["lines"] = [begin(state, n) for n in lines]
        token.meta["margin"] = [max(0, state.sCount[n] - state.sCount[line]) for n in lines]


def _last(state: StateBlock, line: int, behind: int, first: int) -> int:
    """Give the offset behind the last character of the lines of a block."""
    last = behind - 1
    while last > line and state.isEmpty(last):
        last -= 1
    end = state.eMarks[last] if last < len(state.eMarks) else len(state.src)
    text = state.src[max(first, state.bMarks[last]) : end]
    return max(first, end - (len(text) - len(text.rstrip(" \t"))))


def _text(state: StateBlock, inline: Token, markup: str) -> Stretch:
    assert inline.map  # noqa: S101 - every rule that makes an inline token sets it
    line, behind = inline.map
    if markup.startswith("#"):
        first = begin(state, line)
        return stretch_of(state.src, [_heading(state.src, first, state.eMarks[line])])
    lines = range(line, behind)
    return stretch_of(state.src, [(begin(state, n), max(begin(state, n), state.eMarks[n])) for n in lines])


def _heading(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the words of a heading line: without its opening and closing signs (CommonMark 4.2)."""
    line = text[start:end].rstrip(" \t")
    words = line.rstrip("#")
    if not words or words[-1] in " \t":
        line = words.rstrip(" \t")
    opening = len(line) - len(line.lstrip("#"))
    opening += len(line[opening:]) - len(line[opening:].lstrip(" \t"))
    return start + opening, start + len(line)


def _locate_rows(state: StateBlock, tokens: list[Token], line: int) -> None:
    """Give each row of a pipe table the slices of its cells; the row of dashes has none."""
    row = line
    for token in tokens:
        if token.type == "tr_open":
            token.meta = {"cells": cells(state.src, begin(state, row), state.eMarks[row])}
            row += 2 if row == line else 1


def cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    r"""Give start and end of each cell of a row, bare of spaces; `\|` does not end a cell (GFM, "Tables")."""
    bars = [m.start() for m in re.finditer(r"\\[\s\S]|\|", text[start:end]) if m.group() == "|"]
    edges = [-1, *bars, end - start]
    parts = list(zip((e + 1 for e in edges), edges[1:], strict=False))
    if bars and not text[start : start + bars[0]].strip():
        parts = parts[1:]
    if len(parts) > 1 and not text[start + parts[-1][0] : end].strip():
        parts = parts[:-1]
    return [_bare(text, start + first, start + last) for first, last in parts]


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(" \t"))
    if left == len(piece):
        return start, start
    return start + left, end - (len(piece) - len(piece.rstrip(" \t")))
