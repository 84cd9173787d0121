"""Edits that were made while no changes were recorded: found by comparing a paragraph with its words as built."""

from collections.abc import Iterator, Sequence
from typing import Final

from briefkit.model.review import Kind
from briefkit.model.source_map import OBJECT
from briefkit.review.aligned import Aligned, Change, plain
from briefkit.review.returned import Mark, Original

_WHOLE: Final = frozenset(
    ("paragraph", "item", "heading", "section", "cell", "subtitle", "kicker", "standfirst", "speaker")
)
"""Kinds of blocks whose words in a map are all that their paragraph holds, in copies that are not for review too."""


def may_compare(kind: str, *, exact: bool) -> bool:
    """Whether the words that a map tells of a paragraph are all that stood in it."""
    return exact or kind in _WHOLE


def unrecorded(original: Original, base: str, aligned: Aligned, joined: Sequence[int] = ()) -> Iterator[Mark]:
    """Give what differs between a paragraph, with all recorded changes taken back, and its words as built.

    The places are those of the words as built.

    Args:
        original: the paragraph.
        base: its words as built.
        aligned: both, side by side.
        joined: where blocks meet that were built as paragraphs of their own: characters of the words as built.

    """
    for change in _together(aligned.changes, original.text, base):
        found, built = original.text[change.start : change.end], base[change.other_start : change.other_end]
        if plain(found) == plain(built) and found.count(OBJECT) == built.count(OBJECT):
            continue
        if any(start <= change.start and change.end <= end for start, end in original.computed):
            continue  # the word processor counted anew
        if not plain(found) and not built.strip():
            continue
        if any(change.other_start < place <= change.other_end for place in joined) and found == "".join(built.split()):
            continue  # the space between two blocks
        kind: Kind = "replace" if plain(found) and plain(built) else "insert" if plain(found) else "delete"
        yield Mark(kind, change.other_start, change.other_end, quote=built, text=found, recorded=False)
    for place in joined:
        yield Mark("join", place - 1, place - 1, recorded=False)
    for offset in original.broken:
        place = aligned.to(offset, "end")
        yield Mark("split", place, place, recorded=False)


def _together(changes: Sequence[Change], text: str, base: str) -> list[Change]:
    """Give changes that only a space stands between as one."""
    found: list[Change] = []
    for change in changes:
        last = found[-1] if found else None
        if last and not text[last.end : change.start].strip() and not base[last.other_end : change.other_start].strip():
            found[-1] = Change(last.start, change.end, last.other_start, change.other_end)
        else:
            found.append(change)
    return found
