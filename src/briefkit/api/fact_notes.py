"""What people note about claims: that they hold, that they do not, and that a note is taken back."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefkit.api.briefs import shortest
from briefkit.api.facts import BriefFacts, facts_of_one, source_in_words
from briefkit.api.facts_writing import change_facts
from briefkit.api.yaml_file import clean, keys_like
from briefkit.errors import UsageError, did_you_mean
from briefkit.model.facts import CheckedClaim, FactRecord, Facts, Status
from briefkit.reader import facts_text

EVERY = "all"
"""Stands for the keys of all claims that nobody has looked at."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What somebody notes about claims."""

    status: Status
    by: str
    on: dt.date
    note: str = ""


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


def _left(one: BriefFacts, gone: frozenset[str]) -> Facts:
    return replace(one.facts, records=tuple(record for record in one.facts.records if record.key not in gone))


def _record(one: CheckedClaim, noted: Noted) -> FactRecord:
    told = "; ".join(source_in_words(source) for source in one.claim.sources)
    return FactRecord(one.claim.key, noted.status, noted.by, noted.on, noted.note, clean(one.claim.text), clean(told))


def _chosen(one: BriefFacts, keys: Iterable[str]) -> tuple[CheckedClaim, ...]:
    claims = {claim.claim.key: claim for claim in one.register.claims}
    chosen: dict[str, CheckedClaim] = {}
    for key in keys:
        if key == EVERY:
            chosen |= {name: claim for name, claim in claims.items() if claim.record is None}
            continue
        found = keys_like(key, claims)
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
