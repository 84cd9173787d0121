"""The tokens of a house style: colours, type and page."""

from typing import Final, Literal, cast, get_args

from briefkit.model.house_style import Balance, PageToken
from briefkit.styles.fields import Field

SHEETS: Final = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
FIGURES: Final = frozenset({"normal", "lining-nums", "oldstyle-nums", "proportional-nums", "tabular-nums"})

PORTRAITS: Final = ("square", "round")
_PAGE = ("size", "top", "right", "bottom", "left", "column", "gutter", "masthead", "balance", "portrait")
_SMALLEST_TEXT = 50.0
"""Millimetres left for text across and down; less is a slip."""


def page(field: Field) -> PageToken:
    """Give the sheet and its margins."""
    field.only(_PAGE)
    width, height = SHEETS[field.get("size").one_of(SHEETS)]
    numbers = {key: field.get(key).number(0, 150) for key in ("top", "right", "bottom", "left")}
    extra = {key: field.get(key).number(0, 150) for key in ("column", "gutter") if field.get(key).value is not None}
    token = PageToken(
        size=field.get("size").text(),
        width=width,
        height=height,
        masthead=cast("Literal['rule', 'band']", field.get("masthead").one_of(("rule", "band"))),
        balance=cast("Balance", field.get("balance").one_of(get_args(Balance))),
        portrait=_portrait(field.get("portrait")),
        **numbers,
        **extra,
    )
    if token.column + token.gutter > token.left:
        raise field.error(f"The margin column and its gutter do not fit into the left margin of {token.left:g} mm.")
    if min(width - token.left - token.right, height - token.top - token.bottom) < _SMALLEST_TEXT:
        raise field.error("These margins leave less than 50 mm for the text.")
    return token


def _portrait(field: Field) -> Literal["square", "round"]:
    return cast("Literal['square', 'round']", field.one_of(PORTRAITS) if field.value is not None else PORTRAITS[0])


def figures(field: Field) -> str:
    """Give the CSS `font-variant-numeric` of running text."""
    words = field.text("normal").split()
    for word in words:
        if word not in FIGURES:
            raise field.error(f"'{word}' is no kind of figures. Known: {', '.join(sorted(FIGURES))}.")
    return " ".join(words)
