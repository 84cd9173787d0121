"""Points that reviewers make: taken from the files that came back, kept beside the brief, and answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from briefkit import reader
from briefkit.api.briefs import BriefFile, only_brief, shortest
from briefkit.api.reading import Reading, read_brief
from briefkit.api.review_points import points_of
from briefkit.api.workspace import find_workspace
from briefkit.api.yaml_file import clean, keys_like, path_beside, read_beside, rewrite
from briefkit.errors import UsageError, did_you_mean
from briefkit.model.findings import Problem
from briefkit.model.positions import TOP
from briefkit.model.responses import Action, Point, Responses
from briefkit.model.review import Review
from briefkit.reader import responses_text

RESPONSES_NAME: Final = "responses.yaml"
EVERY: Final = "all"
"""Stands for the keys of all points that are open."""


@dataclass(frozen=True, slots=True)
class ResponseTable:
    """The points of one brief, with what became of them."""

    reading: Reading
    responses: Responses
    problems: tuple[Problem, ...]
    """What in its `responses.yaml` cannot be read."""

    @property
    def path(self) -> Path:
        """Give the file that holds them, as the user would name it."""
        return Path(self.responses.path)

    @property
    def is_answered(self) -> bool:
        """Tell whether nothing is left to do."""
        return not self.problems and not self.responses.open


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of files that were read."""

    table: ResponseTable
    new: int
    """Points that were not there before."""
    known: int
    """Marks that were."""


def table_of(source: str | Path) -> ResponseTable:
    """Give the points of one brief.

    Raises:
        UsageError: there is not exactly one brief, or it cannot be read.

    """
    return _table(only_brief(source, "say which: --source PATH"))


def _table(file: BriefFile) -> ResponseTable:
    path = path_beside(file, RESPONSES_NAME)
    data, reason = read_beside(file, path)
    responses, problems = reader.read_responses(data, str(path))
    if reason:
        problems = (Problem("unreadable-responses", reason, TOP, path=str(path)),)
    return ResponseTable(read_brief(file, find_workspace(file.folder)), responses, problems)


def take(review: Review) -> Taken:
    """Take the marks of returned files into the table of their brief; what was answered stays as it is.

    Args:
        review: what editors did.

    Raises:
        UsageError: the table cannot be written as it stands. Nothing is written then.

    """
    table = table_of(review.source)
    had = table.responses.points
    new, known = points_of(review, table.reading.brief, had)
    after = [_moved(point, known[point.key]) if point.key in known else point for point in had]
    changes = {number: told for number, pair in enumerate(zip(had, after, strict=True)) if (told := _changed(*pair))}
    _write(table, [*after, *new], new, changes)
    return Taken(_table(table.reading.file), len(new), len(known))


def _moved(point: Point, now: Point) -> Point:
    """Give a point where a file that is read once more has it; one that has lost its place keeps the old one."""
    point = replace(point, resolved=now.resolved)
    return replace(point, section=now.section, line=now.line) if now.line else point


def _changed(old: Point, new: Point) -> dict[str, str]:
    pairs = {
        "section": (old.section, new.section),
        "line": (str(old.line), str(new.line)),
        "resolved": ("yes" if old.resolved else "no", "yes" if new.resolved else "no"),
    }
    return {name: is_now for name, (was, is_now) in pairs.items() if was != is_now}


def answer(source: str | Path, keys: Sequence[str], action: Action, reply: str) -> tuple[Point, ...]:
    """Write down what was done about points, and give them as they are now.

    Args:
        source: one brief.
        keys: of points, or how they begin; `all` for those that are open.
        action: what was done.
        reply: what the reviewer is told; empty leaves what stands there.

    Raises:
        UsageError: there is no such point, it is owed a reply, or the file cannot be written as it stands. Nothing is
            written then.

    """
    table = table_of(source)
    _refuse_faults(table)
    chosen = _chosen(table, keys)
    told = {"action": action.value} | ({"reply": words} if (words := clean(reply)) else {})
    had = table.responses.points
    after = [replace(one, action=action, reply=words or one.reply) if one.key in chosen else one for one in had]
    done = tuple(point for point in after if point.key in chosen)
    if left := [point.key for point in done if point.is_open]:
        raise UsageError(f"{', '.join(left)}: '{action}' owes the reviewer a reason or an answer: --reply and words.")
    _write(table, after, (), {number: told for number, one in enumerate(had) if one.key in chosen})
    return done


def _chosen(table: ResponseTable, keys: Sequence[str]) -> frozenset[str]:
    known = [point.key for point in table.responses.points]
    chosen: set[str] = set()
    for key in keys:
        if key == EVERY:
            chosen.update(point.key for point in table.responses.open)
            continue
        found = keys_like(key, known)
        if len(found) != 1:
            told = f"Several points have a key that begins with '{key}': {', '.join(found)}."
            none = f"No point has the key '{key}'.{did_you_mean(key, known)} `briefkit respond` lists them."
            raise UsageError(f"{shortest(table.path)}: {told if found else none}")
        chosen.add(found[0])
    return frozenset(chosen)


def _write(
    table: ResponseTable, after: Sequence[Point], new: Sequence[Point], changed: Mapping[int, Mapping[str, str]]
) -> None:
    _refuse_faults(table)
    if not new and not changed:
        return

    def said(data: bytes) -> list[Point] | None:
        responses, problems = reader.read_responses(data, str(table.path))
        return None if problems else _bare(responses.points)

    change = partial(responses_text.with_points, new=new, changed=changed)
    rewrite(table.path, change, said, before=_bare(table.responses.points), after=_bare(after))


def _bare(points: Sequence[Point]) -> list[Point]:
    """Give points wherever they stand in their file."""
    return [replace(point, span=TOP) for point in points]


def _refuse_faults(table: ResponseTable) -> None:
    for problem in table.problems[:1]:
        start = problem.span.start
        place = f"{table.path}:{start.line}:{start.column}"
        raise UsageError(f"{place}: {problem.message}. Mend it first; nothing was changed.")
