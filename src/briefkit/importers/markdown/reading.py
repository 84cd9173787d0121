"""Markdown as others write it: CommonMark with tables, struck words and notes."""

import functools
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from briefkit.importers.account import words_of
from briefkit.importers.changing import merged
from briefkit.importers.manuscript import (
    Alignment,
    Block,
    Cell,
    CodeBlock,
    Heading,
    Item,
    Manuscript,
    Paragraph,
    Properties,
    Rule,
    Run,
    Spot,
    Table,
    alts_of,
    bare,
    lines_of,
)
from briefkit.importers.markdown.front import front_of
from briefkit.importers.markdown.tokens import COMMENT, State, runs_of_tokens
from briefkit.importers.picture_files import PictureShelf
from briefkit.importers.text_reader import decoded

_HEAD: Final = re.compile(r"---[ \t]*\n(?P<rows>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_TAG: Final = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)


@functools.cache
def _parser() -> MarkdownIt:
    return (
        MarkdownIt("commonmark", {"html": True, "maxNesting": 100})
        .enable(["table", "strikethrough"])
        .use(footnote_plugin)
    )


def read_markdown(data: bytes, load: Callable[[str], bytes | None]) -> Manuscript:
    """Read a Markdown file.

    Args:
        data: the file.
        load: gives the bytes of a picture beside it, or None.

    """
    text, told = decoded(data)
    text = text.replace("\r\n", "\n")
    head = _HEAD.match(text)
    opening, dropped, properties = front_of(head["rows"]) if head else ([], [], Properties())
    body = text[head.end() :] if head else text
    state = State(PictureShelf(load), text[: head.end()].count("\n") if head else 0)
    if told:
        state.told.append((Spot(), told))
    for token in _parser().parse(body):
        _take(token, state)
    blocks = (*opening, *state.blocks)
    every = (*blocks, *(block for note in state.notes.values() for block in note))
    texts = [*(bare(line) for block in every for line in lines_of(block)), *alts_of(every), *(d.words for d in dropped)]
    words = tuple(word for one in texts for word in words_of(one))
    return Manuscript(
        blocks, state.notes, state.shelf.files, {}, properties, tuple(dropped), words, told=tuple(state.told)
    )


def _take(token: Token, state: State) -> None:
    """Take one token of the text."""
    kind = token.type
    if kind == "heading_open":
        state.level = int(token.tag[1])
    elif kind == "inline":
        _line(token, state)
    elif kind in ("fence", "code_block"):
        _add(CodeBlock(token.content, token.info.split(" ")[0], spot=_spot(token, state)), state)
    elif kind == "hr":
        _add(Rule(spot=_spot(token, state)), state)
    elif kind == "html_block":
        _html(token, state)
    elif "list" in kind or "blockquote" in kind:
        _take_holder(kind, token, state)
    else:
        _take_part(token, state)


def _take_holder(kind: str, token: Token, state: State) -> None:
    """Take the beginning or the end of a list, an item or a quotation."""
    if kind in ("bullet_list_open", "ordered_list_open"):
        state.count += 1
        state.lists.append((kind[0] == "o", int(token.attrGet("start") or 1), str(state.count)))
    elif kind in ("bullet_list_close", "ordered_list_close"):
        state.lists.pop()
    elif kind == "list_item_open":
        ordered, number, name = state.lists[-1]
        state.lists[-1] = ordered, number + 1, name
        state.opens = Item((), ordered, number, name, depth=len(state.lists), quoted=state.quotes > 0)
    elif kind == "list_item_close":
        _open_item(state)
    else:
        state.quotes += 1 if kind.endswith("open") else -1


def _take_part(token: Token, state: State) -> None:
    """Take a token of a table or of a note."""
    kind = token.type
    if kind == "table_open":
        state.rows = []
    elif kind == "tr_open":
        state.rows.append([])
    elif kind in ("td_open", "th_open"):
        style = str(token.attrGet("style") or "")
        sides: tuple[Alignment, ...] = ("left", "right", "center")
        state.rows[-1].append(Cell(alignment=next((side for side in sides if style.endswith(side)), "")))
    elif kind == "table_close":
        rows, state.rows = tuple(map(tuple, state.rows)), []
        _add(Table(rows, has_head=True, spot=_spot(token, state)), state)
    elif kind == "heading_close":
        state.level = 0
    elif kind == "footnote_open":
        state.outer, state.blocks = state.blocks, []
    elif kind == "footnote_close":
        label = str(token.meta.get("id", 0) + 1) if token.meta else str(len(state.notes) + 1)
        state.notes[str(len(state.notes) + 1) if label in state.notes else label] = tuple(state.blocks)
        state.blocks = state.outer


def _spot(token: Token, state: State) -> Spot:
    return Spot(state.first_line + token.map[0] + 1, "line") if token.map else Spot()


def _open_item(state: State) -> None:
    """Give an item that begins with something else than words its sign."""
    if state.opens is not None:
        state.blocks.append(state.opens)
        state.opens = None


def _add(block: Block, state: State) -> None:
    _open_item(state)
    state.blocks.append(replace(block, depth=len(state.lists), quoted=state.quotes > 0))


def _line(token: Token, state: State) -> None:
    runs = merged(runs_of_tokens(token.children or [], state))
    if state.rows:
        state.rows[-1][-1] = replace(state.rows[-1][-1], lines=(runs,))
        return
    spot = _spot(token, state)
    if not runs:
        return
    if state.level and not state.lists and not state.quotes:
        state.blocks.append(Heading(runs, state.level, spot=spot))
    elif state.opens is not None:
        state.blocks.append(replace(state.opens, runs=runs, spot=spot))
        state.opens = None
    else:
        _add(Paragraph(runs, spot=spot), state)


def _html(token: Token, state: State) -> None:
    """Give the words of a block of HTML, and its comments as comments."""
    runs = tuple(Run(comment=" ".join(words.split())) for words in COMMENT.findall(token.content))
    words = " ".join(_TAG.sub(" ", token.content).split())
    if words:
        state.told.append((_spot(token, state), "HTML in the text: its words are kept, its tags are not"))
        runs = (*runs, Run(words))
    if runs:
        _add(Paragraph(runs, spot=_spot(token, state)), state)
