"""Anchors: names of places, given by the author or made of words."""

import unicodedata

from briefkit.model.positions import Span
from briefkit.reader.context import Context

_LATIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "\u0131": "i", "ħ": "h"}


def anchor_of(words: str) -> str:
    """Give the anchor of a heading: Latin letters without their marks, other scripts as they are, hyphens between."""
    letters = []
    for character in unicodedata.normalize("NFC", words).casefold():
        plain = unicodedata.normalize("NFKD", _LATIN.get(character, character))
        if plain[0].isascii():
            letters += [c if c.isalnum() else "-" for c in plain if c.isascii()]
        elif unicodedata.category(character)[0] in "LMN":
            letters.append(character)
        else:
            letters.append("-")
    return "-".join(filter(None, "".join(letters).split("-"))) or "section"


def unique(context: Context, anchor: str) -> str:
    """Give an anchor that is not taken yet, and take it."""
    name, number = anchor, context.numbers.get(anchor, 1)
    while name in context.taken:
        number += 1
        name = f"{anchor}-{number}"
    context.numbers[anchor] = number
    context.taken.add(name)
    return name


def claim_anchor(context: Context, anchor: str, place: Span) -> str:
    """Give an anchor that the author chose; the second of two is reported and gets a number."""
    if anchor in context.claimed:
        first = context.claimed[anchor].start.line
        context.problem("duplicate-anchor", f"'#{anchor}' is the name of line {first} already", place, "Choose another")
        return unique(context, anchor)
    context.claimed[anchor] = place
    context.taken.add(anchor)
    return anchor
