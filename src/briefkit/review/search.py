"""Words that an editor has marked, looked for in the whole brief: where nothing else tells their place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import Match, SequenceMatcher
from itertools import takewhile
from typing import Final

from briefkit.review.aligned import keys, words
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


def find(quote: str, texts: Iterable[SourceText], around: tuple[str, str] = ("", "")) -> Found | None:
    """Give the place where words stand, else that where the most of them stand in a row.

    Args:
        quote: what is looked for; where there are none, the place between what stands around them.
        texts: where.
        around: what stands before and behind the words; where they stand at several places, it is that at which the
            most of this stands too, and the first of these.

    """
    wanted, searched = keys(quote), tuple(texts)
    before, behind = map(keys, around)
    if not wanted:
        return _between(before, behind, searched)
    exact = _exactly(wanted, searched, before, behind)
    if exact is not None:
        return exact
    most = _most(wanted, searched, min(_LEAST, len(wanted)))
    if most is not None:
        text, run = most
        have = words(text.text)
        first = _exactly(wanted[: run.a], searched, before, ()) if before else None  # they begin in the text before
        if first is not None and not first.others:
            return first
        return Found(text, have[run.b].start, have[run.b + run.size - 1].end)
    return _between(before, behind, searched)


def _exactly(
    wanted: Sequence[str], texts: Sequence[SourceText], before: Sequence[str], behind: Sequence[str]
) -> Found | None:
    """Give the place where words stand, of several that with the most of the words around them."""
    exact = [found for text in texts for found in _all(text, wanted)] if wanted else []
    if not exact:
        return None
    agreed = [_agreed(found, before, behind) for found in exact]
    best = exact[agreed.index(max(agreed))]
    return replace(best, others=agreed.count(max(agreed)) - 1)


def _most(wanted: Sequence[str], texts: Sequence[SourceText], least: int) -> tuple[SourceText, Match] | None:
    """Give the text in which the most of some words stand in a row, and where."""
    best: tuple[SourceText, Match] | None = None
    for text in texts:
        run = SequenceMatcher(None, wanted, keys(text.text), autojunk=False).find_longest_match()
        if run.size >= least:
            best, least = (text, run), run.size + 1
    return best


def _between(before: Sequence[str], behind: Sequence[str], texts: Sequence[SourceText]) -> Found | None:
    """Give the place of words that stand in no text, a citation's: by the words of the page around them."""
    most = _most((*before, *behind), texts, _LEAST)
    if most is None:
        return None
    text, run = most
    have = words(text.text)
    place = run.b + min(run.size, max(0, len(before) - run.a))
    at = have[place].start if place < run.b + run.size else have[place - 1].end
    return Found(text, at, at)


def _agreed(found: Found, before: Sequence[str], behind: Sequence[str]) -> int:
    """Give how many words in a row are the same, before and behind a place."""
    left, right = keys(found.text.text[: found.start]), keys(found.text.text[found.end :])
    return _same(left[::-1], before[::-1]) + _same(right, behind)


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _all(text: SourceText, wanted: Sequence[str]) -> Iterable[Found]:
    have, there = words(text.text), keys(text.text)
    for place in range(len(there) - len(wanted) + 1):
        if there[place] == wanted[0] and there[place : place + len(wanted)] == wanted:
            yield Found(text, have[place].start, have[place + len(wanted) - 1].end)
