"""Only the house's faces may stand in the PDF: a face that falls back, or is slanted by machine, is a fault."""

from collections.abc import Iterable
from typing import Any

_OBLIQUE = 1
"""Pango's number for a roman face that is slanted by machine."""
_NAMED_CHARACTERS = 5
_SPACES = frozenset(" \u00a0\u200b\n")


def foreign_characters(fonts: Iterable[Any]) -> frozenset[str]:
    """Give the characters of a PDF that the house's faces do not hold.

    Args:
        fonts: the fonts that WeasyPrint embedded.

    """
    foreign: set[str] = set()
    for font in fonts:
        if not font.family.startswith("bk-"):
            foreign.update(*font.to_unicode.values())
        else:
            foreign.update(map(chr, font.missing))
    return frozenset(foreign - _SPACES)


def slanted(fonts: Iterable[Any]) -> list[str]:
    """Give one sentence for each of the house's faces that is slanted by machine, for want of an italic."""
    return [
        f"The house style has no italic face of weight {font.weight} for '{font.family}'"
        for font in fonts
        if font.family.startswith("bk-") and not font.missing and font.style == _OBLIQUE
    ]


def named(characters: Iterable[str]) -> str:
    """Give characters with their numbers: `'अ' (U+0905), 'क' (U+0915) and 3 more`."""
    every = list(characters)
    names = [f"'{character}' (U+{ord(character):04X})" for character in every[:_NAMED_CHARACTERS]]
    more = len(every) - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")
