"""A `responses.yaml` in plain data, with what is wrong in it; nothing in it can stop the reading."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, get_args

from briefkit.model.findings import Problem
from briefkit.model.metadata import KeyPath
from briefkit.model.responses import Action, Point, Responses, key_of
from briefkit.model.review import Kind
from briefkit.reader.yaml_entries import EntriesReader, near

LIST: Final = "points"
POINT_KEYS: Final = (
    *("reviewer", "comment", "key", "on", "file", "kind", "section", "line", "quote", "after", "answers", "resolved"),
    *("action", "reply"),
)
_KEY: Final = re.compile(r"[a-z2-7]{8}")
_LINE: Final = re.compile(r"[0-9]{1,6}")
_KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


def read_responses(data: bytes, path: str) -> tuple[Responses, tuple[Problem, ...]]:
    """Read what reviewers said and what became of it; a point with a fault in it does not count.

    Args:
        data: the file.
        path: the file as the user would name it.

    """
    reader = _Reader(data, path)
    points = tuple(reader.unique(_with_keys(reader.entries(LIST, reader.point))))
    return Responses(path, points), tuple(reader.problems)


def _with_keys(points: Iterable[Point]) -> Iterator[Point]:
    """Give points of which each has a key; one that was written by hand has that of its words."""
    counts = Counter[str]()
    for point in points:
        if point.key:
            yield point
            continue
        first = key_of(point, point.quote, 1)
        counts[first] += 1
        yield replace(point, key=key_of(point, point.quote, counts[first]))


class _Reader(EntriesReader):
    problem = "unreadable-responses"
    about = "It holds the responses of one brief"
    lists = {LIST: POINT_KEYS}  # noqa: RUF012 - declared a ClassVar above

    def point(self, entry: Mapping[str, str | None], where: KeyPath) -> Point | None:
        said = {name: (value or "").strip() for name, value in entry.items()}
        known, day = self.day(entry, where)
        if not known or not self._is_sound(said, where):
            return None
        kind = next((one for one in _KINDS if one == said.get("kind")), None)
        action = Action(said["action"]) if said.get("action") else None
        told = {
            name: said.get(name, "") for name in ("key", "reviewer", "file", "section", "after", "answers", "reply")
        }
        words = {name: entry.get(name) or "" for name in ("quote", "comment")}
        line, resolved = int(said.get("line") or 0), said.get("resolved") == "yes"
        return Point(
            **told, **words, on=day, kind=kind, line=line, resolved=resolved, action=action, span=self.span(where)
        )

    def _is_sound(self, said: Mapping[str, str], where: KeyPath) -> bool:
        for name in ("key", "answers"):
            if said.get(name) and not _KEY.fullmatch(said[name]):
                hint = "`briefkit respond` makes it: eight letters and digits. Without one, leave the line out"
                return self.at((*where, name), f"'{said[name][:40]}' is no key of a point", hint)
        if said.get("line") and not _LINE.fullmatch(said["line"]):
            return self.at((*where, "line"), f"'{said['line'][:40]}' is no line of a brief", "Write a number: 17")
        for name, known in (("kind", _KINDS), ("action", tuple(Action)), ("resolved", ("yes", "no"))):
            if said.get(name) and said[name] not in known:
                return self.at((*where, name), f"'{said[name][:40]}' is no {name}", near(said[name], known))
        if not any(said.get(name) for name in ("comment", "quote", "kind")):
            return self.at(where, "This entry does not say what the reviewer wants", "Write comment: and their words")
        return True

    def unique(self, points: Iterable[Point]) -> Iterator[Point]:
        lines: dict[str, Point] = {}
        for point in points:
            first = lines.setdefault(point.key, point)
            if first is point:
                yield point
                continue
            message = f"The point '{point.key}' stands here a second time; line {first.span.start.line} counts"
            self.tell(message, point.span, "Delete one of them")
