"""Edits tried in a brief: those stay after which it reads as it should, and each other one gets its reason."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from briefkit.api.reading import Reading, read_again
from briefkit.model.findings import Edit
from briefkit.review.accepted import Faults, Read, faults
from briefkit.review.characters import Seen
from briefkit.review.located import Finder, Located
from briefkit.review.plan import PlannedEdit, edited, ways_to_write
from briefkit.review.rewriting import Change, rewritten


@dataclass(frozen=True, slots=True)
class Attempt:
    """An edit, and one way to write its words."""

    asked: PlannedEdit
    places: tuple[Located, ...]
    """The characters that it is about: of one text, and of those that this one is part of."""
    way: int = 0

    @property
    def text(self) -> int:
        """Give the number of the text that it changes."""
        return self.places[0].text


class Trial:
    """Reads a brief with edits made, again and again."""

    def __init__(self, reading: Reading) -> None:
        """Take the brief as it is."""
        self._reading = reading
        self._was = Read(reading.brief)
        self.finder = Finder(self._was)

    def good(self, attempts: Iterable[Attempt]) -> tuple[list[Attempt], dict[PlannedEdit, str]]:
        """Give the attempts after which all together the brief reads as it should, and why others are not among them.

        All are tried at once, then those of texts that read wrong one after the other, in each of these texts one.
        """
        groups = defaultdict(list)
        for attempt in attempts:
            groups[attempt.text].append(attempt)
        kept, failed = self._settled([], list(groups.values()))
        waiting = [list(group) for group in groups.values() if group[0] in failed]
        refused: dict[PlannedEdit, str] = {}
        while waiting:
            more, failed = self._settled(kept, [[queue[0]] for queue in waiting])
            kept += more
            for queue in waiting:
                first = queue.pop(0)
                if first in failed:
                    self._put_back(first, queue, refused, failed[first])
            waiting = [queue for queue in waiting if queue]
        return kept, refused

    def _put_back(self, failed: Attempt, queue: list[Attempt], refused: dict[PlannedEdit, str], reason: str) -> None:
        """Try the next way to write the words, if there is one."""
        if failed.way + 1 < len(self._ways(failed)):
            queue.insert(0, replace(failed, way=failed.way + 1))
        else:
            refused[failed.asked] = reason

    def _ways(self, attempt: Attempt) -> Sequence[str]:
        return ways_to_write(attempt.asked.edit.text, self._was.texts[attempt.text].kind)

    def _settled(
        self, good: list[Attempt], groups: Sequence[list[Attempt]]
    ) -> tuple[list[Attempt], dict[Attempt, str]]:
        """Give the attempts that may be made on top of good ones, and of the groups that may not the first with why.

        Args:
            good: attempts after which the brief reads as it should.
            groups: attempts in one text each; a group is made as a whole or not at all.

        """
        tried = list(chain.from_iterable(groups))
        found = self._faults([*good, *tried])
        if not found.reasons:
            return tried, {}
        if len(groups) == 1:
            why = found.reasons.get(tried[0].text) or next(iter(found.reasons.values()))
            return [], {tried[0]: why}
        hit = [group for group in groups if group[0].text in found.reasons]
        if hit and found.is_certain:
            kept, failed = self._settled(good, [group for group in groups if group not in hit])
            return kept, {**failed, **{group[0]: found.reasons[group[0].text] for group in hit}}
        part = hit if 0 < len(hit) < len(groups) else groups[: len(groups) // 2]
        kept, failed = self._settled(good, [group for group in groups if group not in part])
        more, more_failed = self._settled([*good, *kept], part)
        return [*kept, *more], {**failed, **more_failed}

    def _faults(self, attempts: Sequence[Attempt]) -> Faults:
        edits, wanted = self._written(attempts)
        now = read_again(self._reading, edited(self._reading.brief.text, edits))
        return faults(self._was, Read(now.brief), wanted)

    def edits(self, attempts: Sequence[Attempt]) -> tuple[Edit, ...]:
        """Give the edits of the source that attempts come to."""
        return tuple(self._written(attempts)[0])

    def _written(self, attempts: Sequence[Attempt]) -> tuple[list[Edit], Mapping[int, tuple[Seen, ...]]]:
        """Give the edits of the source, and how each changed text is to be read, by its number."""
        changes: dict[int, list[tuple[bool, Change]]] = defaultdict(list)
        for attempt in attempts:
            words, like = attempt.asked.edit.text, attempt.asked.like
            written = self._ways(attempt)[attempt.way]
            for number, place in enumerate(attempt.places):
                change = Change(place.first, place.last, words, written, like)
                changes[place.text].append((number == 0, change))
        edits: list[Edit] = []
        wanted = {}
        for text, asked in changes.items():
            in_order = sorted((change for _, change in asked), key=lambda change: (change.first, change.last))
            made = rewritten(self.finder.lines[text], in_order)
            wanted[text] = made.seen
            if all(is_first for is_first, _ in asked):
                edits += made.edits
        return edits, wanted
