"""Names that stand with other capitals elsewhere, and words that have a capital for no reason."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from briefkit.checks.claims.statements import Statement, statements
from briefkit.model.brief import Brief

_PHRASE = re.compile(r"(?<![\w’'-])[A-Z][\w-]*(?: (?:of|on|for|the|and|[a-z-]{4,}|[A-Z][\w-]*)){1,6}")
_SMALL = frozenset({"of", "on", "for", "the", "and", "a", "an", "in", "to"})
_KINDS = frozenset(
    "treaty agreement act convention protocol accord pact charter programme program scheme mission policy strategy plan"
    " commission committee authority council department ministry court bank fund agency office initiative framework"
    " constitution declaration mechanism union organisation organization service board".split()
)
"""What a name may end with that other words make its own."""
_PROSE = frozenset({"paragraph", "list", "standfirst", "box", "key-messages"})
_NEEDLESS = re.compile(
    r"(?<=[a-z] )([A-Z][a-z]{3,}(?:al|ic|ive|ous|ary|ful)|Identification)(?= (?!(?:of|and|for|in|on|by|or|to|at|is|was|has)\b)[a-z])"
)
_PROPER = frozenset(
    "federal central democratic conservative liberal constitutional royal imperial islamic catholic atlantic arctic baltic"
    " olympic republican pacific antarctic slavic hispanic celtic nordic germanic teutonic vedic gothic islamic parliament"
    " oriental occidental continental presidential provincial national cabinet commission union general federation nation"
    " constitution corporation inquisition reformation revolution confederation convention".split()
)


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


def needless(brief: Brief) -> Iterator[Name]:
    """Give the words within a sentence that have a capital before a common noun, and none elsewhere in the brief."""
    seen = [one for one in statements(brief) if one.is_english and one.scopes & _PROSE]
    lower = frozenset().union(*(one.vocabulary for one in seen if one.own)) if seen else frozenset()
    small = frozenset(word for one in seen for word in re.findall(r"\b[a-z]+\b", one.own)) & lower
    for one in seen:
        if "quotation" in one.scopes:
            continue
        for match in _NEEDLESS.finditer(one.own):
            word = match[1].lower()
            if word not in _PROPER and (word in small or word in _NEVER_NAMES):
                yield Name(match[1], one, match.start(1))


_NEVER_NAMES = frozenset(
    "international identification economic political social financial environmental strategic technical regional global"
    " digital administrative educational institutional legal medical agricultural industrial commercial physical".split()
)
