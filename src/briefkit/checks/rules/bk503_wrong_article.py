"""`a` stands before a vowel that is heard, or `an` before a consonant.

Why it matters
    The ear decides, not the letter: an hour, a university, an NGO, a UN body, an 18-month plan. A slip is read aloud by
    every reader.

Bad
    A NGO asked for an university and a 18-month plan.

Good
    An NGO asked for a university and an 18-month plan.

Source
    The Chicago Manual of Style, 5.74 and 10.9.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.lexicon import is_common
from briefkit.checks.language.listing import words
from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK503", "wrong-article", Severity.WARNING)

_ARTICLE = re.compile(r"(?<![\w’'.-])([Aa]n?) [“‘(]?([A-Za-z0-9][\w.,’-]*)")
_HEARD_AS_YOU = re.compile(
    r"(?:uni(?:on|t|qu|vers|form|lat|fi|c|son|sex|poli|cam)|us(?:e|u|ab|ag|ur)|ut(?:ens|il|op)|ukr|ura|uru|ugan|ubiq|euro"
    r"|eu[glpt]|ewe|ufo|one\b|one-|once|ouija)",
    re.IGNORECASE,
)
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)
_EITHER = re.compile(r"(?:hist|herb|hotel|habit|hered|uni|ur|eu|h[aeiou]$|u$)", re.IGNORECASE)
_MIXED = re.compile(r"[A-Z][a-z][A-Z]")
"""MoU, MoD: said letter by letter."""
_NO_NOUN = frozenset(words("and or is are as in of on at if it else was were i e an a o y vs versus"))
_VOWEL_NAMES = "AEFHILMNORSX"
_VOWELS = "AEIOU"
_LONGEST_SPELT = 3
"""Letters of a short form that is surely spelt out; longer ones with vowels may be words: NATO, UNESCO."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Say aloud the word after each article."""
    for passage in texts(brief):
        text = passage.own_words
        for match in _ARTICLE.finditer(text):
            article, word = match.groups()
            if article == "A" and not _opens(text[max(0, match.start() - 3) : match.start()]):
                continue  # a letter: option A
            wants_an = _wants_an(word)
            if wants_an is None or wants_an == (article.lower() == "an"):
                continue
            better = article[0] + ("n" if wants_an else "")
            found = Slice(passage, match.start(1), match.end(1), better)
            message = f"'{article} {word.rstrip('.,')}' is said '{better.lower()} {word.rstrip('.,')}'"
            yield finding(RULE, brief, found, message, hint=f"Write '{better}'.")


def _opens(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1:] in ".!?:“"


def _wants_an(word: str) -> bool | None:
    """Tell whether a word opens with a vowel that is heard; None where nobody can tell."""
    bare = word.rstrip(".,’")
    if bare.lower() in _NO_NOUN or not bare:
        return None
    if bare[0].isdigit():
        return _number_wants_an(bare)
    head = bare.partition("-")[0].replace(".", "")
    if len(head) == 1:
        return head.upper() in _VOWEL_NAMES if "-" in bare else None
    if head.isupper() or _MIXED.fullmatch(head):
        return _letters_want_an(head)
    if _HEARD_AS_YOU.match(bare):
        return False
    if _SILENT_H.match(bare):
        return True
    if _EITHER.match(bare):
        return None
    return bare[0].upper() in _VOWELS


def _number_wants_an(word: str) -> bool:
    digits = re.split(r"[^\d,]", word)[0].replace(",", "")
    return digits.startswith("8") or (digits[:2] in ("11", "18") and len(digits) % 3 == 2)  # noqa: PLR2004  # 11 000, 18


def _letters_want_an(word: str) -> bool | None:
    word = word.upper() if _MIXED.fullmatch(word) else word
    if word[1:2] == "O" and len(word) == _LONGEST_SPELT and word[0] in "MHLNR":
        return True
    if word[0] in "AIO":
        return True  # said as a word or letter by letter
    if is_common(word.lower()) and len(word) > 2:  # noqa: PLR2004  # a word in capitals
        return None
    if len(word) > _LONGEST_SPELT and any(letter in _VOWELS for letter in word):
        return None
    if word[0] not in _VOWELS and word[1] in _VOWELS and len(word) == _LONGEST_SPELT:
        return None  # may be said as a word: SIM, HIV
    if word[0] == "U":
        return False
    if word[0] in _VOWELS:
        return True
    return word[0] in _VOWEL_NAMES
