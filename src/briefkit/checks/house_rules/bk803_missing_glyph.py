"""A typeface lacks letters of a language that the house style has words for.

Why it matters
    A letter that is not in the typeface is printed as a box or in another hand, and a PDF with such a letter is
    not made at all. Looked for are the letters of the labels and the usual letters, digits and marks of the language.

Bad
    fonts: {text: Fraunces}
    languages: {pl: {labels: {references: Źródła}}}

Good
    fonts: {text: Source Serif 4}
    languages: {pl: {labels: {references: Źródła}}}

Source
    Unicode CLDR, exemplar characters.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from unicodedata import category

from briefkit.checks.house import House, told
from briefkit.checks.letters import letters_of
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle, Typeface
from briefkit.model.scripts import RANGES, base, script_of

RULE = Rule("BK803", "missing-glyph", Severity.ERROR)

_SHOWN = 12
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Spaces and marks of direction, for which a renderer needs no glyph (Unicode, general category)."""


def check(house: House) -> Iterator[Finding]:
    """Look at the labels and the letters of every language in every typeface that sets them."""
    for language, labels in house.style.labels.items():
        own = base(language) in {base(one) for one in house.languages}
        severity = Severity.ERROR if own else Severity.WARNING
        words = frozenset("".join(labels.values())) | letters_of(language)
        for typeface in _typefaces(house.style, language):
            lacking = _lacking(typeface, words, house.style, language)
            if not lacking:
                continue
            message = f"{typeface.family} lacks {_named(lacking)} of the language '{language}'"
            hint = f"Take a family that has them, or leave the language '{language}' out."
            spots = (house.spot(("fonts", typeface.role)), house.spot(("languages", language)))
            yield told(RULE, min(spots, key=lambda spot: spot.depth), message, hint, severity)


def _typefaces(style: HouseStyle, language: str) -> Iterator[Typeface]:
    """Give the families that set a language, each once; that of code is for code."""
    script = script_of(language)
    own = style.scripts.get(f"{script}-{base(language)}") or style.scripts.get(script) if script else None
    families: Mapping[str, Typeface] = own or {role: one for role, one in style.typefaces.items() if role != "mono"}
    yield from {typeface.family: typeface for typeface in reversed(list(families.values()))}.values()


def _lacking(typeface: Typeface, words: frozenset[str], style: HouseStyle, language: str) -> list[str]:
    """Give what no face that may set these words holds: Latin letters and digits fall to the families of the roles."""
    known = set().union(*(covered(face.path) for face in typeface.faces if face.weight == _REGULAR and not face.italic))
    if script_of(language):
        words = frozenset(one for one in words if _belongs(one, script_of(language)))
    else:
        words = frozenset(one for one in words if not any(_belongs(one, script) for script in style.scripts))
    return sorted(one for one in words if ord(one) not in known and category(one) not in _UNSEEN)


_REGULAR = 400


def _belongs(character: str, script: str) -> bool:
    return any(low <= ord(character) <= high for low, high in RANGES.get(script.partition("-")[0], ()))


@lru_cache(maxsize=64)
def covered(path: Path) -> frozenset[int]:
    """Give the code points that a font file has glyphs for; none where it is damaged."""
    import uharfbuzz as hb  # noqa: PLC0415 - `check` of a brief opens no font

    return frozenset(hb.Face(hb.Blob(path.read_bytes())).unicodes)


def _named(characters: list[str]) -> str:
    shown = " ".join(f"{one} (U+{ord(one):04X})" for one in characters[:_SHOWN])
    more = len(characters) - _SHOWN
    return f"{shown} and {more} more letters" if more > 0 else shown
