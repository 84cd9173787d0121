"""Names that stand with other capitals elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.statements import Statement, statements
from briefkit.model.brief import Brief

_PHRASE = re.compile(r"(?<![\w’'-])[A-Z][\w-]*(?: (?:of|on|for|the|and|[a-z-]{4,}|[A-Z][\w-]*)){1,6}")
_WORD = re.compile(r"\S+")
_HEADED = re.compile(
    r"(?<![\w’'-])(?:Ministry|Department|Office|Bureau|Board|Council|Commission|Committee|Institute|Institution|Centre|Center"
    r"|University|Bank|Directorate|Secretariat|Agency|Court|House|Society|Association|Federation|Union) (?:of|for|on) "
    r"(?:the )?[A-Za-z][\w-]{2,}"
)
_SMALL = frozenset({"of", "on", "for", "the", "and", "a", "an", "in", "to"})
_KINDS = word_set(
    "treaty agreement act convention protocol accord pact charter programme program scheme mission policy strategy"
    " plan commission committee authority council department ministry court bank fund agency office initiative"
    " framework standards constitution declaration mechanism union organisation organization service board"
)
"""What a name may end with that other words make its own."""
_PROSE = frozenset({"paragraph", "list", "standfirst", "box", "key-messages"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands at one place."""

    words: str
    statement: Statement
    start: int


def names_in_two_ways(brief: Brief) -> Iterator[tuple[Name, str]]:
    """Give each name of an office, a treaty and the like that has other capitals elsewhere, and those."""
    groups: dict[str, list[Name]] = defaultdict(list)
    for one in statements(brief):
        if not one.is_english or not one.scopes & _PROSE or "quotation" in one.scopes:
            continue
        for match in _HEADED.finditer(one.own):
            groups[match[0].lower()].append(Name(match[0], one, match.start()))
        for match in _PHRASE.finditer(one.own):
            for start, words in _up_to_a_kind(match[0]):
                if match.start() + start or _capitals(words) > 1:  # the first word of a sentence has a capital anyway
                    groups[words.lower()].append(Name(words, one, match.start() + start))
    told: set[tuple[int, int]] = set()
    for places in sorted(groups.values(), key=lambda places: -len(places[0].words)):
        said = [place.words for place in places]
        best = max(set(said), key=lambda words: (said.count(words), _capitals(words), words))
        for place in places:
            end = (id(place.statement), place.start + len(place.words))
            if place.words != best and end not in told:
                told.add(end)
                yield place, best


def _up_to_a_kind(phrase: str) -> Iterator[tuple[int, str]]:
    """Give every run of words up to the first that says what the name is of, with its place in the phrase."""
    words = list(_WORD.finditer(phrase))
    last = next((at for at, word in enumerate(words) if at > 1 and word[0].lower() in _KINDS), None)
    if last is None:
        return
    for first in range(last - 1):
        said = phrase[words[first].start() : words[last].end()]
        if words[first][0][0].isupper() and words[first][0].lower() not in _SMALL:
            yield words[first].start(), said


def _capitals(words: str) -> int:
    return sum(letter.isupper() for letter in words)
