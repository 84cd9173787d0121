"""The tokens of a house style: colours, type and page."""

import re
from collections.abc import Mapping
from typing import Any, Final, get_args

from briefkit.model.house_style import Balance, Heads, Masthead, PageToken, Typeface, TypeToken
from briefkit.styles.fields import Field

COLOURS: Final = ("paper", "ink", "muted", "rule", "tint", "accent", "link", "mark", "soft")
"""What every style has: ground, text, lesser text, hairlines, panels, one strong colour, links, two for charts."""
TYPE: Final = ("body", "small", "note", "label", "furniture", "standfirst", "h1", "h2", "h3", "stat", "pull", "table")
SHEETS: Final = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
FIGURES: Final = frozenset({"normal", "lining-nums", "oldstyle-nums", "proportional-nums", "tabular-nums"})

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_TYPE = re.compile(r"(italic )?([1-9]00) (\d+(?:\.\d+)?)pt/(\d+(?:\.\d+)?)pt ([a-z]+)( small-caps)?")
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
_PAGE = ("size", "top", "right", "bottom", "left", "columns", "across", *_LENGTHS, *_CHOICES)
_COLUMNS: Final = (1, 2, 3)
_SMALLEST_TEXT = 50.0
"""Millimetres left for text across and down; less is a slip."""
_SMALLEST_COLUMN = 40.0
"""Millimetres of a column of text."""


def colours(field: Field) -> dict[str, str]:
    """Give `#rrggbb` by name; the nine common names must be there, a style may add its own."""
    field.all_of(COLOURS)
    return {name: _colour(value, name) for name, value in field.items()}


def dark_colours(field: Field, light: dict[str, str]) -> dict[str, str]:
    """Give the colours of a dark screen: for every light one exactly one."""
    field.only(light)
    for name in light:
        if field.get(name).value is None:
            raise field.error(f"'{name}' is missing: every colour has its match on a dark screen.")
    return {name: _colour(value, name) for name, value in field.items()}


def _colour(field: Field, name: str) -> str:
    _check_name(field, name)
    text = field.text().lower()
    if not _COLOUR.fullmatch(text):
        raise field.error(f"'{text}' is no colour: write \"#rrggbb\", with quotes.")
    return text


def _check_name(field: Field, name: str) -> None:
    # names become CSS custom properties and Word style ids
    if not _NAME.fullmatch(name):
        raise field.error(f"'{name}' is no name: small letters, digits and single hyphens.")


def type_tokens(field: Field, faces: dict[str, Typeface]) -> dict[str, TypeToken]:
    """Give the type sizes; the twelve common names must be there, a style may add its own."""
    field.all_of(TYPE)
    return {name: _type_token(value, name, faces) for name, value in field.items()}


def _type_token(field: Field, name: str, faces: dict[str, Typeface]) -> TypeToken:
    _check_name(field, name)
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
    token = TypeToken(int(match[2]), size, lead, match[5], italic=bool(match[1]), small_caps=bool(match[6]))
    if not any((face.weight, face.italic) == (token.weight, token.italic) for face in faces[token.role].faces):
        shape = f"{token.weight}{' italic' if token.italic else ''}"
        raise field.error(f"'{faces[token.role].family}' has no face {shape}: a browser would fake it.")
    return token


def page(field: Field) -> PageToken:
    """Give the sheet and its margins."""
    field.only(_PAGE)
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
    if token.column + token.gutter > token.left:
        raise field.error(f"The margin column and its gutter do not fit into the left margin of {token.left:g} mm.")
    if token.column and token.columns > 1:
        raise field.error("A page has a margin column or columns of text, not both.")
    _check_hang(field, token)
    if min(token.full_measure, height - token.top - token.bottom) < _SMALLEST_TEXT:
        raise field.error("These margins leave less than 50 mm for the text.")
    if token.inner_measure < _SMALLEST_TEXT:
        raise field.error("What reaches over all columns is left less than 50 mm by its inset.")
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
