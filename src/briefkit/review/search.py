"""Words that an editor has marked, looked for in the whole brief: where nothing else tells their place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
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


def find(words: str, texts: Iterable[SourceText]) -> Found | None:
    """Give the first place where words stand, else that where the most of them stand in a row."""
    wanted = [token.key.casefold() for token in _seen(words)]
    if not wanted:
        return None
    searched = [(text, _seen(text.text)) for text in texts]
    exact = [found for text, have in searched for found in _all(text, have, wanted)]
    if exact:
        return Found(exact[0].text, exact[0].start, exact[0].end, len(exact) - 1)
    best: Found | None = None
    most = min(_LEAST, len(wanted)) - 1
    for text, have in searched:
        keys = [token.key.casefold() for token in have]
        run = SequenceMatcher(None, wanted, keys, autojunk=False).find_longest_match()
        if run.size > most:
            most, best = run.size, Found(text, have[run.b].start, have[run.b + run.size - 1].end)
    return best


def _seen(words: str) -> list[Token]:
    return [token for token in tokens(words) if token.key.strip()]


def _all(text: SourceText, have: Sequence[Token], wanted: Sequence[str]) -> Iterable[Found]:
    keys = [token.key.casefold() for token in have]
    for place in range(len(keys) - len(wanted) + 1):
        if keys[place] == wanted[0] and keys[place : place + len(wanted)] == wanted:
            yield Found(text, have[place].start, have[place + len(wanted) - 1].end)
