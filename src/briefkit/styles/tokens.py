"""The tokens of a house style: colours, type and page."""

import re
from typing import Final, Literal, cast, get_args

from briefkit.model.house_style import Balance, PageToken, Typeface, TypeToken
from briefkit.styles.fields import Field, check_name

TYPE: Final = ("body", "small", "note", "label", "furniture", "standfirst", "h1", "h2", "h3", "stat", "pull", "table")
SHEETS: Final = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
FIGURES: Final = frozenset({"normal", "lining-nums", "oldstyle-nums", "proportional-nums", "tabular-nums"})

_TYPE = re.compile(r"(italic )?([1-9]00) (\d+(?:\.\d+)?)pt/(\d+(?:\.\d+)?)pt ([a-z]+)")
PORTRAITS: Final = ("square", "round")
_PAGE = ("size", "top", "right", "bottom", "left", "column", "gutter", "masthead", "balance", "portrait")
_SMALLEST_TEXT = 50.0
"""Millimetres left for text across and down; less is a slip."""


def type_tokens(field: Field, faces: dict[str, Typeface]) -> dict[str, TypeToken]:
    """Give the type sizes; the twelve common names must be there, a style may add its own."""
    field.all_of(TYPE)
    return {name: _type_token(value, faces) for name, value in field.items()}


def _type_token(field: Field, faces: dict[str, Typeface]) -> TypeToken:
    check_name(field)
    match = _TYPE.fullmatch(field.text())
    if not match:
        raise field.error(f"'{field.text()}' is no type: write weight, size/lead, role, as in '600 31pt/34pt head'.")
    size, lead = float(match[3]), float(match[4])
    if size * 2 % 1 or not 4 <= size <= 144:  # noqa: PLR2004 - points, as the message says
        raise field.error(f"{size:g}pt is no size: 4 to 144 points in steps of 0.5, since Word knows half points only.")
    if not size * 0.8 <= lead <= size * 3:
        raise field.error(f"A lead of {lead:g}pt does not suit {size:g}pt.")
    if match[5] not in faces:
        raise field.error(f"'{match[5]}' is no role of a typeface. Known: {', '.join(faces)}.")
    token = TypeToken(int(match[2]), size, lead, match[5], italic=bool(match[1]))
    if not any((face.weight, face.italic) == (token.weight, token.italic) for face in faces[token.role].faces):
        shape = f"{token.weight}{' italic' if token.italic else ''}"
        raise field.error(f"'{faces[token.role].family}' has no face {shape}: a browser would fake it.")
    return token


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
