"""The colours of a house style: those that it names, and the rest made from them.

A colour that a style names holds until a nearer style changes what that colour follows: an institute with red links,
in green, has green links. What follows what stands in `palette.FOLLOWS`; each dark colour follows its light one.
"""

import re
from collections.abc import Mapping

from briefkit.styles import palette
from briefkit.styles.fields import NOWHERE, Field, check_name

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_SHORT = re.compile(r"#([0-9a-f])([0-9a-f])([0-9a-f])")


def colours(field: Field, dark_field: Field) -> tuple[dict[str, str], dict[str, str]]:
    """Give the light and the dark half: `#rrggbb` by name.

    Raises:
        StyleError: a value is no colour, or a key a slip of a known one.

    """
    field.no_slips(palette.COMMON)
    said = {name: _colour(value) for name, value in field.items() if value.value is not None}
    dark_field.only(dict.fromkeys((*palette.COMMON, *said)))
    dark_said = {name: _colour(value) for name, value in dark_field.items() if value.value is not None}
    light, depths = _light(field, said)
    return light, _dark(dark_field, dark_said, light, depths)


def _light(field: Field, said: Mapping[str, str]) -> tuple[dict[str, str], dict[str, int]]:
    roots = _roots(said)
    follows = {**palette.FOLLOWS, **roots}
    made: dict[str, str] = {}
    depths: dict[str, int] = {}
    for name in sorted(follows, key=lambda name: (name not in palette.ROOTS, name in roots)):
        followed = min((depths.get(source, NOWHERE) for source in follows[name]), default=NOWHERE)
        own = field.get(name).depth if name in said else NOWHERE
        depths[name] = min(own, followed)
        if name in said and own <= followed:
            made[name] = _of_brand(field.get(name), said[name], made)
        else:
            made[name] = palette.light(name, made, has_brand="brand" in said)
            field.get(name).derived_from(tuple(f"color.{source}" for source in follows[name]))
    own_names = [name for name in said if name not in made]
    depths |= {name: field.get(name).depth for name in own_names}
    return {name: made[name] for name in palette.COMMON} | {name: said[name] for name in own_names}, depths


def _of_brand(field: Field, colour: str, made: Mapping[str, str]) -> str:
    """Give a colour as it is said, but words of a brand made readable: it was made for other pages than these."""
    name = field.way[-1]
    if name not in palette.WORDS or field.place.file not in field.document.brands:
        return colour
    return palette.readable_words(colour, made)


def _roots(said: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Give what the two strong colours follow: one that a style leaves out is the other."""
    if "brand" in said:
        return {} if "accent" in said else {"accent": ("brand",)}
    return {"brand": ("accent",)}


def _dark(field: Field, said: Mapping[str, str], light: Mapping[str, str], depths: Mapping[str, int]) -> dict[str, str]:
    made: dict[str, str] = {}
    for name in sorted(light, key=lambda name: name not in palette.FIRST):
        own = light[name]
        if name in said and field.get(name).depth <= depths[name]:
            made[name] = said[name]
        else:
            made[name] = palette.dark(name, own, made, light)
            field.get(name).derived_from((f"color.{name}",))
    return {name: made[name] for name in light}


def _colour(field: Field) -> str:
    check_name(field)
    text = field.text().lower()
    if short := _SHORT.fullmatch(text):
        return "#" + "".join(digit * 2 for digit in short.groups())
    if not _COLOUR.fullmatch(text):
        raise field.error(f"'{text}' is no colour: write \"#rrggbb\", with quotes.")
    return text
