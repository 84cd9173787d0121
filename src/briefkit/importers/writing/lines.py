"""Runs as one line of a brief: emphasis, links, notes, pictures, citations, comments."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from briefkit.importers.changing import merged
from briefkit.importers.manuscript import Cited, MarkName, Run
from briefkit.importers.writing.escaping import NOTHING, comment, escaped

_SIGNS: Final[tuple[tuple[MarkName, str], ...]] = (
    ("superscript", "^"),
    ("subscript", "~"),
    ("strong", "**"),
    ("emphasis", "*"),
    ("strikeout", "~~"),
    ("code", "`"),
)
"""From the outside to the inside."""
_RAISED: Final = frozenset({"superscript", "subscript"})
"""Between their signs no space may stand."""
_ADDRESS: Final = re.compile(r"(?:https?|mailto|ftp|tel|doi|urn):", re.IGNORECASE)


def written(runs: Iterable[Run]) -> str:
    """Give runs as the source of a line; a line break is a backslash at a line's end."""
    return _nested(_moved_spaces(merged(map(_literal, runs))), 0, "", "")


def _literal(run: Run) -> Run:
    """Give a run without marks that cannot stand together: in code no sign is read, and `~~~` begins code."""
    if "code" in run.marks and run.text:
        return replace(run, text=run.text.replace("\n", " "), marks=frozenset({"code"}))
    return replace(run, marks=run.marks - {"subscript"}) if "strikeout" in run.marks else run


def _moved_spaces(runs: Iterable[Run]) -> list[Run]:
    """Take marks off spaces at the ends of runs, where signs of emphasis would be none, and off all in raised words."""
    out: list[Run] = []
    for run in runs:
        if not run.marks or run.cited or (run.text.strip() == run.text != "" and not run.marks & _RAISED):
            out.append(run)
            continue
        pattern = r"(\s+)" if run.marks & _RAISED else r"(^\s+|\s+$)"
        pieces = (piece for piece in re.split(pattern, run.text) if piece)
        out += [replace(run, text=piece, marks=run.marks if piece.strip() else frozenset()) for piece in pieces]
    return out


def _nested(runs: Sequence[Run], rank: int, before: str, after: str) -> str:
    """Give runs with the marks from one rank on; `before` and `after` are the signs that stand beside them."""
    if rank == len(_SIGNS) + 1:
        return "".join(map(_plain, runs))
    out = ""
    groups = [(key, list(group)) for key, group in groupby(runs, key=lambda run: _key(run, rank))]
    for number, (key, group) in enumerate(groups):
        left = _edge(groups[number - 1][1], last=True) if number else before
        right = _edge(groups[number + 1][1], last=False) if number + 1 < len(groups) else after
        inner = _not_raised(group) if not rank and key else group
        piece = _marked(key, _nested(inner, rank + 1, left, right), group, left, right, rank)
        out += NOTHING + piece if out[-1:] == piece[:1] != "" and piece[0] in "*~^`" else piece
    return out


def _not_raised(group: list[Run]) -> list[Run]:
    """Give the words of a link of which the first is not raised: `[^` would call a note."""
    return [replace(group[0], marks=group[0].marks - {"superscript"}), *group[1:]]


def _key(run: Run, rank: int) -> str:
    if rank == 0:
        return run.link if run.text or run.picture else ""
    name, sign = _SIGNS[rank - 1]
    return sign if name in run.marks and run.text and not run.cited else ""


def _edge(runs: Sequence[Run], *, last: bool) -> str:
    run = runs[-1] if last else runs[0]
    if not run.text:
        return "]"
    return run.text[-1] if last else run.text[0]


def _marked(key: str, inside: str, group: Sequence[Run], left: str, right: str, rank: int) -> str:
    if not key or not inside.strip():
        return inside
    if rank == 0:
        return f"[{inside}]({_target(key)})" if _is_address(key) else inside
    if key == "`":
        return _code("".join(run.text for run in group))
    if key in "^~":
        return f"{key}{inside}{key}"
    before = NOTHING if _is_sign(inside[0]) and left and not (left.isspace() or _is_sign(left)) else ""
    after = NOTHING if _is_sign(inside[-1]) and right and not (right.isspace() or _is_sign(right)) else ""
    return f"{before}{key}{inside}{key}{after}" if inside.strip() == inside else inside


def _is_address(link: str) -> bool:
    return bool(_ADDRESS.match(link))


def _target(address: str) -> str:
    plain = address.replace(" ", "%20").replace("\n", "").replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
    return f"<{plain}>" if set(plain) & set("()&*_[]{}@^~|`\"'") else plain


def _code(text: str) -> str:
    longest = max((len(ticks) for ticks in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") or longest else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _plain(run: Run) -> str:
    if run.comment:
        return comment(f"Comment: {run.comment}")
    if run.note:
        return f"[^{run.note}]"
    if run.picture:
        return f"![{escaped(run.alt)}]({_target(run.picture)})"
    if run.cited:
        return citation(run)
    text = escaped(run.text)
    if text.endswith("!"):
        text = f"{text[:-1]}\\!"  # before a link it would make a picture
    return text.replace("\n", "\\\n")


def citation(run: Run) -> str:
    """Give a citation in the form of format.md: `[see @kim2024, p. 4; @lee2020]`, or `@kim2024 [p. 4]`."""
    if run.narrative and len(run.cited) == 1:
        one = run.cited[0]
        return f"@{one.key}" + (f" [{escaped(one.locator)}]" if one.locator else "")
    return "[" + "; ".join(map(_work, run.cited)) + "]"


def _work(one: Cited) -> str:
    prefix = f"{escaped(one.prefix)} " if one.prefix else ""
    key = f"{'-' if one.author_suppressed else ''}@{one.key}"
    locator = f", {escaped(one.locator)}" if one.locator else ""
    suffix = f", {escaped(one.suffix)}" if one.suffix else ""
    return f"{prefix}{key}{locator}{suffix}"
