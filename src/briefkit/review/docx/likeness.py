"""Which words of a paragraph the words that an editor put into it look like."""

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


def likeness(mark: Mark, events: Sequence[Event]) -> Like:
    """Give what the new words of a mark look like: the old ones at its start, those at its end, or neither.

    Args:
        mark: of the paragraph.
        events: what was done to the paragraph.

    """
    if not mark.text:
        return ""
    stretches = [event.stretch for event in events if event.stretch]
    new = {_look(one) for one in stretches if one.inserted and one.inserted.number in mark.raw}
    if len(new) != 1:
        return ""
    shift = int(mark.start == mark.end)  # an insertion stands between two characters
    for side, place in (("start", mark.start - shift), ("end", mark.end - 1 + shift)):
        old = _at(place, events)
        if old is not None and _look(old) in new:
            return "start" if side == "start" else "end"
    return ""


def _at(place: int, events: Sequence[Event]) -> Stretch | None:
    """Give the words of the original in which a character lies."""
    for event in events:
        stretch = event.stretch
        if stretch and stretch.inserted is None and event.offset <= place < event.offset + len(stretch.text):
            return stretch
    return None


def _look(stretch: Stretch) -> Look:
    run = stretch.element
    properties = None if run is None else run.find(w("rPr"))
    link = None if run is None else next((above for above in run.iterancestors() if above.tag == w("hyperlink")), None)
    if properties is None:
        return (link,)
    switches = [name for name in _SWITCHES if is_on(properties.find(w(name)))]
    values = [(name, said(found, "val")) for name in _VALUES if (found := properties.find(w(name))) is not None]
    return (link, *switches, *values)
