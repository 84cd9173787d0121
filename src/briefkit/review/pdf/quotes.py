"""The words under an annotation, found in the text that stands there."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, TypeAlias

from briefkit.review.aligned import keys, words
from briefkit.review.pdf.pages import Touch
from briefkit.review.returned import Mapped

Stretch: TypeAlias = tuple[int, int]
_AROUND: Final = 40
"""Characters before and behind a measured place in which its words are looked for."""
_MOSTLY: Final = 0.6
"""Share of the words on a page that must be those of a text."""
_SNAP: Final = 3
"""Characters by which a place that is only measured may be moved to the edge of a word."""


def located(texts: Sequence[Mapped], under: Sequence[Touch], quote: str) -> tuple[int, int, int, bool]:
    """Give a text, the first and the last character of the words in it, and whether just these words stand there.

    Args:
        texts: all of them.
        under: the lines that are marked.
        quote: the words as they are read on the page; empty where they cannot be read.

    """
    share: Counter[int] = Counter()
    for touch in under:
        share[touch.run.text] += max(1, touch.end - touch.start)
    number = share.most_common(1)[0][0]
    touches = [touch for touch in under if touch.run.text == number]
    found = closely(texts[number], touches, quote)
    if found is not None:
        return number, *found, found == exactly(texts[number], touches, quote)
    first, last = _ends(touches)
    return number, *_snapped(texts[number].words, first, last), False


def exactly(text: Mapped, touches: Sequence[Touch], quote: str) -> Stretch | None:
    """Give where words stand in a text, nearest to the lines that are marked; None where they do not."""
    return _find(text.words, quote, *_ends(touches))


def closely(text: Mapped, touches: Sequence[Touch], quote: str) -> Stretch | None:
    """Give where words, or most of them, stand in a text around the lines that are marked; None where they do not."""
    ends = _ends(touches)
    ways = (way(text.words, quote, *ends) for way in (_find, _cut, _about))
    return next((found for found in ways if found), None)


def _ends(touches: Sequence[Touch]) -> Stretch:
    return min(touch.start for touch in touches), max(touch.end for touch in touches)


def behind(text: str, before: str, first: int, about: int) -> int:
    """Give the end of some words in a text; where they are not found, the edge of a word that is nearest.

    Args:
        text: where.
        before: the words as they are read on the page.
        first: where in the text their line begins.
        about: where they end, as measured.

    """
    found = _find(text, before, first, about) or _about(text, before, first, about)
    if found is not None:
        return found[1]
    edges = [edge for token in words(text) for edge in (token.start, token.end)]
    return min(edges, key=lambda edge: abs(edge - about), default=about)


def _find(text: str, quote: str, first: int, last: int) -> Stretch | None:
    """Give where words stand in a text, nearest to a stretch of it; spaces and signs need not be the same."""
    wanted, have, there = keys(quote), words(text), keys(text)
    count = len(wanted)
    return _nearest(
        [
            (have[place].start, have[place + count - 1].end)
            for place in range(len(there) - count + 1 if count else 0)
            if there[place : place + count] == wanted
        ],
        (first, last),
    )


def _cut(text: str, quote: str, first: int, last: int) -> Stretch | None:
    """Give where words stand of which the first and the last are only partly marked: they count from their half."""
    wanted, have, every = keys(quote), words(text), keys(text)
    count, found = len(wanted), []
    for place in range(len(have) - count + 1 if count > 1 else 0):
        tokens, there = have[place : place + count], every[place : place + count]
        if there[1:-1] == wanted[1:-1] and there[0].endswith(wanted[0]) and there[-1].startswith(wanted[-1]):
            kept = [token for token, key, part in zip(tokens, there, wanted, strict=True) if 2 * len(part) >= len(key)]
            found.append((kept[0].start, kept[-1].end) if kept else (tokens[0].start, tokens[-1].end))
    near = [one for one in found if one[0] < last + _AROUND and first - _AROUND < one[1]]
    return _nearest(near, (first, last))


def _nearest(found: Sequence[Stretch], about: Stretch) -> Stretch | None:
    return min(found, key=lambda one: abs(one[0] - about[0]) + abs(one[1] - about[1]), default=None)


def _about(text: str, quote: str, first: int, last: int) -> Stretch | None:
    """Give where most of some words stand: a page may show others over them, as the mark of a proof does."""
    wanted = words(quote)
    have = [token for token in words(text) if first - _AROUND <= token.start and token.end <= last + _AROUND]
    left, right = ([token.key.casefold() for token in each] for each in (wanted, have))
    runs = [run for run in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks() if run.size]
    same = sum(len(token.text) for run in runs for token in have[run.b : run.b + run.size])
    if not runs or same < _MOSTLY * sum(len(token.text) for token in wanted):
        return None
    return have[runs[0].b].start, have[runs[-1].b + runs[-1].size - 1].end


def _snapped(text: str, first: int, last: int) -> Stretch:
    """Give a measured stretch with its ends at the edges of words, where these are near."""
    whole = words(text)
    start = min((token.start for token in whole), key=lambda edge: abs(edge - first), default=first)
    end = min((token.end for token in whole), key=lambda edge: abs(edge - last), default=last)
    start = start if abs(start - first) <= _SNAP else first
    end = end if abs(end - last) <= _SNAP else last
    return start, max(start, end)
