"""The page of a house style, and the figures of its text."""

from collections.abc import Mapping
from typing import Any, Final, get_args

from briefkit.model.house_style import Balance, Heads, Masthead, PageToken
from briefkit.styles.fields import Field

SHEETS: Final = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
FIGURES: Final = frozenset({"normal", "lining-nums", "oldstyle-nums", "proportional-nums", "tabular-nums"})

_LENGTHS = ("column", "gutter", "hang", "inset")
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "masthead": get_args(Masthead),
    "heads": get_args(Heads),
    "figures": ("text", "hang"),
    "key_messages": ("rules", "panel"),
    "box": ("ground", "frame"),
    "recommendations": ("list", "ruled", "band"),
    "pull_quotes": ("shown", "hidden"),
    "balance": get_args(Balance),
    "portrait": ("square", "round"),
}
"""What a page token may be; one that is left out is the first."""
PAGE: Final = ("size", "top", "right", "bottom", "left", "columns", "across", *_LENGTHS, *_CHOICES)
_COLUMNS: Final = (1, 2, 3)
_SMALLEST_TEXT = 50.0
"""Millimetres left for text across and down; less is a slip."""
_SMALLEST_COLUMN = 40.0
"""Millimetres of a column of text."""


def page_of(field: Field) -> PageToken:
    """Give the sheet and its margins."""
    field.only(PAGE)
    width, height = SHEETS[field.get("size").one_of(SHEETS)]
    said: dict[str, Any] = {key: field.get(key).number(0, 150) for key in ("top", "right", "bottom", "left")}
    said |= {key: field.get(key).number(0, 150) for key in _LENGTHS if field.get(key).value is not None}
    said |= {key: choice(field.get(key), known) for key, known in _CHOICES.items()}
    token = PageToken(
        size=field.get("size").text(),
        width=width,
        height=height,
        columns=_columns(field.get("columns")),
        across=field.get("across").words(),
        **said,
    )
    if token.column and token.column + token.gutter > token.left:
        raise field.error(f"The margin column and its gutter do not fit into the left margin of {token.left:g} mm.")
    if token.column and token.columns > 1:
        raise field.error("A page has a margin column or columns of text, not both.")
    _check_hang(field, token)
    if min(token.full_measure, height - token.top - token.bottom) < _SMALLEST_TEXT:
        raise field.error("These margins leave less than 50 mm for the text.")
    if token.inner_measure < _SMALLEST_TEXT:
        raise field.error("Its inset leaves what reaches over all columns less than 50 mm.")
    if token.measure < _SMALLEST_COLUMN:
        raise field.error(f"{token.columns} columns leave {token.measure:.0f} mm for each; 40 mm is the least.")
    return token


def _columns(field: Field) -> int:
    if field.value is not None and (field.value not in _COLUMNS or isinstance(field.value, bool | float)):
        raise field.error("1, 2 or 3 columns of text are possible.")
    return field.whole(default=1)


def choice(field: Field, known: tuple[str, ...]) -> str:
    """Give a word out of a few; where none is said, the first."""
    return field.one_of(known) if field.value is not None else known[0]


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
