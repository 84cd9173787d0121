"""A misspelt word.

Why it matters
    One slip in a heading costs the trust that ten references earned. Told are words that many people misspell, and
    those that no large dictionary has and that are one key away from a common word. Names, words in quotations, and
    what the front matter, the references or the house's vocabulary know are right; so is a word that the brief writes
    three times. Other spellings of a region are BK501.

Bad
    The goverment will recieve the report on infrastrcture.

Good
    The government will receive the report on infrastructure.

Source
    Wikipedia, Lists of common misspellings; SCOWL (Spell Checker Oriented Word Lists), sizes 10 to 70.
"""

import re
from collections import Counter
from collections.abc import Iterator

from briefkit.checks.house_wording.known import known_words
from briefkit.checks.house_wording.texts import Passage
from briefkit.checks.language.lexicon import is_known, meant_by
from briefkit.checks.language.misspellings import MISSPELT
from briefkit.checks.language.reading import prose, texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK502", "misspelt-word", Severity.WARNING)

_WORD = re.compile(r"(?<![\w@/.’'&-])[A-Za-z][a-z]{2,}(?![\w@/-]|[’'.]\w)")
_OPENING = re.compile(r"(?:^|(?<=[.!?] ))[A-Z][a-z]{7,}(?=,? [a-z])")
_STRANGE = 150
"""Unknown words of a text that is hardly English."""
_TERM = 3
"""Times that a brief writes a word which is then one of its terms."""


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look every word up in the list of slips, and those in small letters in the dictionary."""
    found = [(passage, match) for passage in texts(brief) for match in _WORD.finditer(passage.own_words)]
    openings = {match[0] for passage in prose(brief) for match in _OPENING.finditer(passage.own_words)}
    often = Counter(match[0] for _, match in found)
    slips = _slips(often, openings)
    known = {word.lower() for word in known_words(brief, style.wording)} if slips else frozenset()
    for passage, match in found:
        right = slips.get(match[0], "")
        if right and match[0].lower() not in known:
            yield _told(brief, passage, match, right)


def _slips(often: Counter[str], openings: set[str]) -> dict[str, str]:
    """Give each word that is misspelt -> what is meant; of a text with too many unknown words, those in the list."""
    listed = {word: meant for word in often if (meant := _listed(word))}
    unknown = [word for word, times in often.items() if times < _TERM and _is_unknown(word, openings)]
    if len(unknown) > _STRANGE:
        return listed
    found = {word: meant_by(word.lower()) for word in unknown if word not in listed}
    return listed | {word: _like(word, meant) for word, meant in found.items() if meant}


def _listed(word: str) -> str:
    meant = MISSPELT.get(word.lower(), "")
    return _like(word, meant) if meant else ""


def _is_unknown(word: str, openings: set[str]) -> bool:
    """Tell whether no dictionary has a word; one with a capital may be a name, but for some that open a sentence."""
    return (word.islower() or word in openings) and not is_known(word.lower())


def _like(word: str, meant: str) -> str:
    """Give what is meant with the capital that stands there."""
    return meant[:1].upper() + meant[1:] if word[0].isupper() else meant


def _told(brief: Brief, passage: Passage, match: re.Match[str], right: str) -> Finding:
    found = Slice(passage, *match.span(), right)
    return finding(RULE, brief, found, f"'{match[0]}' is misspelt", hint=f"Write '{right}'.")
