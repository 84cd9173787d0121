"""Where the walk through a Markdown file stands, and the words of its lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from markdown_it.token import Token

from briefkit.importers.manuscript import Block, Cell, Item, MarkName, Run, Spot
from briefkit.importers.picture_files import PictureShelf

COMMENT: Final = re.compile(r"<!--(.*?)-->", re.DOTALL)
_MARKS: Final[dict[str, MarkName]] = {"strong": "strong", "em": "emphasis", "s": "strikeout"}


@dataclass(slots=True)
class State:
    """Where the walk through the tokens stands."""

    shelf: PictureShelf
    first_line: int
    blocks: list[Block] = field(default_factory=list)
    lists: list[tuple[bool, int, str]] = field(default_factory=list)
    """(Ordered, next number, name) of the lists that are open."""
    opens: Item | None = None
    """The item whose first words are still to come."""
    quotes: int = 0
    level: int = 0
    rows: list[list[Cell]] = field(default_factory=list)
    notes: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    outer: list[Block] = field(default_factory=list)
    count: int = 0
    told: list[tuple[Spot, str]] = field(default_factory=list)


def runs_of_tokens(tokens: list[Token], state: State) -> Iterator[Run]:
    """Give the runs of a line."""
    marks: list[MarkName] = []
    links: list[str] = []
    for token in tokens:
        kind = token.type
        name = kind.removesuffix("_open").removesuffix("_close")
        like = Run("", frozenset(marks), links[-1] if links else "")
        if name in _MARKS:
            if kind.endswith("open"):
                marks.append(_MARKS[name])
            else:
                marks.remove(_MARKS[name])
        elif name == "link":
            if kind.endswith("open"):
                links.append(str(token.attrGet("href") or ""))
            else:
                links.pop()
        else:
            yield from _piece(token, like, state)


def _piece(token: Token, like: Run, state: State) -> Iterator[Run]:
    kind = token.type
    if kind in ("text", "text_special"):
        yield replace(like, text=token.content)
    elif kind == "code_inline":
        yield replace(like, text=token.content, marks=like.marks | {"code"})
    elif kind in ("softbreak", "hardbreak"):
        yield replace(like, text=" " if kind == "softbreak" else "\n")
    elif kind == "image":
        yield from _picture(token, like, state)
    elif kind == "footnote_ref":
        yield Run(note=str(token.meta["id"] + 1))
    elif kind == "html_inline":
        comment = COMMENT.fullmatch(token.content)
        if comment:
            yield Run(comment=" ".join(comment[1].split()))
        elif token.content.lower().startswith("<br"):
            yield replace(like, text="\n")


def _picture(token: Token, like: Run, state: State) -> Iterator[Run]:
    src = str(token.attrGet("src") or "")
    alt = " ".join(child.content for child in token.children or [] if child.content)
    name = state.shelf.name_of(src)
    if name:
        yield Run(picture=name, alt=alt)
        return
    state.told.append((Spot(), f"A picture is not beside the manuscript, or of no known kind: {src[:80]}"))
    yield Run(comment=f"A picture stood here: {src[:200]}")
    if alt:
        yield replace(like, text=alt)
