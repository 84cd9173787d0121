"""Bookmarks of two versions of a paragraph among the words of both."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import Final, TypeAlias

from briefkit.review.redlines.grouping import Fate
from briefkit.review.redlines.word.adopting import Changes
from briefkit.review.redlines.word.names import Xml, w
from briefkit.review.redlines.word.notes import Notes
from briefkit.review.redlines.word.words import Line, Token, changes

Woven: TypeAlias = tuple[Fate, Token]
_REFERRED: Final = "_Ref_"
"""Begins the names of bookmarks that fields show."""


class Bookmarks:
    """Gives the bookmarks of a woven paragraph their places."""

    def __init__(self, changed: Changes, notes: Notes) -> None:
        self._changes = changed
        self._notes = notes

    def placed(self, old: Line, new: Line, fates: Sequence[Fate]) -> Iterator[tuple[int, Xml]]:
        """Give each bookmark with the number of woven tokens before it.

        One that both versions have holds the words of both: with the last word in it a bookmark would go, and what
        shows it with it.
        """
        was = {_sign(mark, old): at for at, mark in _among(old, fates, "inserted")}
        for at, mark in _among(new, fates, "deleted"):
            other = was.get(_sign(mark, new), at)
            yield (min if mark.tag == w("bookmarkStart") else max)(at, other), deepcopy(mark)
        yield from self._kept(_among(old, fates, "inserted"))

    def _kept(self, marks: Iterable[tuple[int, Xml]]) -> Iterator[tuple[int, Xml]]:
        """Give the bookmarks of the old version that fields of words that are gone show."""
        numbers: dict[str, str] = {}
        for place, one in marks:
            name = one.get(w("name"), "")
            if name.startswith(_REFERRED) and name not in self._notes.bookmarks:
                numbers[one.get(w("id"), "")] = str(self._changes.number())
                self._notes.bookmarks.add(name)
            elif name or one.get(w("id"), "") not in numbers:
                continue
            copy = deepcopy(one)
            copy.set(w("id"), numbers[one.get(w("id"), "")])
            yield place, copy


def woven_words(old: Line, new: Line) -> Iterator[Woven]:
    """Give the tokens of both versions in one order; what a bookmark of both holds is compared by itself."""
    start = other = 0
    was = {_sign(mark, old): place for place, mark in old.marks}
    for place, mark in (*new.marks, (len(new.tokens), None)):
        sign = _sign(mark, new) if mark is not None else ("", "")
        end = was.get(sign, -1) if mark is not None else len(old.tokens)
        if mark is None or (sign[0].startswith(_REFERRED) and end >= start):
            stretch = changes(Line(old.tokens[start:end], ()), Line(new.tokens[other:place], ()))
            yield from stretch
            start, other = end, place


def _among(line: Line, fates: Sequence[Fate], others: Fate) -> Iterator[tuple[int, Xml]]:
    """Give the bookmarks of one version, each with its place among the tokens of both."""
    own = [place for place, fate in enumerate(fates) if fate != others]
    for place, mark in line.marks:
        if mark.tag == w("bookmarkStart"):
            yield own[place] if place < len(own) else len(fates), mark
        else:
            yield own[place - 1] + 1 if place else 0, mark


def _sign(mark: Xml, line: Line) -> tuple[str, str]:
    """Give the name of a bookmark, and which end of it this is."""
    number = mark.get(w("id"))
    starts = (one for _place, one in line.marks if one.get(w("id")) == number and one.tag == w("bookmarkStart"))
    start = next(starts, None)
    return start.get(w("name"), "") if start is not None else "", str(mark.tag)
