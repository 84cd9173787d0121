"""A `_brand.yml` as tokens of a house style (https://posit-dev.github.io/brand-yml, read in July 2026).

Whatever has no counterpart in a brief is left alone, unknown keys with it: other programs read the same file. What has
one and cannot be used is told with its line. Sizes in `rem`, `em`, `px` and `%` are those of screens, and count as
shares of a brief's own size; in `pt` they are taken as they stand.
"""

import re
from typing import Final

from briefkit.styles.brand_fonts import FAMILY_KEYS, families, family_of, weight_of
from briefkit.styles.css_colours import hex_of
from briefkit.styles.fields import Field
from briefkit.styles.read import Document, KeyPath, Value

ROLES: Final = {"foreground": "ink", "background": "paper", "primary": "brand", "link": "link"}
"""Colours of a brand -> those of a house style."""
PARTS: Final = {"base": "text", "headings": "head", "monospace": "mono"}
"""What is set in a family of its own -> the role of its typeface."""
_SIZES: Final = ("medium", "large", "small")
"""Which logo a brief takes first."""
_BODY: Final = 10.5
"""Points of one `rem`: the size of text in a brief."""
_SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,3})?)(pt|px|rem|em|%)")
_SHARES: Final = {"px": 1 / 16, "rem": 1.0, "em": 1.0, "%": 0.01}
_DEEPEST: Final = 8
"""How often a colour of the palette may be named by another."""


class _Tokens:
    """A document of a house style in the making; each value keeps the place that it has in the brand's file."""

    def __init__(self) -> None:
        self.document = Document()

    def put(self, way: KeyPath, value: Value, source: Field) -> None:
        here = self.document.data
        for length, key in enumerate(way[:-1], 1):
            self.document.places.setdefault(way[:length], source.place)
            inner = here.setdefault(key, {})
            assert isinstance(inner, dict)  # noqa: S101 - the ways below never cross
            here = inner
        here[way[-1]] = value
        self.document.places[way] = source.place


def tokens_of(brand: Document, prefix: str) -> Document:
    """Give what a brand says in the terms of a house style.

    Args:
        brand: the file.
        prefix: the way from the style's folder to that of the file, empty where they are the same.

    Raises:
        StyleError: a value cannot be what it stands for; with its line and column.

    """
    top, tokens = Field(brand, brand.data), _Tokens()
    _meta(top.get("meta"), tokens)
    _logo(top.get("logo"), tokens, prefix)
    _colours(top.get("color"), tokens)
    _typography(top.get("typography"), top.get("color"), tokens, prefix)
    own = top.get("defaults").get("briefkit") if isinstance(top.get("defaults").value, dict) else top.get("defaults")
    for key, value in own.items() if isinstance(own.value, dict) else ():
        _copy(value, (key,), tokens)
    return tokens.document


def _copy(field: Field, way: KeyPath, tokens: _Tokens) -> None:
    if isinstance(field.value, dict) and field.value:
        for key, value in field.items():
            _copy(value, (*way, key), tokens)
    else:
        tokens.put(way, field.value, field)


def _meta(meta: Field, tokens: _Tokens) -> None:
    name, link = meta.get("name"), meta.get("link")
    full, short = (name.get("full"), name.get("short")) if isinstance(name.value, dict) else (name, None)
    if full.value is None and short:
        full = short
    if full.value is not None:
        tokens.put(("publisher", "name"), full.text(), full)
    if short and short.value is not None:
        tokens.put(("publisher", "short"), short.text(), short)
    home = link.get("home") if isinstance(link.value, dict) else link
    if home.value is not None:
        tokens.put(("publisher", "url"), home.address(), home)


def _logo(logo: Field, tokens: _Tokens, prefix: str) -> None:
    named = logo.get("images") if isinstance(logo.value, dict) else None
    wanted = [logo] if named is None else [logo.get(size) for size in _SIZES]
    for field in wanted:
        if field.value is None:
            continue
        chosen = field.get("light") if isinstance(field.value, dict) and "light" in field.value else field
        if named and isinstance(chosen.value, str) and named.get(chosen.value).value is not None:
            chosen = named.get(chosen.value)
        path = chosen.get("path") if isinstance(chosen.value, dict) else chosen
        alt = chosen.get("alt").text() if isinstance(chosen.value, dict) else ""
        if "://" in path.text():
            raise path.error("A brief fetches nothing: put the logo's file beside this one, and name that.")
        tokens.put(("publisher", "logo"), prefix + path.text(), path)
        known = tokens.document.data["publisher"]
        name = known.get("name", "") if isinstance(known, dict) else ""
        if alt or name:
            tokens.put(("publisher", "alt"), alt or name, path)
        return


def _colours(color: Field, tokens: _Tokens) -> None:
    for role, token in ROLES.items():
        _colour(color.get(role), color, token, tokens)


def _colour(field: Field, color: Field, token: str, tokens: _Tokens) -> None:
    """Note a colour, or both of its variants."""
    if field.value is None:
        return
    halves = {"light": "color", "dark": "dark"}
    if not isinstance(field.value, dict):
        looked_up = _looked_up(field, color)
        if isinstance(looked_up.value, dict):
            _colour(looked_up, color, token, tokens)
        else:
            tokens.put(("color", token), hex_of(looked_up), field)
        return
    field.only(halves)
    for half, key in halves.items():
        if (variant := field.get(half)).value is not None:
            tokens.put((key, token), hex_of(_looked_up(variant, color)), variant)


def _looked_up(field: Field, color: Field) -> Field:
    """Give the colour that a name stands for: one of the brand's roles, or of its palette."""
    palette = color.get("palette")
    for _ in range(_DEEPEST):
        name = field.value
        if not isinstance(name, str):
            return field
        found = color.get(name) if name in ROLES or name in _OTHERS else palette.get(name)
        if found.value is None:
            return field
        field = found
    raise field.error("This colour names itself, by way of others.")


_OTHERS: Final = ("secondary", "tertiary", "success", "info", "warning", "danger", "light", "dark")


def _typography(typography: Field, color: Field, tokens: _Tokens, prefix: str) -> None:
    for way, value, source in families(typography.get("fonts"), prefix):
        tokens.put(way, value, source)
    for part, role in PARTS.items():
        field = typography.get(part)
        family = field.get("family") if isinstance(field.value, dict) else field
        if family.value is not None:
            tokens.put(("fonts", role), family_of(family), family)
        elif isinstance(field.value, dict):
            field.only(FAMILY_KEYS)
    base, headings, link = (typography.get(part) for part in ("base", "headings", "link"))
    if isinstance(base.value, dict):
        _scale(base, tokens)
    if isinstance(headings.value, dict):
        _colour(headings.get("color"), color, "heading", tokens)
        if headings.get("weight").value is not None:
            tokens.put(("scale", "heads"), weight_of(headings.get("weight")), headings.get("weight"))
    if isinstance(link.value, dict):
        _colour(link.get("color"), color, "link", tokens)


def _scale(base: Field, tokens: _Tokens) -> None:
    size, line = base.get("size"), base.get("line-height")
    points = _BODY
    if size.value is not None:
        match = _SIZE.fullmatch(size.text())
        if not match:
            raise size.error(f"'{size.text()[:40]}' is no size: write 11pt, 1rem or 16px.")
        number, unit = float(match[1]), match[2]
        points = number if unit == "pt" else number * _SHARES[unit] * _BODY
        points = round(2 * points) / 2
        tokens.put(("scale", "body"), points, size)
    if line.value is not None:
        share = Field(line.document, _number(line), line.way).number(1.05, 2)
        tokens.put(("scale", "lead"), round(20 * points * share) / 20, line)


def _number(field: Field) -> Value:
    """Give a line height, which may stand in quotes."""
    if isinstance(field.value, str) and re.fullmatch(r"\d{1,2}(\.\d{1,4})?", field.value):
        return float(field.value)
    return field.value
