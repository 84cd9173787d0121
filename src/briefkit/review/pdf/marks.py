"""Annotations as marks on the texts of a brief: highlights, notes, strike-outs, carets, answers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from briefkit.model.review import FoundBy, Kind
from briefkit.review.pdf.annotations import Annotation, Rectangle
from briefkit.review.pdf.pages import Pages, Run
from briefkit.review.pdf.quotes import behind, located
from briefkit.review.pdf.words import Words
from briefkit.review.returned import Mark

_KINDS: Final[dict[str, Kind]] = {
    "Highlight": "highlight",
    "Underline": "highlight",
    "Squiggly": "highlight",
    "StrikeOut": "strikeout",
    "Redact": "strikeout",
    "Caret": "insert",
}
"""What is none of these is a note: a note, a text on the page, a drawing, a stamp."""
_TOLD: Final = {
    "Underline": "It is underlined.",
    "Squiggly": "It is underlined with a wavy line.",
    "Ink": "It is drawn by hand.",
    "Line": "It is a line.",
    "Square": "It is a frame.",
    "Circle": "It is a circle.",
    "Polygon": "It is a drawn shape.",
    "PolyLine": "It is a drawn line.",
    "Stamp": "It is a stamp.",
    "FileAttachment": "A file is attached to it.",
    "Sound": "A recording is attached to it.",
    "Redact": "The words are to be blacked out.",
}
_DONE: Final = frozenset(("Completed", "Accepted", "Rejected", "Cancelled"))
"""States of a review after which nothing is left to do (ISO 32000-1, table 171)."""
_MARKS_OUT: Final = frozenset(("Square", "Circle", "Ink", "Polygon"))
"""Drawings that mark what they are drawn around."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where an annotation is in the texts of the brief."""

    text: int | None
    start: int = 0
    end: int = 0
    quote: str = ""
    found_by: FoundBy | None = None


def marks_of(found: Sequence[Annotation], pages: Pages, words: Words) -> Iterator[tuple[int | None, Mark]]:
    """Give each mark with the number of the text that it is on; None where that is not known.

    Args:
        found: the annotations of the file.
        pages: where the words of the brief stand, as the file tells.
        words: those that can be read on the pages.

    """
    about = _Threads(found)
    for each in found:
        if each.number in about.absorbed:
            continue
        parts = [each, *about.parts(each)]
        spot = _spot(_placing(parts), pages, words) if about.top(each) is each else None
        if spot is None:  # an answer stands where what it answers stands
            spot = _spot(_placing([about.top(each), *about.parts(about.top(each))]), pages, words)
        yield spot.text, _mark(parts, spot, about)


def _placing(parts: Sequence[Annotation]) -> Annotation:
    """Give the part of a mark that lies over words, if one does."""
    return next((part for part in parts if part.quads), parts[0])


class _Threads:
    """Which annotations answer others, go with them, or only tell their state."""

    def __init__(self, found: Sequence[Annotation]) -> None:
        self._found = found
        self._parts: dict[int, list[Annotation]] = {}
        self.states: dict[int, list[Annotation]] = {}
        self.absorbed: set[int] = set()
        for each in found:
            if each.parent is None:
                continue
            if each.state:
                self.states.setdefault(each.parent, []).append(each)
            elif each.grouped and found[each.parent].parent is None:
                self._parts.setdefault(each.parent, []).append(each)
            else:
                continue
            self.absorbed.add(each.number)

    def parts(self, each: Annotation) -> list[Annotation]:
        """Give those that are one with an annotation: Acrobat strikes words out and sets a caret to replace them."""
        return self._parts.get(each.number, [])

    def top(self, each: Annotation) -> Annotation:
        """Give the annotation that opens a thread."""
        seen = {each.number}
        while each.parent is not None and each.parent not in seen:
            seen.add(each.parent)
            each = self._found[each.parent]
        return each

    def heard(self, parts: Iterable[Annotation]) -> list[Annotation]:
        """Give what tells of the state of an annotation or of its parts."""
        return [state for part in parts for state in self.states.get(part.number, [])]


def _mark(parts: Sequence[Annotation], spot: _Spot, about: _Threads) -> Mark:
    each = parts[0]
    states = about.heard(parts)
    text = "\n".join(dict.fromkeys(part.text for part in parts if part.text))
    kinds = {part.kind for part in parts}
    kind: Kind = _KINDS.get(each.kind, "note")
    if {"Caret", "StrikeOut"} <= kinds and text:
        kind = "replace"
    elif each.parent is not None or (each.kind == "Caret" and not text):
        kind = "note"
    told = [_TOLD[part.kind] for part in parts if part.kind in _TOLD]
    told += [f"{state.author or 'Somebody'} has marked it as {state.state}." for state in states]
    mark = Mark(
        kind,
        spot.start,
        spot.end,
        quote="" if kind == "insert" else spot.quote,
        text=text,
        author=each.author,
        date=each.date,
        raw=tuple(part.number for part in (*parts, *states)),
        name=str(each.number),
        parent="" if each.parent is None else str(each.parent),
        resolved=any(state.state in _DONE for state in states),
        remark=" ".join(told),
        found_by=spot.found_by,
    )
    return replace(mark, start=mark.end) if kind == "insert" else mark


def _spot(each: Annotation, pages: Pages, words: Words) -> _Spot:
    """Find what an annotation is about: the words under it, else what it stands beside."""
    places = each.quads or ((each.rectangle,) if each.kind in _MARKS_OUT else ())
    under = pages.under(each.page, places)
    quote = words.under(each.page, places)
    if under:
        number, start, end, by_words = located(pages.texts, under, quote)
        told = pages.texts[number].words[start:end]
        return _Spot(number, start, end, told, "text" if by_words else "geometry")
    if quote:
        return _Spot(None, quote=quote)
    beside = pages.beside(each.page, each.rectangle)
    if beside is None:
        return _Spot(None, quote=words.level_with(each.page, each.rectangle), found_by="geometry")
    run, character = beside
    if each.kind == "Caret":
        before = words.under(each.page, (_before(run, each.rectangle),))
        place = behind(pages.texts[run.text].words, before, run.offset, character)
        return _Spot(run.text, place, place, found_by="geometry")
    return _Spot(run.text, *_line(run), _words_of(run, pages), "geometry")


def _line(run: Run) -> tuple[int, int]:
    return run.offset, run.offset + run.length


def _words_of(run: Run, pages: Pages) -> str:
    return pages.texts[run.text].words[run.offset : run.offset + run.length]


def _before(run: Run, caret: Rectangle) -> Rectangle:
    """Give where the words of a line stand that a caret stands behind."""
    across = caret.middle[0]
    return Rectangle(min(run.start, across), run.bottom, max(run.start, across), run.top)
