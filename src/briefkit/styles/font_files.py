"""The faces of a family found by the names of their files, and what its font says of its kind."""

from collections.abc import Iterator
from pathlib import Path
from struct import error, unpack_from
from typing import Final, Literal, TypeAlias

from briefkit.model.house_style import lies_in

Generic: TypeAlias = Literal["serif", "sans-serif", "monospace"]

FONTS: Final = "fonts"
"""The folder of a style that is looked into."""
WEIGHTS: Final = {
    "Thin": 100,
    "ExtraLight": 200,
    "Light": 300,
    "Regular": 400,
    "Medium": 500,
    "SemiBold": 600,
    "Bold": 700,
    "ExtraBold": 800,
    "Black": 900,
}
"""As the static files of most foundries are named: `Figtree-SemiBoldItalic.ttf`."""
SUBSTITUTES: Final[dict[Generic, str]] = {"serif": "Georgia", "sans-serif": "Calibri", "monospace": "Consolas"}
"""What every Word has."""
_SERIFS, _SANS = range(2, 11), range(11, 16)
"""Kinds of strokes in PANOSE (OpenType, OS/2, panose)."""
_FAMILY_CLASS: Final = {1: "serif", 2: "serif", 3: "serif", 4: "serif", 5: "serif", 7: "serif", 8: "sans-serif"}
"""OpenType, OS/2, sFamilyClass."""


def stem(family: str) -> str:
    """Give how the files of a family begin: `SourceSerif4`."""
    return family.replace(" ", "")


def faces_by_name(family: str, folders: tuple[Path, ...]) -> dict[str, str]:
    """Give the file of each face that lies in a style's folders, by its weight: `400`, `400i`, `600`."""
    return {
        f"{weight}{'i' if italic else ''}": name
        for word, weight in WEIGHTS.items()
        for italic, name in _names(family, word)
        if any(lies_in(folder, name) for folder in folders)
    }


def _names(family: str, word: str) -> Iterator[tuple[bool, str]]:
    yield False, f"{FONTS}/{stem(family)}-{word}.ttf"
    slanted = "Italic" if word == "Regular" else f"{word}Italic"
    yield True, f"{FONTS}/{stem(family)}-{slanted}.ttf"


def families_in(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Give the beginnings of the names of all upright faces that lie in a style's folders."""
    found = (path for folder in folders for path in sorted((folder / FONTS).glob("*-Regular.ttf")))
    return tuple(dict.fromkeys(path.name.removesuffix("-Regular.ttf") for path in found))


def kind_of(family: str, font: bytes) -> Generic:
    """Give the kind of a family: what its font says, or else its name; a sans-serif where neither tells."""
    words = family.lower().split()
    try:
        said = _said(font)
    except error:  # too short: whoever opens it next says so
        said = None
    if said:
        return said
    if {"mono", "code"} & set(words):
        return "monospace"
    return "serif" if {"serif", "slab", "garamond", "roman", "times"} & set(words) else "sans-serif"


def _said(font: bytes) -> Generic | None:
    tables = {}
    for at in range(12, 12 + 16 * unpack_from(">H", font, 4)[0], 16):
        tag, _checksum, offset, _length = unpack_from(">4sLLL", font, at)
        tables[tag] = offset
    if b"post" in tables and unpack_from(">L", font, tables[b"post"] + 12)[0]:
        return "monospace"
    if b"OS/2" not in tables:
        return None
    family_class, _kind, _low, stroke = unpack_from(">bbBB", font, tables[b"OS/2"] + 30)
    if stroke in _SERIFS or _FAMILY_CLASS.get(family_class) == "serif":
        return "serif"
    return "sans-serif" if stroke in _SANS or _FAMILY_CLASS.get(family_class) == "sans-serif" else None
