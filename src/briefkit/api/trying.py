"""Edits tried in a brief: those stay after which it reads as it should, and each other one gets its reason."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from briefkit.api.reading import Reading, read_again
from briefkit.model.findings import Edit
from briefkit.model.source_lines import edited
from briefkit.review.accepted import Faults, Read, faults
from briefkit.review.characters import Seen
from briefkit.review.located import Finder, Located
from briefkit.review.plan import PlannedEdit
from briefkit.review.rewriting import Change, Rewritten, rewritten
from briefkit.review.ways import Way, quoted, role_kept, taken_out, ways_to_write


@dataclass(frozen=True, slots=True)
class Attempt:
    """An edit, and one way to write its words."""

    asked: PlannedEdit
    places: tuple[Located, ...]
    """The characters that it is about: of texts that hold one another, the innermost last."""
    way: int = 0

    @property
    def text(self) -> int:
        """Give the number of the text that it changes."""
        return self.places[-1].text


class Trial:
    """Reads a brief with edits made, again and again."""

    def __init__(self, reading: Reading) -> None:
        """Take the brief as it is."""
        self._reading = reading
        self._was = Read(reading.brief)
        self.finder = Finder(self._was)
        self._known: dict[tuple[int, tuple[Change, ...]], Rewritten] = {}

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

    def _ways(self, attempt: Attempt) -> Sequence[Way]:
        line, place = self.finder.lines[attempt.text], attempt.places[-1]
        opens = not place.first or line[place.first - 1].is_break
        return ways_to_write(attempt.asked.edit.text, self._was.texts[attempt.text], self._was.brief, opens=opens)

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
            return [], {tried[0]: _reason(tried[0], found) or next(iter(found.reasons.values()))}
        hit = [group for group in groups if _reason(group[0], found)]
        if hit and found.is_certain:
            kept, failed = self._settled(good, [group for group in groups if group not in hit])
            return kept, {**failed, **{group[0]: _reason(group[0], found) for group in hit}}
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

    def _written(self, attempts: Sequence[Attempt]) -> tuple[list[Edit], dict[int, tuple[Seen, ...] | None]]:
        """Give the edits of the source, and how each changed text is to be read, by its number."""
        own: dict[int, list[Change]] = defaultdict(list)
        every: dict[int, list[Change]] = defaultdict(list)
        beside: dict[int, set[str]] = defaultdict(set)
        for attempt in attempts:
            words, like = attempt.asked.edit.text, attempt.asked.like
            way = self._ways(attempt)[attempt.way]
            beside[attempt.text].add(way.beside)
            for place in attempt.places:
                change = Change(place.first, place.last, words, way.written, like)
                every[place.text].append(change)
                if place.text == attempt.text:
                    own[place.text].append(change)
        seen = {text: self._rewritten(text, tuple(changes)).seen for text, changes in every.items()}
        wanted = {text: words or self._emptied(text) for text, words in seen.items()}
        edits: list[Edit] = []
        for text, changes in own.items():
            made = self._rewritten(text, tuple(changes))
            edits += self._whole(text, made, beside[text])
        return edits, wanted

    def _emptied(self, text: int) -> tuple[Seen, ...] | None:
        """Give what a text is without words: of a paragraph, nothing is left."""
        return None if self._was.texts[text].kind == "paragraph" else ()

    def _whole(self, text: int, made: Rewritten, beside: Collection[str]) -> Iterable[Edit]:
        """Give the edits of one text, with what is done beside them."""
        source, brief = self._was.texts[text], self._was.brief
        if not made.seen and self._emptied(text) is None:
            return taken_out(source, brief)
        if "quoted" in beside:
            return [quoted(source, made.seen)]
        return [*made.edits, *(role_kept(source, brief) if "role" in beside else ())]

    def _rewritten(self, text: int, changes: tuple[Change, ...]) -> Rewritten:
        made = self._known.get((text, changes))
        if made is None:
            made = self._known[text, changes] = rewritten(self.finder.lines[text], changes)
        return made


def _reason(attempt: Attempt, found: Faults) -> str:
    """Give what is wrong with the texts of an attempt; empty where nothing is."""
    return next((found.reasons[place.text] for place in attempt.places if place.text in found.reasons), "")
