"""Words that an editor has marked, looked for in the whole brief: where nothing else tells their place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Final

from briefkit.review.aligned import Token, tokens
from briefkit.review.source_texts import SourceText

_LEAST: Final = 3
"""Words in a row that are enough to know a text by, where not all of them are found."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where words stand."""

    text: SourceText
    start: int
    end: int
    others: int = 0
    """At how many other places they stand as well."""


def find(words: str, texts: Iterable[SourceText], around: tuple[str, str] = ("", "")) -> Found | None:
    """Give the place where words stand, else that where the most of them stand in a row.

    Args:
        words: what is looked for.
        texts: where.
        around: what stands before and behind the words; where they stand at several places, it is that at which the
            most of this stands too, and the first of these.

    """
    wanted = [token.key.casefold() for token in _seen(words)]
    if not wanted:
        return None
    searched = [(text, _seen(text.text)) for text in texts]
    exact = [found for text, have in searched for found in _all(text, have, wanted)]
    if exact:
        before, behind = ([token.key.casefold() for token in _seen(each)] for each in around)
        agreed = [_agreed(found, before[::-1], behind) for found in exact]
        best = exact[agreed.index(max(agreed))]
        return replace(best, others=agreed.count(max(agreed)) - 1)
    longest: Found | None = None
    most = min(_LEAST, len(wanted)) - 1
    for text, have in searched:
        keys = [token.key.casefold() for token in have]
        run = SequenceMatcher(None, wanted, keys, autojunk=False).find_longest_match()
        if run.size > most:
            most, longest = run.size, Found(text, have[run.b].start, have[run.b + run.size - 1].end)
    return longest


def _agreed(found: Found, before: Sequence[str], behind: Sequence[str]) -> int:
    """Give how many words in a row are the same, before and behind a place."""
    left = [token.key.casefold() for token in _seen(found.text.text[: found.start])]
    right = [token.key.casefold() for token in _seen(found.text.text[found.end :])]
    return _same(left[::-1], before) + _same(right, behind)


def _same(words: Sequence[str], others: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, others, strict=False)))


def _seen(words: str) -> list[Token]:
    return [token for token in tokens(words) if token.key.strip()]


def _all(text: SourceText, have: Sequence[Token], wanted: Sequence[str]) -> Iterable[Found]:
    keys = [token.key.casefold() for token in have]
    for place in range(len(keys) - len(wanted) + 1):
        if keys[place] == wanted[0] and keys[place : place + len(wanted)] == wanted:
            yield Found(text, have[place].start, have[place + len(wanted) - 1].end)
