"""Which page of the copy that was sent a page of a returned file is: editors add covers, take pages out, move them."""

from collections import Counter
from typing import Final

from briefkit.review.pdf.annotations import Rectangle
from briefkit.review.pdf.pages import Pages, Run
from briefkit.review.pdf.words import Words

_ASKED: Final = 6
"""Lines of a page that are compared."""
_SURE: Final = 0.95
"""Share of their letters from which a page needs no comparing with the others."""
_LEAST: Final = 0.85


class Leaves:
    """Knows the pages of a file by their letters: of some scripts these are all that can be read, in any order."""

    def __init__(self, pages: Pages, words: Words) -> None:
        self._pages, self._words = pages, words
        self._known: dict[int, int | None] = {}

    def of(self, page: int) -> int | None:
        """Give the page of the map, counted from 0; None where the page is not the brief's, or has changed."""
        if page not in self._known:
            self._known[page] = self._found(page)
        return self._known[page]

    def _found(self, page: int) -> int | None:
        runs = self._pages.runs
        if page in runs and self._likeness(page, page) >= _SURE:
            return page
        nearest = sorted(runs, key=lambda number: abs(number - page))
        best, likeness = None, _LEAST
        for number in nearest:
            if (found := self._likeness(page, number)) > likeness:
                best, likeness = number, found
        if best is None and page in runs and self._words.pages == max(runs) + 1:
            return page
        return best

    def _likeness(self, page: int, number: int) -> float:
        """Give the share of the letters of some lines of a page of the map that stand there on a page of the file."""
        asked = sorted(self._pages.runs[number], key=lambda run: -run.length)[:_ASKED]
        same = whole = 0
        for run in asked:
            wanted = _letters(self._pages.words_of(run))
            same += (wanted & _letters(self._words.under(page, (_around(run),)))).total()
            whole += wanted.total()
        return same / whole if whole else 0.0


def _around(run: Run) -> Rectangle:
    return Rectangle(min(run.start, run.end), run.bottom, max(run.start, run.end), run.top)


def _letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text.casefold() if letter.isalnum())
