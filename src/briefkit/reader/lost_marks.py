"""Brackets and braces that were meant to open something and do not: they are printed, and reported."""

import re
from dataclasses import dataclass

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline

from briefkit.reader.citations import KEY
from briefkit.reader.inline_parser import closing_bracket

# ruff: noqa: FBT001

_LEAD = re.compile(r"\[(?:[\w.,&]+ ){0,4}-?(?=@)")
"""What may stand before the first key of a citation: `[see also `."""
_LONGEST_LABEL = 999
"""Characters (CommonMark 0.31, 4.7)."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What a mark that stands alone was meant to be."""

    problem: str
    message: str
    hint: str
    length: int = 1
    """Characters that the finding is about."""


LOST_BRACE = Lost(
    "invalid-attributes",
    "This attribute list cannot be read",
    r'Write {#name .class key="value"}; to print a brace write \{',
)


def push_lost(state: StateInline, lost: Lost) -> bool:
    """Take one character as text, with what is to be said of it."""
    token = state.push("lost", "", 0)
    token.content, token.meta = state.src[state.pos], {"lost": lost}
    state.pos += 1
    return True


def bracket_rule(state: StateInline, silent: bool) -> bool:
    """`[@key` without an end, and `[words][label]` where nothing says what `label` leads to."""
    if silent or state.src[state.pos] != "[":
        return False
    lost = _unclosed_citation(state) or _undefined_link(state)
    return push_lost(state, lost) if lost else False


def _unclosed_citation(state: StateInline) -> Lost | None:
    close = closing_bracket(state, state.pos)
    lead = _LEAD.match(state.src, state.pos, state.posMax)
    key = KEY.match(state.src, lead.end(), state.posMax) if lead else None
    if key is None or 0 <= close < state.posMax:
        return None
    hint = "Close it with ] behind the last work"
    return Lost("unclosed-citation", "This citation is never closed", hint, key.end() - state.pos)


def _undefined_link(state: StateInline) -> Lost | None:
    """Look for two brackets side by side; those behind a letter are an index: `row[i][j]`."""
    start = state.pos
    close = closing_bracket(state, start)
    if close < 0 or not state.src.startswith("[", close + 1) or (start and state.src[start - 1].isalnum()):
        return None
    end = closing_bracket(state, close + 1)
    if not close < end < state.posMax or end - close > _LONGEST_LABEL:
        return None
    label = state.src[close + 2 : end].strip() or state.src[start + 1 : close].strip()
    known = normalizeReference(label) in state.env["references"]
    if not label or label[0] in "^@-" or "@" in label or "[" in label or known:
        return None
    hint = rf"Add a line of its own, [{label}]: https://…, or write \[ for a bracket that is printed"
    return Lost("undefined-link", f"Nothing says where [{label}] leads", hint, end + 1 - start)
