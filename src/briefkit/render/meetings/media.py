"""A style sheet as one kind of screen or paper takes it: its media queries answered (Media Queries 4)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

_PIXELS: Final = {"px": 1.0, "rem": 16.0, "em": 16.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "in": 96.0, "pt": 4 / 3}
_LENGTH: Final = re.compile(r"([\d.]+)(px|rem|em|cm|mm|in|pt)")
_RANGE: Final = re.compile(r"width\s*(<=|>=|<|>)\s*(.+)")
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class View:
    """What a sheet is asked for."""

    kind: Literal["screen", "print"]
    scheme: Literal["light", "dark"] = "light"
    width: float = 1280
    """CSS pixels."""


def answered(css: str, view: View) -> str:
    """Give a sheet without media queries: what holds in this view, and nothing of what does not.

    Args:
        css: the sheet.
        view: where it is to hold.

    """
    from tinycss2 import parse_stylesheet, serialize  # noqa: PLC0415 - only `style check` asks

    rules = parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "\n".join(serialize([rule]) for rule in _holding(rules, view, 0))


def _holding(rules: Iterable[Any], view: View, depth: int) -> Iterator[Any]:
    from tinycss2 import parse_rule_list, serialize  # noqa: PLC0415 - as above

    for rule in rules:
        asks = rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports") and rule.content is not None
        if not asks:
            yield rule
        elif depth < _DEEPEST and (rule.lower_at_keyword == "supports" or holds(serialize(rule.prelude), view)):
            yield from _holding(
                parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), view, depth + 1
            )


def holds(query: str, view: View) -> bool:
    """Tell whether a list of media queries holds in a view; a feature that is not known does not."""
    return not query.strip() or any(_one(part.strip().lower(), view) for part in query.split(","))


def _one(query: str, view: View) -> bool:
    turned = query.startswith("not ")
    terms = [term.strip() for term in re.split(r"\band\b", query.removeprefix("not ").removeprefix("only "))]
    return turned != all(_term(term, view) for term in terms)


def _term(term: str, view: View) -> bool:
    if not term.startswith("("):
        return term in ("all", view.kind)
    feature, _, value = (part.strip() for part in term.strip("() ").partition(":"))
    if feature == "prefers-color-scheme":
        return view.kind == "screen" and value == view.scheme
    if feature in ("min-width", "max-width"):
        length = _pixels(value)
        return length is not None and (view.width >= length if feature == "min-width" else view.width <= length)
    if found := _RANGE.fullmatch(feature):
        length = _pixels(found[2].strip())
        return length is not None and _compared(view.width, found[1], length)
    return False


def _compared(width: float, sign: str, length: float) -> bool:
    return {"<": width < length, ">": width > length, "<=": width <= length, ">=": width >= length}[sign]


def _pixels(value: str) -> float | None:
    found = _LENGTH.fullmatch(value)
    return float(found[1]) * _PIXELS[found[2]] if found else None
