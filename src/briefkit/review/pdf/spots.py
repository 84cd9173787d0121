"""Where annotations are in the texts of the brief: by the words under them, else by what they stand beside."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefkit.model.review import FoundBy
from briefkit.review.pdf.annotations import Annotation, Rectangle
from briefkit.review.pdf.leaves import Leaves
from briefkit.review.pdf.pages import Pages, Run, Touch
from briefkit.review.pdf.quotes import Stretch, behind, closely, exactly, located
from briefkit.review.pdf.words import Words

_DRAWN: Final = frozenset(("Highlight", "Underline", "Squiggly", "StrikeOut", "Redact", "Square", "Circle", "Ink")) | {
    "Polygon",
    "PolyLine",
    "Line",
}
"""What marks the words that it is drawn around, where it does not say which."""
_PROOF_NUMBER: Final = re.compile(r"¶?\w?\d+\w?")
"""The number of a line or a paragraph, as a proof has it in its margin."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an annotation is in the texts of the brief."""

    text: int | None
    start: int = 0
    end: int = 0
    quote: str = ""
    found_by: FoundBy | None = None
    to: int | None = None
    """The text in which it ends, where that is another."""
    around: tuple[str, str] = ("", "")
    """The words before and behind it on the page, where nothing else tells which of equal words are meant."""


class Spots:
    """Finds annotations of one file in its brief."""

    def __init__(self, pages: Pages, words: Words) -> None:
        """Take what is known of a file.

        Args:
            pages: where the words of the brief stand, as the file tells.
            words: those that can be read on the pages.

        """
        self._pages, self._words, self._leaves = pages, words, Leaves(pages, words)

    def of(self, each: Annotation) -> Spot:
        """Find what an annotation is about: the words under it, else what it stands beside."""
        drawn = (each.rectangle,) if each.kind in _DRAWN and not each.tip else ()
        for places in (each.quads, drawn):
            found = self._on(each.page, places)
            if found is not None:
                return found
        return self._beside(each)

    def _on(self, page: int, places: Sequence[Rectangle]) -> Spot | None:
        """Find the words under rectangles; None where there are none."""
        leaf = self._leaves.of(page)
        under = [] if leaf is None else self._pages.under(leaf, places)
        quote = self._words.under(page, places)
        if under:
            return self._across(page, under, quote) or self._in_one(under, quote)
        if not quote or (leaf is not None and _PROOF_NUMBER.fullmatch(quote)):
            return None
        return Spot(None, quote=quote, around=self._words.around(page, places))

    def _in_one(self, under: Sequence[Touch], quote: str) -> Spot:
        number, start, end, by_words = located(self._pages.texts, under, quote)
        told = self._pages.texts[number].words[start:end]
        return Spot(number, start, end, told, "text" if by_words else "geometry")

    def _across(self, page: int, under: Sequence[Touch], quote: str) -> Spot | None:
        """Find words that begin in one text and end in another; None where they lie in one."""
        touched: dict[int, list[Touch]] = {}
        for touch in under:
            touched.setdefault(touch.run.text, []).append(touch)
        if len(touched) == 1:
            return None
        texts = self._pages.texts
        if any(exactly(texts[number], touches, quote) for number, touches in touched.items()):
            return None
        found: list[tuple[int, Stretch]] = []
        for number, touches in touched.items():
            said = self._words.under(page, [touch.place for touch in touches])
            stretch = closely(texts[number], touches, said)
            if stretch is not None:
                found.append((number, stretch))
        if len(found) < 2:  # noqa: PLR2004 - where it begins and where it ends
            return None
        (first, (start, _)), (last, (_, end)) = found[0], found[-1]
        told = " ".join(texts[number].words[slice(*stretch)] for number, stretch in found)
        return Spot(first, start, end, told, "text", to=last)

    def _beside(self, each: Annotation) -> Spot:
        """Find the line that an annotation stands at, or points to."""
        place = each.tip or each.rectangle.middle
        leaf = self._leaves.of(each.page)
        beside = None if leaf is None else self._pages.beside(leaf, place)
        if beside is None:
            return Spot(None, quote=self._words.level_with(each.page, place), found_by="geometry")
        run, character = beside
        if each.kind == "Caret":
            before = self._words.under(each.page, (_before(run, place[0]),))
            at = behind(self._pages.texts[run.text].words, before, run.offset, character)
            return Spot(run.text, at, at, found_by="geometry")
        return Spot(run.text, run.offset, run.offset + run.length, self._pages.words_of(run), "geometry")


def _before(run: Run, across: float) -> Rectangle:
    """Give where the words of a line stand that a caret stands behind."""
    return Rectangle(min(run.start, across), run.bottom, max(run.start, across), run.top)
