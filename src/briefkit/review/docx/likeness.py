"""Which words of a paragraph the words that an editor put into it look like."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, TypeAlias

from briefkit.model.review import Like
from briefkit.review.docx.edits import Event
from briefkit.review.docx.names import is_on, said, w
from briefkit.review.docx.paragraphs import Stretch
from briefkit.review.returned import Mark

Look: TypeAlias = tuple[object, ...]
_SWITCHES: Final = ("b", "i", "strike", "smallCaps")
_VALUES: Final = ("rStyle", "vertAlign")


class Looks:
    """The looks of the words of one paragraph."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._new: dict[int, set[Look]] = {}
        self._old: list[tuple[int, Stretch]] = []
        for event in events:
            if event.stretch is None:
                continue
            if event.stretch.inserted is None:
                self._old.append((event.offset, event.stretch))
            else:
                self._new.setdefault(event.stretch.inserted.number, set()).add(_look(event.stretch))

    def like(self, mark: Mark) -> Like:
        """Give what the new words of a mark look like: the old ones at its start, those at its end, or neither."""
        new = {look for number in mark.raw for look in self._new.get(number, ())}
        if len(new) != 1:
            return ""
        shift = int(mark.start == mark.end)  # an insertion stands between two characters
        for side, place in (("start", mark.start - shift), ("end", mark.end - 1 + shift)):
            old = self._at(place)
            if old is not None and _look(old) in new:
                return "start" if side == "start" else "end"
        return ""

    def _at(self, place: int) -> Stretch | None:
        """Give the words of the original in which a character lies."""
        number = bisect_right(self._old, place, key=lambda one: one[0]) - 1
        if number < 0:
            return None
        offset, stretch = self._old[number]
        return stretch if place < offset + len(stretch.text) else None


def _look(stretch: Stretch) -> Look:
    run = stretch.element
    properties = None if run is None else run.find(w("rPr"))
    link = None if run is None else next((above for above in run.iterancestors() if above.tag == w("hyperlink")), None)
    if properties is None:
        return (link,)
    switches = [name for name in _SWITCHES if is_on(properties.find(w(name)))]
    values = [(name, said(found, "val")) for name in _VALUES if (found := properties.find(w(name))) is not None]
    return (link, *switches, *values)
