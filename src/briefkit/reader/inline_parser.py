"""markdown-it's inline parser, every token of which knows the characters that it came from."""

from collections.abc import MutableMapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

DEEPEST = 40
"""How deep inlines may stand in one another."""


class LocatedState(StateInline):
    """The state of one line of text."""

    def __init__(self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.brackets: dict[int, int] | None = None
        """Where the bracket that opens at an offset closes; made when first asked for."""

    def literal(self, start: int, end: int) -> None:
        """Add plain characters, joined to those right before them."""
        last = self.tokens[-1] if self.tokens else None
        if last and last.meta.get("literal") and last.meta["span"][1] == start and last.level == self.level:
            last.meta["span"] = (last.meta["span"][0], end)
            return
        token = self.push("text", "", 0)
        token.meta = {"literal": True, "span": (start, end)}


class LocatedParser(ParserInline):
    """The parser; `text` and `newline` are replaced so that no text waits without a place."""

    def tokenize(self, state: StateInline) -> None:
        """Generate tokens for the range of a state, each with `meta["span"]`."""
        assert isinstance(state, LocatedState)  # noqa: S101 - `parse` makes no other
        rules = self.ruler.getRules("")
        end = state.posMax
        while state.pos < end:
            start, count = state.pos, len(state.tokens)
            if state.level >= DEEPEST:
                state.env["too_deep"] = True
                state.literal(start, end)
                state.pos = end
                return
            if any(rule(state, False) for rule in rules):  # noqa: FBT003 - markdown-it's own calling convention
                _locate(state, count, start)
                if state.pending:  # backticks that open no code
                    state.pending = ""
                    state.literal(start, state.pos)
            else:
                state.literal(start, start + 1)
                state.pos = start + 1

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 - markdown-it's name
        """Move behind the next token without making it; beyond the deepest nesting behind everything."""
        start = state.pos
        if start not in state.cache:
            if state.level < DEEPEST:
                state.level += 1
                if not any(rule(state, True) for rule in self.ruler.getRules("")):  # noqa: FBT003 - as above
                    state.pos = start + 1
                state.level -= 1
            else:
                state.pos = state.posMax
            state.cache[start] = state.pos
        state.pos = state.cache[start]

    def parse(self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]) -> list[Token]:
        """Parse one line of text into tokens."""
        state = LocatedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _locate(state: LocatedState, count: int, start: int) -> None:
    """Give the tokens that a rule has made their place; delimiters of emphasis get one each."""
    position = start
    for token in state.tokens[count:]:
        if "span" in token.meta:
            continue
        if token.type == "text" and not token.markup and state.src.startswith(token.content, position):
            token.meta = {**token.meta, "span": (position, position + len(token.content))}
            position += len(token.content)
        elif token.type == "text" and state.src.startswith(token.content, start + 1):  # an address in < and >
            token.meta = {**token.meta, "span": (start + 1, start + 1 + len(token.content))}
        else:
            token.meta = {**token.meta, "span": (start, state.pos)}


def text_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Take characters that no rule is interested in."""
    found = state.md.inline.terminator_re.search(state.src, state.pos, state.posMax)
    end = found.start() if found else state.posMax
    if end == state.pos:
        return False
    if not silent:
        assert isinstance(state, LocatedState)  # noqa: S101 - as above
        state.literal(state.pos, end)
    state.pos = end
    return True


def newline_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Take a line's end: hard after two spaces (CommonMark 6.7), else soft."""
    start = state.pos
    if state.src[start] != "\n":
        return False
    end = start + 1
    while end < state.posMax and state.src[end] in " \t":
        end += 1
    if not silent:
        bare = start
        while bare > 0 and state.src[bare - 1] in " \t":
            bare -= 1
        last = state.tokens[-1] if state.tokens else None
        if last and last.meta.get("literal") and last.meta["span"][1] == start:
            last.meta["span"] = (last.meta["span"][0], max(bare, last.meta["span"][0]))
        else:
            bare = start
        hard = start - bare > 1 and state.src[start - 2 : start] == "  "
        token = state.push("hardbreak" if hard else "softbreak", "br", 0)
        token.meta = {"span": (bare, end)}
    state.pos = end
    return True


def closing_bracket(state: StateInline, start: int) -> int:
    """Give the offset of the `]` that closes the `[` at an offset, or -1; code and escapes do not count."""
    assert isinstance(state, LocatedState)  # noqa: S101 - as above
    if state.brackets is None:
        state.brackets = _pairs(state.src)
    return state.brackets.get(start, -1)


def _pairs(text: str) -> dict[int, int]:
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    skip = _code_spans(text)
    position = 0
    while position < len(text):
        character = text[position]
        if character == "\\":
            position += 2
            continue
        if character == "`":
            position = skip.get(position, position + 1)
            continue
        if character == "[":
            waiting.append(position)
        elif character == "]" and waiting:
            pairs[waiting.pop()] = position
        position += 1
    return pairs


def _code_spans(text: str) -> dict[int, int]:
    """Give for each offset of a run of backticks where to go on: behind its code, or behind the run."""
    runs, position = [], text.find("`")
    while position >= 0:
        end = position
        while end < len(text) and text[end] == "`":
            end += 1
        runs.append((position, end))
        position = text.find("`", end)
    later: dict[int, int] = {}
    skip: dict[int, int] = {}
    for start, end in reversed(runs):
        skip[start] = later.get(end - start, end)
        if end - start > 1:  # a backslash before the run takes its first backtick away
            skip[start + 1] = later.get(end - start - 1, end)
        later[end - start] = end
    return skip
