"""Which typefaces a page needs for letters that the families of its house lack, and for the hand of a language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from briefkit.model.house_style import HouseStyle, Typeface, TypeToken
from briefkit.model.scripts import base, script_of, scripts_in

_SAID: Final = re.compile(r'\blang="([A-Za-z0-9-]+)"')
_KEPT: Final = 8


@dataclass(frozen=True, slots=True)
class Lettering:
    """The typefaces of one script on a page."""

    script: str
    lang: str
    """The language whose words alone are set so; empty for all words in that script."""
    typefaces: Mapping[str, Typeface]
    """Role -> typeface."""
    main: bool = False
    """Whether the page itself is written in it: then its faces decide where the lines stand."""


def letterings(style: HouseStyle, lang: str, text: str, said: Iterable[str] = ()) -> tuple[Lettering, ...]:
    """Give the typefaces that a text needs beside those of its roles, that of its own script first.

    A text in Latin letters needs none.

    Args:
        style: the house style.
        lang: the language of the text (BCP 47), whose hand its script takes throughout.
        text: all that is printed.
        said: the languages of parts of it.

    """
    found: list[Lettering] = []
    said = {base(other) for other in said}
    for script in scripts_in(text):
        main = script == script_of(lang)
        spoken = sorted(other for other in said if script_of(other) == script)
        common = script_typefaces(style, script, lang if main else spoken[0] if len(spoken) == 1 else "")
        if common is None:
            continue
        found.append(Lettering(script, "", common, main))
        others = ((other, script_typefaces(style, script, other)) for other in spoken)
        found += [Lettering(script, other, own) for other, own in others if own is not None and own is not common]
    return tuple(sorted(found, key=lambda one: not one.main))


def languages_of(html: str) -> frozenset[str]:
    """Give the languages that a page names."""
    return frozenset(_SAID.findall(html))


def script_typefaces(style: HouseStyle, script: str, lang: str) -> Mapping[str, Typeface] | None:
    """Give the typefaces of a script in the hand of a language, if it is written in that script."""
    return style.scripts.get(f"{script}-{base(lang)}") or style.scripts.get(script)


_adapted: list[tuple[HouseStyle, str, HouseStyle]] = []


def in_script_of(style: HouseStyle, lang: str) -> HouseStyle:
    """Give a house style as it is for a language: its lines as far apart as the script asks for, and no italics.

    The same style is given for the same language, as long as it is among the last few: what is made from it is kept.
    """
    faces = script_typefaces(style, script_of(lang), lang) if script_of(lang) else None
    if faces is None:
        return style
    for known, language, made in _adapted:
        if known is style and language == base(lang):
            return made
    tokens = {name: _spaced(token, faces) for name, token in style.type.items()}
    made = replace(style, type=tokens)
    _adapted.insert(0, (style, base(lang), made))
    del _adapted[_KEPT:]
    return made


def _spaced(token: TypeToken, faces: Mapping[str, Typeface]) -> TypeToken:
    """Give a size with its lead in whole tenths of a point, wide enough for the letters of a script."""
    typeface = faces.get(token.role) or faces["text"]
    return replace(token, lead=max(token.lead, round(token.size * typeface.leading, 1)), italic=False)
