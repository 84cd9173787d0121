"""Which language a manuscript is written in, told by its letters and its most frequent words."""

import re
from collections import Counter
from typing import Final

_FREQUENT: Final = {
    "en": frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "in",
            "is",
            "that",
            "for",
            "with",
            "was",
            "are",
            "this",
            "by",
            "from",
            "has",
            "which",
            "not",
            "have",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "de",
            "des",
            "et",
            "un",
            "une",
            "du",
            "dans",
            "est",
            "que",
            "qui",
            "pour",
            "par",
            "sur",
            "au",
            "aux",
            "pas",
            "plus",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "la",
            "los",
            "las",
            "de",
            "y",
            "en",
            "que",
            "un",
            "una",
            "del",
            "por",
            "con",
            "para",
            "se",
            "es",
            "su",
            "al",
            "lo",
            "como",
        ]
    ),
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "ist",
            "von",
            "zu",
            "den",
            "mit",
            "ein",
            "eine",
            "nicht",
            "auf",
            "für",
            "dem",
            "des",
            "im",
            "als",
            "auch",
        ]
    ),
    "pt": frozenset(
        [
            "o",
            "a",
            "os",
            "as",
            "de",
            "e",
            "em",
            "que",
            "um",
            "uma",
            "do",
            "da",
            "por",
            "com",
            "para",
            "se",
            "não",
            "na",
            "no",
            "dos",
        ]
    ),
    "it": frozenset(
        [
            "il",
            "la",
            "i",
            "le",
            "di",
            "e",
            "che",
            "un",
            "una",
            "del",
            "della",
            "per",
            "con",
            "non",
            "in",
            "si",
            "è",
            "da",
            "dei",
            "nel",
        ]
    ),
}
_LETTERS: Final = (
    ("hi", re.compile("[\u0900-\u097f]")),
    ("ur", re.compile("[ٹڈڑںےہپچگ]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
)
_AMERICAN: Final = re.compile(
    r"\b(?:\w+(?:ization|izing|ized)|color|labor|favor|defense|center|program(?:s)?|neighbor\w*|behavior)\b",
    re.IGNORECASE,
)
_BRITISH: Final = re.compile(
    r"\b(?:\w+(?:isation|ising|ised)|colour|labour|favour\w*|defence|centre|programme(?:s)?|neighbour\w*|behaviour)\b",
    re.IGNORECASE,
)
_SHARE: Final = 0.2
"""Of the letters: more of another script than a few quoted words."""


def guessed(text: str) -> tuple[str, str]:
    """Give the language of a text (BCP 47) and what it was told by, in words; two empty texts where nothing tells."""
    letters = sum(character.isalpha() for character in text)
    for lang, pattern in _LETTERS:
        share = len(pattern.findall(text)) / letters if letters else 0
        if share > (_SHARE if lang != "ur" else _SHARE / 4):
            return lang, "by its letters"
    counts = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    scores = {lang: sum(counts[word] for word in words) for lang, words in _FREQUENT.items()}
    best = max(scores, key=lambda lang: scores[lang])
    if not scores[best]:
        return "", ""
    if best != "en":
        return best, "by its most frequent words"
    american, british = len(_AMERICAN.findall(text)), len(_BRITISH.findall(text))
    return ("en-US" if american > british else "en-GB"), "by its spelling"
