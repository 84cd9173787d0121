"""Only the house's faces may stand in the PDF: a face that falls back, or is slanted by machine, is a fault."""

from collections.abc import Callable, Iterable
from typing import Any

from briefkit.render.formats.pdf.marks import Mark

_OBLIQUE = 1
"""Pango's number for a roman face that is slanted by machine."""
_NAMED_CHARACTERS = 5


def font_faults(fonts: Iterable[Any], marks: Iterable[Mark], locate: Callable[[Mark], str]) -> list[str]:
    """Give one sentence for each kind of character that the house's faces do not hold.

    Args:
        fonts: the fonts that WeasyPrint embedded.
        marks: the marks of all pages, in the order of the text.
        locate: gives the opening of a message for a mark: `brief.md:41: `.

    """
    faults: list[str] = []
    foreign: set[str] = set()
    for font in fonts:
        if not font.family.startswith("bk-") or font.missing:
            foreign.update(*(font.to_unicode.values() if not font.family.startswith("bk-") else map(chr, font.missing)))
        elif font.style == _OBLIQUE:
            faults.append(f"The house style has no italic face of weight {font.weight} for '{font.family}'")
    foreign -= set(" \u00a0\u200b\n")
    if foreign:
        where = next((locate(mark) for mark in marks if foreign & set(getattr(mark.box, "text", ""))), "")
        faults.insert(0, f"{where}The house style's typefaces lack {_named(sorted(foreign))}")
    return faults


def _named(characters: list[str]) -> str:
    names = [f"'{character}' (U+{ord(character):04X})" for character in characters[:_NAMED_CHARACTERS]]
    more = len(characters) - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")
