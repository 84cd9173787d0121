"""The inline rules that briefs add to CommonMark: comments, tags, notes, spans, attributes, raised words."""

import re

from markdown_it.rules_inline import StateInline

from briefkit.reader import attributes
from briefkit.reader.inline_parser import closing_bracket
from briefkit.reader.lost_marks import LOST_BRACE, push_lost

# markdown-it calls each rule as (state, silent); silent rules move on without making tokens.
# ruff: noqa: FBT001

_TAG = re.compile(r"<(?:/[A-Za-z][\w-]*[ \t\n]*|[A-Za-z][\w-]*(?:[ \t\n][^<>]*|/)?|[!?][A-Za-z\[][^<>]*)>")
_RAISED = {"^": "superscript", "~": "subscript"}
_LABEL = re.compile(r"\[\^([^\]\[\s]{1,100})\]")


def comment_rule(state: StateInline, silent: bool) -> bool:
    """`<!-- … -->`: never printed, kept for suppressions."""
    start = state.pos
    if not state.src.startswith("<!--", start):
        return False
    if state.html_terminator_last("-->") < start + 4:
        if not silent:
            state.push("unclosed_comment", "", 0)
        state.pos = start + 4
        return True
    end = state.src.find("-->", start + 4)
    if end < 0 or end + 3 > state.posMax:
        return False
    if not silent:
        state.push("comment", "", 0).content = state.src[start + 4 : end]
    state.pos = end + 3
    return True


def tag_rule(state: StateInline, silent: bool) -> bool:
    """Take an HTML tag as text, to be reported."""
    if state.src[state.pos] != "<":
        return False
    found = _TAG.match(state.src, state.pos, min(state.posMax, state.pos + 2_000))
    if not found:
        return False
    if not silent:
        state.push("tag", "", 0).content = found.group()
    state.pos = found.end()
    return True


def note_rule(state: StateInline, silent: bool) -> bool:
    """`^[text]`: a note written where it is called (Pandoc's inline notes)."""
    start = state.pos
    if not state.src.startswith("^[", start):
        return False
    return _between(state, silent, "note", start + 1, closing_bracket(state, start + 1))


def note_call_rule(state: StateInline, silent: bool) -> bool:
    """`[^label]`: the call of a note that is defined elsewhere."""
    found = _LABEL.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("note_call", "", 0).content = found[1]
    state.pos = found.end()
    return True


def span_rule(state: StateInline, silent: bool) -> bool:
    """`[text]{attributes}`: words with a language, a direction or a use."""
    start = state.pos
    if state.src[start] != "[":
        return False
    close = closing_bracket(state, start)
    if close < 0 or close >= state.posMax or not state.src.startswith("{", close + 1):
        return False
    found = attributes.match(state.src, close + 1)
    if found is None or found.end > state.posMax:
        return False
    return _between(state, silent, "span", start, close, found)


def _between(
    state: StateInline, silent: bool, name: str, opened: int, closed: int, found: attributes.Attributes | None = None
) -> bool:
    """Parse what stands between two brackets as the children of a token pair."""
    if closed < 0 or closed >= state.posMax:
        return False
    end = found.end if found else closed + 1
    if not silent:
        last = state.posMax
        state.push(f"{name}_open", "", 1).meta = {"attributes": found} if found else {}
        state.pos, state.posMax = opened + 1, closed
        state.md.inline.tokenize(state)
        state.posMax = last
        state.push(f"{name}_close", "", -1)
    state.pos = end
    return True


def attributes_rule(state: StateInline, silent: bool) -> bool:
    """`{…}`: a list of attributes, for whoever holds it to take."""
    start = state.pos
    if state.src[start] != "{":
        return False
    behind = start > 0 and state.src[start - 1] in ")]"
    found = attributes.match(state.src, start)
    if found is None or found.end > state.posMax:
        if not silent and (attributes.seems(state.src, start) or (behind and "}" in state.src[start : start + 200])):
            return push_lost(state, LOST_BRACE)
        return False
    if not silent:
        state.push("attributes", "", 0).meta = {"attributes": found}
    state.pos = found.end
    return True


def raised_rule(state: StateInline, silent: bool) -> bool:
    """`2^10^` and `CO~2~`: no unescaped space inside (Pandoc, "Superscripts and subscripts")."""
    start = state.pos
    mark = state.src[start]
    if mark not in _RAISED or state.src.startswith(mark, start + 1) or _closes_double(state.src, start):
        return False
    position = start + 1
    while position < state.posMax and (character := state.src[position]) != mark:
        if character.isspace():
            return False
        position += 2 if character == "\\" else 1
    if position >= state.posMax or position == start + 1 or state.src.startswith(mark, position + 1):
        return False
    return _between(state, silent, _RAISED[mark], start, position)


def _closes_double(text: str, start: int) -> bool:
    """Tell whether a sign is the second of two, which strike out; a search for brackets meets them one by one."""
    return text[max(start - 1, 0) : start] == text[start] and text[max(start - 2, 0) : start - 1] != "\\"
