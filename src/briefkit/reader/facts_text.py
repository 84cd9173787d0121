"""A `facts.yaml` with entries added, changed or taken out; comments, order and all else stay byte for byte."""

from collections.abc import Iterable
from typing import Final

from briefkit.model.facts import Approval, FactRecord
from briefkit.reader.yaml_lists import Edit, ListPage

_HEAD: Final = "# Claims that were verified, and approvals. `briefkit facts` writes and shows them; docs/facts.md.\n"


def with_records(text: str, records: Iterable[FactRecord]) -> str:
    """Give a file with records in it; one of a claim that it has already takes that one's place.

    Args:
        text: the file as it lies on disk; empty for a new one.
        records: at most one of each claim.

    Raises:
        UneditableError: see there.

    """
    page = ListPage(text, _HEAD)
    there = {str(entry.get("key")): n for n, entry in enumerate(page.entries("claims")) if isinstance(entry, dict)}
    edits: list[Edit] = []
    new = []
    for record in records:
        fields = _record_fields(record)
        if record.key in there:
            edits += page.changed(("claims", there[record.key]), fields)
        else:
            new.append({name: value for name, value in fields.items() if value})
    return page.edited([*edits, *page.added("claims", new)])


def without_records(text: str, keys: frozenset[str]) -> str:
    """Give a file without the records of some claims."""
    page = ListPage(text, _HEAD)
    entries = enumerate(page.entries("claims"))
    gone = [n for n, entry in entries if isinstance(entry, dict) and str(entry.get("key")) in keys]
    return page.edited([page.removed(("claims", n)) for n in gone])


def with_approval(text: str, approval: Approval) -> str:
    """Give a file with one approval more.

    Raises:
        UneditableError: see there.

    """
    page = ListPage(text, _HEAD)
    said = {"by": approval.by, "role": approval.role, "on": str(approval.on), "version": approval.version}
    fields = {name: value for name, value in said.items() if value} | {"hash": approval.hash}
    return page.edited(page.added("approvals", [fields]))


def _record_fields(record: FactRecord) -> dict[str, str]:
    day = record.on.isoformat() if record.on else ""
    said = {"key": record.key, "status": record.status.value, "by": record.by, "on": day, "note": record.note}
    return {**said, "words": record.words, "source": record.source}
