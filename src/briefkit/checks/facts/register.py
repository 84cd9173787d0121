"""The claims of a brief beside what people have noted about them."""

from collections.abc import Iterable, Sequence

from briefkit.checks.claims.once import once
from briefkit.checks.facts.claims import claims
from briefkit.checks.facts.keys import words_of
from briefkit.model.brief import Brief
from briefkit.model.facts import CheckedClaim, Claim, FactRecord, Register

_ALIKE = 0.5
"""Share of words that an old and a new claim have in common, from which on one has probably become the other."""
_MOST = 200
"""Old records that are compared with new claims: their number is squared."""


@once
def register(brief: Brief) -> Register:
    """Give each claim of a brief with what was noted about it, and the notes that no claim bears out any more."""
    found = claims(brief)
    keys = {one.key for one in found}
    records = {record.key: record for record in reversed(brief.facts.records)}
    lost = [record for record in brief.facts.records if record.key not in keys]
    before = _became([one for one in found if one.key not in records], lost[:_MOST])
    checked = (CheckedClaim(one, records.get(one.key), before.get(one.key)) for one in found)
    return Register(tuple(checked), tuple(lost))


def _became(new: Sequence[Claim], old: Iterable[FactRecord]) -> dict[str, FactRecord]:
    """Give for new claims the record that was probably theirs before an edit, the likest pairs first."""
    said = [(claim.key, frozenset(words_of(claim.text))) for claim in new[:_MOST]]
    pairs = []
    for index, record in enumerate(old):
        words = frozenset(words_of(record.words))
        pairs += [(-_likeness(words, theirs), index, key, record) for key, theirs in said if words]
    found: dict[str, FactRecord] = {}
    taken: set[int] = set()
    for likeness, index, key, record in sorted(pairs, key=lambda pair: pair[:3]):
        if -likeness < _ALIKE:
            break
        if key not in found and index not in taken:
            found[key] = record
            taken.add(index)
    return found


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
