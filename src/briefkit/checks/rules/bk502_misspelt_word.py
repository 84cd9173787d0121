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
_OPENING = re.compile(r"(?:^|(?<=[.!?] ))[A-Z][a-z]{7,}(?= [a-z])")
_TERM = 3
"""Times that a brief writes a word which is then one of its terms."""


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look every word up in the list of slips, and those in small letters in the dictionary."""
    found = [(passage, match) for passage in texts(brief) for match in _WORD.finditer(passage.own_words)]
    openings = {match[0] for passage in prose(brief) for match in _OPENING.finditer(passage.own_words)}
    often = Counter(match[0] for _, match in found)
    slips = {
        word: meant for word, times in often.items() if (meant := _meant(word, times, is_name=word not in openings))
    }
    known = {word.lower() for word in known_words(brief, style.wording)} if slips else frozenset()
    for passage, match in found:
        right = slips.get(match[0], "")
        if right and match[0].lower() not in known:
            yield _told(brief, passage, match, right)


def _meant(word: str, times: int, *, is_name: bool) -> str:
    """Give what is meant by a word; empty where it may be right."""
    listed = MISSPELT.get(word.lower(), "")
    if listed:
        return listed.capitalize() if word[0].isupper() and listed[0].islower() else listed
    if times >= _TERM or (is_name and not word.islower()) or is_known(word.lower()):
        return ""
    meant = meant_by(word.lower())
    return meant if word.islower() else meant.capitalize()


def _told(brief: Brief, passage: Passage, match: re.Match[str], right: str) -> Finding:
    found = Slice(passage, *match.span(), right)
    return finding(RULE, brief, found, f"'{match[0]}' is misspelt", hint=f"Write '{right}'.")
