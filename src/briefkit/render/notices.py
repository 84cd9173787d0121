"""What a reader must know before the first line: that a brief was corrected, or withdrawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefkit.model.metadata import Change, Metadata
from briefkit.render.words import NO_BREAK_SPACE, Wording

CHANGES_ANCHOR = "b-changes"
"""The place of the list of changes, to which a notice leads."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice under the title."""

    kind: Literal["correction", "withdrawal"]
    title: str
    """`Corrected on 2 December 2025`."""
    words: str
    """What was wrong, in the words of the change; may be empty."""
    more: str
    """Words of the link to the list of changes; empty where there is none."""


def notices(meta: Metadata, wording: Wording) -> Iterator[Notice]:
    """Give a notice for a brief that was withdrawn, and one for its last correction."""
    more = wording.label("all-changes").replace(" ", NO_BREAK_SPACE)
    retraction, correction = _last(meta, "retraction"), _last(meta, "correction")
    if retraction or meta.status == "withdrawn":
        title = _dated(retraction, "withdrawn-on", "withdrawn", wording)
        words = (retraction.note if retraction else "") or wording.label("withdrawn-words")
        yield Notice("withdrawal", title, words, more if retraction and not correction else "")
    if correction:
        yield Notice("correction", _dated(correction, "corrected-on", "corrected", wording), correction.note, more)


def _last(meta: Metadata, kind: str) -> Change | None:
    """Give the latest change of a kind; one without a date counts by its place in the list."""
    found = [change for change in meta.changes if change.kind == kind]
    return max(found, key=lambda change: change.date.toordinal() if change.date else 0, default=None)


def _dated(change: Change | None, dated: str, undated: str, wording: Wording) -> str:
    return wording.label(dated, date=wording.date(change.date)) if change and change.date else wording.label(undated)
