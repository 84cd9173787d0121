"""Annotations as marks on the texts of a brief: highlights, notes, strike-outs, carets, answers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from briefkit.model.review import Kind
from briefkit.review.pdf.annotations import Annotation
from briefkit.review.pdf.spots import Spot, Spots
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
_DEEPEST: Final = 1000
"""Answers to answers."""
_DONE: Final = frozenset(("Completed", "Accepted", "Rejected", "Cancelled"))
"""States of a review after which nothing is left to do (ISO 32000-1, table 171)."""


def marks_of(found: Sequence[Annotation], spots: Spots) -> Iterator[tuple[int | None, Mark]]:
    """Give each mark with the number of the text that it is on; None where that is not known."""
    about = _Threads(found)
    known: dict[int, Spot] = {}
    for each in found:
        if each.number in about.absorbed:
            continue
        parts = [each, *about.parts(each)]
        top = about.top(each)  # an answer stands where what it answers stands
        if top.number not in known:
            known[top.number] = spots.of(_placing([top, *about.parts(top)]))
        spot = known[top.number]
        yield spot.text, _mark(parts, spot, about)


def _placing(parts: Sequence[Annotation]) -> Annotation:
    """Give the part of a mark that lies over words, if one does."""
    return next((part for part in parts if part.quads), parts[0])


class _Threads:
    """Which annotations answer others, go with them, or only tell their state."""

    def __init__(self, found: Sequence[Annotation]) -> None:
        self._found = found
        self._parts: dict[int, list[Annotation]] = {}
        self._states: dict[int, list[Annotation]] = {}
        self._whole: dict[int, int] = {}
        """Number of a part -> that of the annotation it goes with."""
        self.absorbed: set[int] = set()
        for each in found:
            above = self.top(each, lambda one: bool(one.state))
            if each.state and not above.state:
                self._states.setdefault(above.number, []).append(each)
            elif each.grouped and not each.state and above.parent is None and above is not each:
                self._parts.setdefault(above.number, []).append(each)
                self._whole[each.number] = above.number
            else:
                continue
            self.absorbed.add(each.number)

    def parts(self, each: Annotation) -> list[Annotation]:
        """Give those that are one with an annotation: Acrobat strikes words out and sets a caret to replace them."""
        return self._parts.get(each.number, [])

    def top(self, each: Annotation, goes_on: Callable[[Annotation], bool] = lambda _: True) -> Annotation:
        """Give the annotation that opens a thread, or the first above that does not lead on."""
        for _ in range(_DEEPEST):
            if each.parent is None:
                break
            each = self._found[each.parent]
            if not goes_on(each):
                break
        return each

    def answered(self, each: Annotation) -> str:
        """Give the name of the mark that an annotation answers; empty where it answers none."""
        return "" if each.parent is None else str(self._whole.get(each.parent, each.parent))

    def heard(self, parts: Iterable[Annotation]) -> list[Annotation]:
        """Give what tells of the state of an annotation or of its parts."""
        return [state for part in parts for state in self._states.get(part.number, [])]


def _mark(parts: Sequence[Annotation], spot: Spot, about: _Threads) -> Mark:
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
        parent=about.answered(each),
        resolved=any(state.state in _DONE for state in states),
        remark=" ".join(told),
        found_by=spot.found_by,
        to=spot.to,
        around=spot.around,
    )
    return replace(mark, start=mark.end) if kind == "insert" else mark
