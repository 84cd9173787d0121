"""The page of a house style, and the figures of its text."""

from collections.abc import Mapping
from typing import Any, Final, get_args

from briefkit.model.house_style import Balance, Heads, Masthead, PageToken
from briefkit.styles.fields import Field

SHEETS: Final = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
FIGURES: Final = frozenset({"normal", "lining-nums", "oldstyle-nums", "proportional-nums", "tabular-nums"})

_LENGTHS = ("column", "gutter", "hang")
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "masthead": get_args(Masthead),
    "heads": get_args(Heads),
    "figures": ("text", "hang"),
    "key_messages": ("rules", "panel"),
    "box": ("ground", "frame"),
    "recommendations": ("list", "ruled"),
    "pull_quotes": ("shown", "hidden"),
    "balance": get_args(Balance),
    "portrait": ("square", "round"),
}
"""What a page token may be; one that is left out is the first."""
_PAGE = ("size", "top", "right", "bottom", "left", *_LENGTHS, *_CHOICES)
_SMALLEST_TEXT = 50.0
"""Millimetres left for text across and down; less is a slip."""


def page_of(field: Field) -> PageToken:
    """Give the sheet and its margins."""
    field.only(_PAGE)
    width, height = SHEETS[field.get("size").one_of(SHEETS)]
    said: dict[str, Any] = {key: field.get(key).number(0, 150) for key in ("top", "right", "bottom", "left")}
    said |= {key: field.get(key).number(0, 150) for key in _LENGTHS if field.get(key).value is not None}
    said |= {key: _choice(field.get(key), known) for key, known in _CHOICES.items()}
    token = PageToken(
        size=field.get("size").text(),
        width=width,
        height=height,
        **said,
    )
    if token.column + token.gutter > token.left:
        raise field.error(f"The margin column and its gutter do not fit into the left margin of {token.left:g} mm.")
    _check_hang(field, token)
    if min(width - token.left - token.right, height - token.top - token.bottom) < _SMALLEST_TEXT:
        raise field.error("These margins leave less than 50 mm for the text.")
    return token


def _choice(field: Field, known: tuple[str, ...]) -> str:
    return known[0] if field.value is None else field.one_of(known)


def _check_hang(field: Field, token: PageToken) -> None:
    hang = field.get("hang")
    if token.hang and token.column:
        raise hang.error("A style has a margin column or a 'hang', and not both: leave one out.")
    if token.hang > token.left:
        raise hang.error(f"{token.hang:g} mm are more than the left margin of {token.left:g} mm.")


def figures(field: Field) -> str:
    """Give the CSS `font-variant-numeric` of running text."""
    words = field.text("normal").split()
    for word in words:
        if word not in FIGURES:
            raise field.error(f"'{word}' is no kind of figures. Known: {', '.join(sorted(FIGURES))}.")
    return " ".join(words)
