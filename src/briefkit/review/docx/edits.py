"""What was done between two places of a paragraph that nobody touched: insertions, deletions, replacements, breaks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from briefkit.model.review import Kind
from briefkit.review.docx.names import Revision
from briefkit.review.docx.paragraphs import Stretch
from briefkit.review.returned import Mark

_MOVES: Final = frozenset({"moveFrom", "moveTo"})


@dataclass(frozen=True, slots=True)
class Event:
    """One step through an original paragraph."""

    offset: int
    """Characters of its original text before it."""
    stretch: Stretch | None = None
    """None for a break that was put in."""
    broken: Revision | None = None
    deleted: Revision | None = None
    """By whom a break that was put in was taken out again."""

    @property
    def is_kept(self) -> bool:
        """Whether nobody changed anything here."""
        return self.stretch is not None and self.stretch.inserted is None and self.stretch.deleted is None

    @property
    def is_taken_back(self) -> bool:
        """Whether it was put in and taken out again."""
        return self.stretch is not None and self.stretch.inserted is not None and self.stretch.deleted is not None

    @property
    def is_lost(self) -> bool:
        """Whether it takes away words of the original."""
        return self.stretch is not None and self.stretch.inserted is None and self.stretch.deleted is not None


def edits(events: Sequence[Event], length: int) -> Iterator[Mark]:
    """Give what was done to an original paragraph.

    Args:
        events: its steps.
        length: characters of its original text.

    """
    kept = [place for place, event in enumerate(events) if event.is_kept]
    place = 0
    while place < len(events):
        if events[place].is_kept:
            place += 1
            continue
        end = place
        while end < len(events) and not events[end].is_kept:
            end += 1
        opens = not kept or place < kept[0]
        closes = not kept or kept[-1] < end
        yield from _cluster(events[place:end], opens=opens and length > 0, closes=closes)
        place = end


def _cluster(events: Sequence[Event], *, opens: bool, closes: bool) -> Iterator[Mark]:
    """Give the marks of neighbouring changes: breaks part them, and what stands between two is a block of its own."""
    parts: list[list[Event]] = [[]]
    breaks: list[Event] = []
    for event in events:
        if event.stretch is None:
            breaks.append(event)
            parts.append([])
        else:
            parts[-1].append(event)
    if not breaks:
        yield from _changes(parts[0])
        return
    last = len(breaks)
    stays = _staying(parts, opens=opens, closes=closes)
    if stays == last:  # everything before the last break is new
        for number, broken in enumerate(breaks):
            yield _new_block(parts[number], broken, after=False)
        yield from _changes(parts[last])
        return
    yield from _changes(parts[0])
    for number, broken in enumerate(breaks, start=1):
        part = parts[number]
        if any(event.is_lost for event in part) or (number == last and not closes):
            yield _split(broken)
            yield from _changes(part)
        else:
            yield _new_block(part, broken, after=True)


def _staying(parts: Sequence[Sequence[Event]], *, opens: bool, closes: bool) -> int:
    """Give the number of the part that belongs to the original: the last where all before it is new, else the first."""
    news = not any(event.is_lost for part in parts[:-1] for event in part)
    return len(parts) - 1 if opens and news and (not closes or any(event.is_lost for event in parts[-1])) else 0


def _new_block(events: Sequence[Event], broken: Event, *, after: bool) -> Mark:
    assert broken.broken is not None  # noqa: S101 - an event without a stretch is a break
    told = broken.broken
    revisions = [told, *_revisions(events), *([broken.deleted] if broken.deleted else [])]
    by = next((event.stretch.inserted for event in events if event.stretch and event.stretch.inserted), told)
    words = "".join(e.stretch.text for e in events if e.stretch and e.stretch.deleted is None)
    struck = "" if words else "".join(event.stretch.text for event in events if event.stretch)
    return Mark(
        "new-block",
        broken.offset,
        broken.offset,
        text=words or struck,
        author=by.author or told.author,
        date=by.date or told.date,
        raw=_numbers(revisions),
        moved=(by.move or by.kind) if by.kind in _MOVES else "",
        whole=True,
        after=after,
        remark="It was deleted again." if struck else "",
    )


def _split(broken: Event) -> Mark:
    assert broken.broken is not None  # noqa: S101
    told = broken.broken
    raw = _numbers([told, *([broken.deleted] if broken.deleted else [])])
    return Mark("split", broken.offset, broken.offset, author=told.author, date=told.date, raw=raw)


def _changes(events: Sequence[Event]) -> Iterator[Mark]:
    """Give one mark for each run of changes by one author; moves are kept apart, and what another took back again."""
    standing = [event for event in events if not event.is_taken_back]
    told: set[Revision] = set(_revisions(standing))
    for _, run in groupby(standing, key=_kind):
        yield _of_one(list(run))
    for _, run in groupby((event for event in events if event.is_taken_back), key=_kind):
        yield from _taken_back(list(run), told)


def _kind(event: Event) -> tuple[str, str]:
    """Give by whom something was done, and the move that it belongs to."""
    assert event.stretch is not None  # noqa: S101
    inserted, deleted = event.stretch.inserted, event.stretch.deleted
    told = inserted or deleted
    assert told is not None  # noqa: S101 - kept words are no change
    move = (told.move or told.kind) if told.kind in _MOVES else ""
    return told.author, move


def _taken_back(run: Sequence[Event], told: set[Revision]) -> Iterator[Mark]:
    """Give who put words in and who took them out; of words put in of which others stand, only the latter.

    Args:
        run: the words.
        told: changes that marks stand for already; those of these words are added.

    """
    inserted = [event.stretch.inserted for event in run if event.stretch and event.stretch.inserted]
    deleted = [event.stretch.deleted for event in run if event.stretch and event.stretch.deleted]
    words = "".join(event.stretch.text for event in run if event.stretch)
    place = run[0].offset, run[0].offset
    if own := [each for each in inserted if each not in told]:
        yield _mark("insert", place, own, ("", words), "It was deleted again.")
    if own := [each for each in deleted if each not in told]:
        yield _mark("delete", place, own, (words, ""), "It takes back an insertion.")
    told.update(inserted, deleted)


def _of_one(run: list[Event]) -> Mark:
    stretches = [event.stretch for event in run if event.stretch]
    inserted = [stretch.inserted for stretch in stretches if stretch.inserted]
    deleted = [stretch.deleted for stretch in stretches if stretch.deleted]
    start = run[0].offset
    end = run[-1].offset + (len(run[-1].stretch.text) if run[-1].is_lost and run[-1].stretch else 0)
    added = "".join(stretch.text for stretch in stretches if stretch.inserted)
    lost = "".join(stretch.text for stretch in stretches if not stretch.inserted)
    kind: Kind = "replace" if inserted and deleted else "insert" if inserted else "delete"
    return _mark(kind, (start, end), [*deleted, *inserted], (lost, added))


def _mark(kind: Kind, place: tuple[int, int], by: Sequence[Revision], words: tuple[str, str], remark: str = "") -> Mark:
    """Give the mark of an edit; its words are those that it takes away, and those that it adds."""
    first, (quote, text) = by[0], words
    return Mark(
        kind,
        *place,
        quote,
        text,
        remark=remark,
        author=first.author,
        date=first.date,
        raw=_numbers(by),
        moved=first.move or first.kind if first.kind in _MOVES else "",
    )


def _revisions(events: Iterable[Event]) -> Iterator[Revision]:
    for event in events:
        if event.stretch is not None:
            yield from (each for each in (event.stretch.inserted, event.stretch.deleted) if each)


def _numbers(revisions: Iterable[Revision]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(each.number for each in revisions))
