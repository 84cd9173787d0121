"""Citations and cross references: `[see @kim2024, p. 4; -@un]`, `@kim2024`, `@fig-troops` (Pandoc's syntax)."""

import re
from typing import TypedDict

from markdown_it.rules_inline import StateInline

from briefkit.model.locators import LABELS
from briefkit.reader.inline_parser import closing_bracket

# ruff: noqa: FBT001

_KEY = r"(?:[^\W_]|_)(?:\w|[:.#$%&\-+?<>~/](?=\w))*|\{[^{}\s]+\}"
_ATTACHED = re.compile("(?<!\\w)[\u0648\u0641\u0628\u0643\u0644]{1,2}\u0640?$")
"""Words of one letter that Arabic writes together with the next: and, so, in, like, to."""
KEY = re.compile(rf"-?@(?P<key>{_KEY})")
_ITEM = re.compile(rf"(?P<prefix>(?:[^@\\]|\\.|(?<=\w)@)*?)(?<!\w)(?P<less>-?)@(?P<key>{_KEY})(?P<rest>.*)", re.DOTALL)
_UNITS = "|".join(sorted((re.escape(word) for words in LABELS.values() for word in words), key=len, reverse=True))
_PARTS = r"(?:\(\w{1,6}\))*"
_DIGITS = rf"\d[\w.:\u2013-]*{_PARTS}"
_NUMBER = rf"{_DIGITS}|[ivxlcdm]+\b{_PARTS}|(?-i:[A-Z])\d*(?![\w.])"
_LOCATOR = re.compile(
    rf",?\s*(?:\{{(?P<braced>[^}}]*)\}}|(?P<plain>(?:(?:{_UNITS})(?![^\W\d_])\.?\s*(?:{_NUMBER})|{_DIGITS})"
    rf"(?:\s*(?:[-\u2013,&]|and\b|et\b|और|و)\s*(?:{_NUMBER}))*))(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
_BEHIND = 200
"""Characters that a locator behind a bare key may take."""
CROSS = ("fig-", "tbl-", "sec-")
"""Beginnings of anchors that are never the key of a work."""
_LONGEST = 4_000


def is_anchor(key: str, anchors: frozenset[str]) -> bool:
    """Say whether `@key` refers to a place of the brief and not to a work."""
    return key.startswith(CROSS) or key in anchors


class Item(TypedDict):
    """One work, as the tokens carry it; offsets count in the line."""

    key: str
    span: tuple[int, int]
    prefix: str
    suppressed: bool
    locator: str
    suffix: str
    rest: str


def _item(match: re.Match[str], start: int, *, suppressed: bool) -> Item:
    """Give a work with its key, without braces."""
    first, last = match.span("key")
    braced = match.string[first] == "{"
    key = match.string[first + braced : last - braced]
    span = (start + first + braced, start + last - braced)
    return Item(key=key, span=span, prefix="", suppressed=suppressed, locator="", suffix="", rest="")


def bracket_rule(state: StateInline, silent: bool) -> bool:
    """`[@a, p. 4; see @b]`; a bracket of cross references alone gives those."""
    start = state.pos
    if state.src[start] != "[":
        return False
    close = closing_bracket(state, start)
    if close < 0 or close >= state.posMax or close - start > _LONGEST or state.src[close + 1 : close + 2] in ("(", "["):
        return False
    if state.src[close + 1 : close + 2] == "{" or "@" not in state.src[start:close]:
        return False
    items = items_of(state.src, start + 1, close)
    if items is None:
        return False
    anchors = state.env["anchors"]
    crossing = [item for item in items if is_anchor(item["key"], anchors)]
    if crossing and (len(crossing) < len(items) or any(item["prefix"] or item["rest"] for item in items)):
        return False
    if not silent:
        if crossing:
            _push_crossing(state, items, close + 1)
        else:
            state.push("citation", "", 0).meta = {"items": items, "narrative": False}
    state.pos = close + 1
    return True


def _push_crossing(state: StateInline, items: list[Item], end: int) -> None:
    position = state.pos
    for number, item in enumerate(items):
        first, last = item["span"]
        if number:
            token = state.push("text", "", 0)
            token.content, token.meta = state.src[position : first - 1], {"span": (position, first - 1)}
            position = first - 1
        stop = end if number == len(items) - 1 else last
        state.push("cross_reference", "", 0).meta = {"key": item["key"], "span": (position, stop)}
        position = stop


def items_of(text: str, start: int, end: int) -> list[Item] | None:
    """Parse the inside of a citation's brackets, or give None where it is none."""
    items: list[Item] = []
    position = start
    for part in re.split(r";", text[start:end]):
        match = _ITEM.fullmatch(part)
        if match:
            rest = match["rest"]
            located = _LOCATOR.fullmatch(rest.lstrip()) if rest[:1] in ("", ",", " ", "\n", "{") else None
            locator = ((located["braced"] or located["plain"]) if located else "") or ""
            suffix = located["rest"] if located else rest
            item = _item(match, position, suppressed=bool(match["less"]))
            item["prefix"], item["rest"] = match["prefix"].strip(), rest.strip()
            item["locator"] = " ".join(locator.split())
            item["suffix"] = " ".join(suffix.strip().removeprefix(",").split())
            items.append(item)
        elif items and part.strip():
            items[-1]["suffix"] = f"{items[-1]['suffix']}; {part.strip()}".removeprefix("; ")
        else:
            return None
        position += len(part) + 1
    return items or None


def bare_rule(state: StateInline, silent: bool) -> bool:
    """`@kim2024 argues`, `@kim2024 [p. 4]`, `-@kim2024` and `@fig-troops`; not the `@` of an e-mail address."""
    start = state.pos
    if state.src[start] not in "@-" or _is_inside_a_word(state.src, start):
        return False
    match = KEY.match(state.src, start, state.posMax)
    if not match:
        return False
    item = _item(match, 0, suppressed=state.src[start] == "-")
    state.pos = match.end()
    if is_anchor(item["key"], state.env["anchors"]) and not item["suppressed"]:
        if not silent:
            state.push("cross_reference", "", 0).meta = {"key": item["key"]}
        return True
    items = [item, *_locator_behind(state, item)]
    if not silent:
        narrative = not item["suppressed"]
        state.push("citation", "", 0).meta = {"items": items, "narrative": narrative}
    return True


def _is_inside_a_word(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return (before.isalnum() or before in ("_", "@")) and not _ATTACHED.search(text[max(0, at - 3) : at])


def _locator_behind(state: StateInline, item: Item) -> list[Item]:
    """Take `[p. 4; see @b]` behind a bare key into it; give the further works."""
    opened = state.pos + 1
    if item["suppressed"] or state.src[state.pos : opened + 1] not in (" [", "\n["):
        return []
    close = closing_bracket(state, opened)
    if (
        close < 0
        or close >= state.posMax
        or state.src[close + 1 : close + 2] in ("(", "[", "{")
        or close - opened > _BEHIND
    ):
        return []
    located = _LOCATOR.fullmatch(state.src[opened + 1 : close].split(";")[0].lstrip())
    if located is None:
        return []
    further = state.src[opened + 1 : close].partition(";")[2]
    more = items_of(state.src, close - len(further), close) if further else []
    if more is None:
        return []
    item["locator"] = " ".join((located["braced"] or located["plain"] or "").split())
    item["suffix"] = " ".join(located["rest"].strip().removeprefix(",").split())
    state.pos = close + 1
    return more
