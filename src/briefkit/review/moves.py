"""The two halves of a move, told as one mark."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefkit.review.returned import Mark, Original

_NAMELESS = frozenset({"moveFrom", "moveTo"})


@dataclass(frozen=True, slots=True)
class _Half:
    """Some of the words that were moved, where they were or where they are."""

    home: int
    """Number of the original paragraph."""
    mark: Mark


def join_moves(originals: Sequence[Original]) -> None:
    """Make one mark of each move; a half without the other stays the insertion or deletion that it is."""
    taken, put = _halves(originals, "delete"), _halves(originals, "insert", "new-block")
    for name, from_here in taken.items():
        to_there = put.get(name)
        if not to_there:
            continue
        first, last = from_here[0], to_there[0]
        halves = [*from_here, *to_there]
        quote = "\n".join(half.mark.quote for half in from_here)
        text = "\n".join(half.mark.text for half in to_there)
        for half in halves:
            originals[half.home].marks.remove(half.mark)
        raw = tuple(number for half in halves for number in half.mark.raw)
        moved = replace(
            first.mark, kind="move", quote=quote, text=text, raw=raw, to=last.home, to_start=last.mark.start, moved=name
        )
        originals[first.home].marks.append(moved)


def _halves(originals: Sequence[Original], *kinds: str) -> dict[str, list[_Half]]:
    """Give name of a move -> its halves; those that the file does not name go by their words."""
    found: dict[str, list[_Half]] = {}
    for number, original in enumerate(originals):
        for mark in original.marks:
            if mark.moved and mark.kind in kinds:
                name = f"{mark.author}\0{mark.quote or mark.text}" if mark.moved in _NAMELESS else mark.moved
                found.setdefault(name, []).append(_Half(number, mark))
    return found
