"""Scripts beside the Latin one: their letters, the languages written in them, and the direction of writing."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final
from unicodedata import bidirectional

RANGES: Final[Mapping[str, tuple[tuple[int, int], ...]]] = {
    "Arabic": ((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
    "Bengali": ((0x980, 0x9FF),),
    "Devanagari": ((0x900, 0x97F), (0x1CD0, 0x1CFF), (0xA8E0, 0xA8FF)),
    "Gujarati": ((0xA80, 0xAFF),),
    "Gurmukhi": ((0xA00, 0xA7F),),
    "Hebrew": ((0x590, 0x5FF), (0xFB1D, 0xFB4F)),
    "Kannada": ((0xC80, 0xCFF),),
    "Malayalam": ((0xD00, 0xD7F),),
    "Odia": ((0xB00, 0xB7F),),
    "Sinhala": ((0xD80, 0xDFF),),
    "Tamil": ((0xB80, 0xBFF),),
    "Telugu": ((0xC00, 0xC7F),),
    "Thai": ((0xE00, 0xE7F),),
}
"""The letters of the scripts for which a house style may name typefaces of their own (Unicode, Blocks.txt)."""

LANGUAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "Arabic": ("ar", "ckb", "fa", "ks", "ps", "sd", "ug", "ur"),
    "Bengali": ("bn", "as"),
    "Devanagari": ("hi", "bho", "brx", "doi", "kok", "mai", "mr", "ne", "sa"),
    "Gujarati": ("gu",),
    "Gurmukhi": ("pa",),
    "Hebrew": ("he", "yi"),
    "Kannada": ("kn",),
    "Malayalam": ("ml",),
    "Odia": ("or",),
    "Sinhala": ("si",),
    "Tamil": ("ta",),
    "Telugu": ("te",),
    "Thai": ("th",),
}
"""The languages that are written in each, as a rule; the best known first."""
_SCRIPT_OF: Final = {language: script for script, languages in LANGUAGES.items() for language in languages}
_CODES: Final = {
    "Arab": "Arabic",
    "Aran": "Arabic",
    "Beng": "Bengali",
    "Deva": "Devanagari",
    "Gujr": "Gujarati",
    "Guru": "Gurmukhi",
    "Hebr": "Hebrew",
    "Knda": "Kannada",
    "Mlym": "Malayalam",
    "Orya": "Odia",
    "Sinh": "Sinhala",
    "Taml": "Tamil",
    "Telu": "Telugu",
    "Thai": "Thai",
}
"""ISO 15924."""
_CODE = re.compile(r"-([A-Za-z]{4})(?=-|$)")
_RIGHT_TO_LEFT: Final = frozenset({"Arabic", "Hebrew"})
_WORD: Final = r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f0-9'’._/:@&+#?=~-]*"
NUMBER: Final = r"[0-9]+(?:[.,/:][0-9]+)*"
LATIN_WORDS: Final = rf"{_WORD}(?:[ \u00a0\u202f,;]+(?:{_WORD}|{NUMBER}))*"
"""Words in Latin letters, with the numbers and marks between them, as a regular expression."""
_FURTHER: Final = re.compile("[\u0590-\u0fff\u1cd0-\u1cff\ua8e0-\ua8ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Whatever lies between the first and the last of the ranges: most texts have none of it."""


def base(lang: str) -> str:
    """Give the language itself of a BCP 47 tag: `ur` of `ur-PK`."""
    return lang.partition("-")[0].lower()


def code_of(script: str) -> str:
    """Give the code of a script (ISO 15924): `Deva`."""
    return next(code for code, name in _CODES.items() if name == script)


def script_of(lang: str) -> str:
    """Give the script that a language (BCP 47) is written in: `Arabic` of `ur` and `pa-Arab`; empty for all others."""
    said = _CODE.search(lang)
    if said:
        return _CODES.get(said[1].title(), "")
    return _SCRIPT_OF.get(base(lang), "")


def is_right_to_left(lang: str) -> bool:
    """Whether a language (BCP 47) runs from right to left."""
    return script_of(lang) in _RIGHT_TO_LEFT


def right_to_left(text: str) -> bool:
    """Whether a text holds letters that run from right to left."""
    return any(letters_of(script).search(text) for script in _RIGHT_TO_LEFT)


def direction_of(text: str) -> str:
    """Give the direction of the first letter of a text, `ltr` or `rtl`; empty where it has none (UAX 9, P2)."""
    strong = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "")
    return {"L": "ltr", "": ""}.get(strong, "rtl")


@cache
def letters_of(script: str) -> re.Pattern[str]:
    """Give the pattern of a stretch of words in a script, with the spaces and marks between them."""
    letters = "".join(f"{chr(low)}-{chr(high)}" for low, high in RANGES[script])
    return re.compile(f"[{letters}](?:[{letters}\u200c\u200d\u200e\u200f\\s.,;:!?'’\"“”()0-9-]*[{letters}])?")


def scripts_in(text: str) -> tuple[str, ...]:
    """Give the scripts whose letters a text holds, in the order of their names."""
    if text.isascii() or not _FURTHER.search(text):
        return ()
    return tuple(script for script in RANGES if letters_of(script).search(text))
