"""Forms of English words, told from their endings and the dictionary: plurals, verbs with an s."""

from typing import Final

from briefkit.checks.language.lexicon import is_common
from briefkit.checks.language.listing import words

_NO_PLURAL: Final = ("ss", "us", "is", "ics", "ews", "ies of")
_ONE_IN_S: Final = frozenset(
    words(
        "series species means headquarters crossroads gallows news lens gas bus process access business progress always"
        " perhaps besides whereas sometimes towards afterwards unless less class mass loss success stress address this"
        " thus its his hers ours yours theirs as us does has was goes others corps chaos canvas atlas bias alias pros"
        " plus versus needs"
    )
)
_MEASURES: Final = frozenset(
    words(
        "years months weeks days hours minutes seconds dollars rupees pounds euros cents miles metres meters kilometres"
        " kilometers kilometres hectares acres tonnes tons litres liters points degrees percents millions billions"
        " lakhs crores"
        " thousands hundreds dozens percentages halves thirds quarters times"
    )
)
"""Plurals that are one amount: ten years is a long time."""
_VERBS: Final = words(
    "argue say give take make provide require remain seem become depend include contain suggest indicate allow enable"
    " want prefer lack get go come bring continue fail receive spend exist know think believe keep hold pay tend agree"
    " expect choose seek grow lose lead carry follow put run serve tell understand write sell buy send meet live cause"
    " create ensure reduce improve increase affect involve support protect face describe explain recommend consist"
    " comprise represent recognise recognize produce apply happen occur arise emerge"
)
_ALSO_NOUNS: Final = frozenset(words("lives causes increases supports faces runs leads puts"))
VERBS_IN_S: Final = frozenset(
    form
    for verb in _VERBS
    for form in (f"{verb}s", f"{verb}es", f"{verb[:-1]}ies")
    if form not in _ALSO_NOUNS and is_common(form)
)
"""Verbs as they stand after he, she and it that are no plurals of nouns."""


def is_plural(word: str) -> bool:
    """Tell whether a word in small letters is the plural of a common noun, in a text where it cannot be a verb."""
    return word.endswith("s") and word not in _ONE_IN_S and not word.endswith(_NO_PLURAL) and bool(singular_of(word))


def is_amount(word: str) -> bool:
    """Tell whether a plural stands for one amount."""
    return word in _MEASURES


def singular_of(word: str) -> str:
    """Give the singular of a plural that ends in s; empty where there is none."""
    forms = (f"{word[:-3]}y",) if word.endswith("ies") else (word[:-1], word[:-2] if word.endswith("es") else "")
    return next((form for form in forms if len(form) > 2 and is_common(form)), "")  # noqa: PLR2004  # a word


def plural_of(word: str) -> str:
    """Give the plural of a noun as English makes it."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


def bare_of(verb: str) -> str:
    """Give the bare form of a verb with an s."""
    if verb == "has":
        return "have"
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    forms = (verb[:-1], verb[:-2])
    return next((form for form in forms if is_common(form)), verb[:-1])
