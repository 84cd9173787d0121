"""Names that stand with other capitals elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.checks.claims.lists import word_set
from briefkit.checks.claims.statements import Statement, statements
from briefkit.model.brief import Brief

_PHRASE = re.compile(r"(?<![\w’'-])[A-Z][\w-]*(?: (?:of|on|for|the|and|[a-z-]{4,}|[A-Z][\w-]*)){1,6}")
_SMALL = frozenset({"of", "on", "for", "the", "and", "a", "an", "in", "to"})
_KINDS = word_set(
    "treaty agreement act convention protocol accord pact charter programme program scheme mission policy strategy plan"
    " commission committee authority council department ministry court bank fund agency office initiative framework"
    " constitution declaration mechanism union organisation organization service board"
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
    """Give each name of three words or more that has other capitals than the same name elsewhere, and those."""
    groups: dict[str, list[Name]] = defaultdict(list)
    for one in statements(brief):
        if not one.is_english or not one.scopes & _PROSE or "quotation" in one.scopes:
            continue
        for match in _PHRASE.finditer(one.own):
            for words in _up_to_a_kind(match[0]):
                groups[words.lower()].append(Name(words, one, match.start()))
    for places in groups.values():
        said = [place.words for place in places]
        best = max(set(said), key=lambda words: (said.count(words), _capitals(words), words))
        yield from ((place, best) for place in places if place.words != best)


def _up_to_a_kind(phrase: str) -> Iterator[str]:
    words = phrase.split()
    for end, word in enumerate(words[2:], start=3):
        if word.lower() in _KINDS and sum(one not in _SMALL for one in words[:end]) > 2:  # noqa: PLR2004
            yield " ".join(words[:end])
            return


def _capitals(words: str) -> int:
    return sum(letter.isupper() for letter in words)
