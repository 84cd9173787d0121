"""The typefaces of a `_brand.yml`: families by name, and files that lie beside it."""

import re
from collections.abc import Iterator
from typing import Final

from briefkit.styles.fields import Field
from briefkit.styles.read import KeyPath, Value

FAMILY_KEYS: Final = ("family", "size", "weight", "style", "color", "background-color", "line-height", "decoration")
WEIGHTS: Final = {
    "thin": 100,
    "extra-light": 200,
    "ultra-light": 200,
    "light": 300,
    "normal": 400,
    "regular": 400,
    "medium": 500,
    "semi-bold": 600,
    "demi-bold": 600,
    "bold": 700,
    "extra-bold": 800,
    "ultra-bold": 800,
    "black": 900,
}
_UNFIT = re.compile(r"[^\w -]")


def families(fonts: Field, prefix: str) -> Iterator[tuple[KeyPath, Value, Field]]:
    """Give the faces whose files lie beside the brand: where they go in a house style, their file, their place.

    What is fetched from elsewhere is left out: its files are then looked for by name.
    """
    if not isinstance(fonts.value, list):
        if fonts.value is not None:
            raise fonts.error("A list of families belongs here.")
        return
    for font in fonts.entries():
        family = family_of(font.get("family"))
        for file in font.get("files").entries() if font.get("source").text() == "file" else ():
            path = file.get("path") if isinstance(file.value, dict) else file
            if "://" in path.text() or not path.text().lower().endswith(".ttf"):
                continue
            weight = weight_of(file.get("weight")) if isinstance(file.value, dict) else 400
            style = file.get("style").text("normal") if isinstance(file.value, dict) else "normal"
            face = f"{weight}{'' if style == 'normal' else 'i'}"
            yield ("families", family, "faces", face), prefix + path.text(), path


def family_of(field: Field) -> str:
    """Give the first family of a list as CSS has it: `"Open Sans", sans-serif`."""
    name = field.text().partition(",")[0].strip().strip("\"'")
    if not name:
        raise field.error("The name of a family belongs here.")
    return _UNFIT.sub(" ", name).strip() or name


def weight_of(field: Field) -> int:
    """Give a weight, said by number or in words; nothing is regular."""
    if field.value is None:
        return WEIGHTS["regular"]
    if isinstance(field.value, str):
        return WEIGHTS[field.one_of(WEIGHTS)]
    if field.value not in WEIGHTS.values() or isinstance(field.value, bool | float):
        raise field.error(f"A weight is 100, 200 … 900, or one of: {', '.join(WEIGHTS)}.")
    return field.whole()
