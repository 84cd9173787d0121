"""The block rules that briefs add to CommonMark: containers, notes, abbreviations, comments, a limit of depth."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from markdown_it.rules_block import StateBlock

# markdown-it calls each rule as (state, first line, end line, silent); a silent rule only says whether it would match.
# ruff: noqa: FBT001

DEEPEST = 40
"""How deep lists, quotations and containers may stand in one another."""

_FENCE = re.compile(r":{3,}")
_HEADING = re.compile(r"#{1,2}[ \t]")
_CODE = re.compile(r"(`{3,}|~{3,})")
_NOTE = re.compile(r"\[\^([^\]\[\s]{1,100})\]:[ \t]*")
_SHORT = re.compile(r"\*\[([^\]\n]{1,100})\]:[ \t]*(.*\S)[ \t]*$")


def begin(state: StateBlock, line: int) -> int:
    """Give the offset of the first character of a line that is no indent."""
    return state.bMarks[line] + state.tShift[line]


def _outside(state: StateBlock, line: int) -> bool:
    """Say whether a line stands left of the container that is being parsed."""
    return state.sCount[line] < state.blkIndent and not state.isEmpty(line)


def take_as_text(state: StateBlock, start: int, end: int) -> None:
    """Make one text of the rest of what is being parsed: it is nested too deep."""
    line = start
    while line < end and not _outside(state, line):
        line += 1
    token = state.push("too_deep", "", 0)
    token.map = [start, line]
    token.meta = {"lines": [(begin(state, n), state.eMarks[n]) for n in range(start, line)]}
    state.line = line


def _fence(state: StateBlock, line: int) -> tuple[int, int, int] | None:
    """Give how many colons open a line, and where the words behind them begin and end; colons at the end are fill."""
    first, last = begin(state, line), state.eMarks[line]
    colons = _FENCE.match(state.src, first, last)
    if colons is None:
        return None
    words = state.src[colons.end() : last]
    start = last - len(words.lstrip(" \t"))
    end = colons.end() + len(words.rstrip(" \t:"))
    return colons.end() - first, start, max(start, end)


def container_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`::: name` or `::: {.name key="value"}` up to its closing colons (Pandoc's fenced divs)."""
    fence = None if state.is_code_block(start) else _fence(state, start)
    if fence is None:
        return False
    if silent:
        return True
    colons, name, name_end = fence
    if name == name_end:
        state.push("stray_fence", "", 0)
        state.line = start + 1
        return True
    last, closed = _closing_line(state, start, end, colons)
    token = state.push("container_open", "", 1)
    token.meta = {"header": (name, name_end), "closed": closed}
    parent, maximum = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", last
    state.md.block.tokenize(state, start + 1, last)
    state.parentType, state.lineMax = parent, maximum
    state.push("container_close", "", -1)
    state.line = last + closed
    return True


def _closing_line(state: StateBlock, start: int, end: int, colons: int) -> tuple[int, bool]:
    """Give the line of the closing fence and True, or the line at which an unclosed container has to end and False.

    A section cannot begin inside a container: a heading of level 1 or 2 shows that the closing fence was forgotten.
    """
    open_fences = [colons]
    for line in _plain_lines(state, start + 1, end):
        first = begin(state, line)
        if _outside(state, line) or _HEADING.match(state.src, first, state.eMarks[line]):
            return line, False
        fence = _fence(state, line)
        if fence is None:
            continue
        if fence[1] < fence[2]:
            open_fences.append(fence[0])
            continue
        _close(open_fences, fence[0])
        if not open_fences:
            return line, True
    return end, False


def _plain_lines(state: StateBlock, start: int, end: int) -> Iterator[int]:
    """Give the lines that do not stand in a fenced block of code."""
    fence = ""
    for line in range(start, end):
        first, last = begin(state, line), state.eMarks[line]
        code = _CODE.match(state.src, first, last)
        if not fence and code and not _outside(state, line):
            fence = code[1]
        elif not fence or _outside(state, line):
            fence = ""
            yield line
        elif code and code[1].startswith(fence) and not state.src[code.end() : last].strip():
            fence = ""


def _close(open_fences: list[int], colons: int) -> None:
    """Close the innermost fence of the same length and all inside it, or else the innermost."""
    for index in range(len(open_fences) - 1, -1, -1):
        if open_fences[index] == colons:
            del open_fences[index:]
            return
    open_fences.pop()


def note_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`[^label]: text`, with further blocks indented by four spaces."""
    first = begin(state, start)
    if state.is_code_block(start):
        return False
    found = _NOTE.match(state.src, first, state.eMarks[start])
    if not found:
        return False
    if silent:
        return True
    token = state.push("note_open", "", 1)
    token.meta = {"label": found[1], "head": (first, found.end())}
    kept = state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.parentType
    state.tShift[start] = found.end() - state.bMarks[start]
    state.blkIndent += 4
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.parentType = kept
    state.push("note_close", "", -1)
    state.line = max(state.line, start + 1)
    return True


def abbreviation_rule(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """`*[NIS]: National Intelligence Service`."""
    first = begin(state, start)
    if state.is_code_block(start):
        return False
    found = _SHORT.match(state.src, first, state.eMarks[start])
    if not found:
        return False
    if not silent:
        state.env["abbreviations"].setdefault(found[1].strip(), found[2])
        state.line = start + 1
    return True


def comment_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`<!-- … -->` on lines of its own, blank lines included."""
    first = begin(state, start)
    if not state.src.startswith("<!--", first) or state.is_code_block(start):
        return False
    close = _comment_end(state, first)
    if close < 0 or close > state.eMarks[end - 1]:
        return False
    line = bisect_right(state.bMarks, close - 1) - 1 if close > state.eMarks[start] else start
    rest = state.src[close : state.eMarks[line]].strip()
    if rest and line == start:
        return False  # a line of text that begins with a comment
    if silent:
        return True
    token = state.push("comment", "", 0)
    token.content = state.src[first + 4 : close - 3]
    token.meta = {"range": (first, close)}
    if rest:  # go on behind the comment, on the same line
        state.bMarks[line] = close
        state.tShift[line] = len(state.src[close : state.eMarks[line]]) - len(
            state.src[close : state.eMarks[line]].lstrip()
        )
        state.sCount[line] = state.blkIndent
    state.line = line if rest else line + 1
    return True


def _comment_end(state: StateBlock, start: int) -> int:
    """Give the offset behind the comment, or -1; the last `-->` is looked up once."""
    if "last_comment_end" not in state.env:
        state.env["last_comment_end"] = state.src.rfind("-->")
    if state.env["last_comment_end"] < start + 4:
        return -1
    return state.src.find("-->", start + 4) + 3


def caption_rule(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """`Table: …` right under the rows of a pipe table ends it; the line itself is read as a paragraph."""
    first = begin(state, start)
    return silent and state.parentType == "table" and state.src[first : first + 6].casefold() == "table:"
