"""The claims of briefs that a person must verify, and what people note about them."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefkit import reader
from briefkit.api.briefs import BriefFile, find_briefs, shortest
from briefkit.api.facts_file import facts_path
from briefkit.api.reading import Reading, read_brief
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import write_over, write_together
from briefkit.checks.facts.register import register
from briefkit.errors import UsageError, did_you_mean
from briefkit.model.content_hash import content_hash
from briefkit.model.facts import CheckedClaim, Cited, FactRecord, Facts, Register, Status
from briefkit.model.findings import Problem
from briefkit.model.positions import TOP
from briefkit.reader import facts_text

EVERY = "all"
"""Stands for the keys of all claims that nobody has looked at."""
_FEWEST = 4
"""Letters of a key that do for the whole."""


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """One brief with its claims."""

    reading: Reading
    register: Register
    hash: str
    """Of its content as it is."""

    @property
    def path(self) -> Path:
        """Give the brief, as the user named it."""
        return self.reading.file.path

    @property
    def facts(self) -> Facts:
        """Give what its `facts.yaml` says."""
        return self.reading.brief.facts

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Give what in its `facts.yaml` cannot be read."""
        return tuple(one for one in self.reading.brief.problems if one.name == "unreadable-facts")

    @property
    def is_verified(self) -> bool:
        """Tell whether nothing is left to do."""
        return not self.problems and all(one.status is Status.VERIFIED for one in self.register.claims)


@dataclass(frozen=True, slots=True)
class Noted:
    """What somebody notes about claims."""

    status: Status
    by: str
    on: dt.date
    note: str = ""


def facts_of(paths: Iterable[str | Path]) -> Iterator[BriefFacts]:
    """Give the claims of each brief with what is known of them.

    Raises:
        UsageError: a path leads to no brief, or one cannot be read.

    """
    for file in find_briefs(paths):
        yield _facts(file)


def facts_of_one(path: str | Path) -> BriefFacts:
    """Give the claims of one brief.

    Raises:
        UsageError: there is not exactly one, or it cannot be read.

    """
    files = find_briefs([path])
    if len(files) != 1:
        raise UsageError(f"{path}: {len(files)} briefs are in this folder; name one of them.")
    return _facts(files[0])


def _facts(file: BriefFile) -> BriefFacts:
    reading = read_brief(file, find_workspace(file.folder))
    return BriefFacts(reading, register(reading.brief), content_hash(reading.brief))


def note(path: str | Path, keys: Sequence[str], noted: Noted) -> tuple[CheckedClaim, ...]:
    """Write down that somebody has looked at claims, and give them as they were.

    Args:
        path: one brief.
        keys: of claims, or how they begin; `all` for those that nobody has looked at.
        noted: what is written; `Status.UNVERIFIED` takes away what was.

    Raises:
        UsageError: there is no such claim, or the file cannot be written as it stands. Nothing is written then.

    """
    one = facts_of_one(path)
    chosen = _chosen(one, keys)
    if noted.status is Status.UNVERIFIED:
        gone = frozenset(claim.claim.key for claim in chosen)
        change_facts(one, partial(facts_text.without_records, keys=gone), _left(one, gone))
        return chosen
    by, words = clean(noted.by), clean(noted.note)
    if not by:
        raise UsageError("Say who has looked at the claims: --by and a name.")
    new = [_record(claim, replace(noted, by=by, note=words)) for claim in chosen]
    held = {record.key: record for record in new}
    known = [held.pop(record.key, record) for record in one.facts.records]
    after = replace(one.facts, records=(*known, *held.values()))
    change_facts(one, partial(facts_text.with_records, records=new), after)
    return chosen


def tidy(path: str | Path) -> tuple[FactRecord, ...]:
    """Take out what was noted about claims that the brief makes no more, and give it.

    Raises:
        UsageError: the file cannot be written as it stands. Nothing is written then.

    """
    one = facts_of_one(path)
    gone = frozenset(record.key for record in one.register.lost)
    if gone:
        change_facts(one, partial(facts_text.without_records, keys=gone), _left(one, gone))
    return one.register.lost


def change_facts(one: BriefFacts, change: Callable[[str], str], expected: Facts) -> None:
    """Write a `facts.yaml` anew, whole or not at all; it is read again first, so that nothing in it can be lost.

    Args:
        one: the brief.
        change: gives the new text from the old one.
        expected: what the new text has to say.

    Raises:
        UsageError: something in it cannot be read, or it was changed by somebody else in the meantime.

    """
    path = facts_path(one.reading.file)
    for problem in one.problems[:1]:
        start = problem.span.start
        raise UsageError(f"{path}:{start.line}:{start.column}: {problem.message}. Mend it first; nothing was changed.")
    old = path.read_bytes() if path.exists() else b""
    if reader.read_facts(old, str(path))[0] != one.facts:
        raise UsageError(f"{path}: This file has changed since it was read. Nothing was written; try again.")
    try:
        new = change(old.decode("utf-8")).encode("utf-8")
    except facts_text.UneditableError as error:
        raise UsageError(f"{path}: {error}. Nothing was changed.") from error
    after, problems = reader.read_facts(new, str(path))
    if problems or _bare(after) != _bare(expected):
        raise UsageError(f"{path}: No entry can be put into this file as it is written. Nothing was changed.")
    if new == old:
        return
    if path.exists():
        write_over(path, new)
    else:
        write_together(path.parent, {path.name: new})


def _bare(said: Facts) -> Facts:
    """Give what a file says, wherever it says it."""
    records = tuple(replace(record, span=TOP) for record in said.records)
    return Facts(said.path, records, tuple(replace(approval, span=TOP) for approval in said.approvals))


def _left(one: BriefFacts, gone: frozenset[str]) -> Facts:
    return replace(one.facts, records=tuple(record for record in one.facts.records if record.key not in gone))


def _record(one: CheckedClaim, noted: Noted) -> FactRecord:
    told = "; ".join(source_in_words(source) for source in one.claim.sources)
    return FactRecord(one.claim.key, noted.status, noted.by, noted.on, noted.note, clean(one.claim.text), clean(told))


def source_in_words(one: Cited) -> str:
    """Give a source as it is written down: `MTA2025, p. 4`, or the words of a note."""
    return ", ".join(part for part in (one.key or one.work or one.link, one.locator) if part)


def clean(text: str) -> str:
    """Give a text on one line, without characters that YAML does not allow."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())


def _chosen(one: BriefFacts, keys: Iterable[str]) -> tuple[CheckedClaim, ...]:
    claims = {claim.claim.key: claim for claim in one.register.claims}
    chosen: dict[str, CheckedClaim] = {}
    for key in keys:
        if key == EVERY:
            chosen |= {name: claim for name, claim in claims.items() if claim.record is None}
            continue
        found = [name for name in claims if name == key or (len(key) >= _FEWEST and name.startswith(key))]
        if len(found) != 1:
            raise UsageError(f"{shortest(one.path)}: {_unknown(one, key, found)}")
        chosen[found[0]] = claims[found[0]]
    return tuple(chosen.values())


def _unknown(one: BriefFacts, key: str, found: Sequence[str]) -> str:
    if found:
        return f"Several claims have a key that begins with '{key}': {', '.join(found)}."
    if any(record.key == key for record in one.register.lost):
        return f"The claim '{key}' has changed, and has another key now. `briefkit facts` shows it."
    near = did_you_mean(key, [claim.claim.key for claim in one.register.claims])
    return f"No claim of this brief has the key '{key}'.{near} `briefkit facts` lists them."


def today() -> dt.date:
    """Give the day: that of `SOURCE_DATE_EPOCH` where it is set, else the clock's.

    Raises:
        UsageError: `SOURCE_DATE_EPOCH` is no number of seconds.

    """
    from briefkit.render.moment import source_date  # noqa: PLC0415 - only what writes needs it

    moment = source_date()
    return moment.date() if moment else dt.datetime.now().astimezone().date()
