"""A `facts.yaml` in plain data, with what is wrong in it; nothing in it can stop the reading (docs/format.md)."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefkit.model.facts import Approval, FactRecord, Facts, Status
from briefkit.model.findings import Problem
from briefkit.model.metadata import KeyPath
from briefkit.reader.yaml_entries import EntriesReader, near

PROBLEM: Final = "unreadable-facts"
"""The rule that speaks of it."""
CLAIM_KEYS: Final = ("key", "status", "by", "on", "note", "words", "source")
APPROVAL_KEYS: Final = ("by", "role", "on", "version", "hash")
_KEY = re.compile(r"[a-z2-7]{8}")
_HASH = re.compile(r"sha256:[0-9a-f]{64}")


def read_facts(data: bytes, path: str) -> tuple[Facts, tuple[Problem, ...]]:
    """Read what people have verified and approved; an entry with a fault in it does not count.

    Args:
        data: the file.
        path: the file as the user would name it.

    """
    reader = _Reader(data, path)
    return reader.read(), tuple(reader.problems)


class _Reader(EntriesReader):
    problem = PROBLEM
    about = "It holds the facts of one brief"
    lists = {"claims": CLAIM_KEYS, "approvals": APPROVAL_KEYS}  # noqa: RUF012 - declared a ClassVar above

    def read(self) -> Facts:
        records = tuple(self._unique(self.entries("claims", self._record)))
        return Facts(self.path, records, tuple(self.entries("approvals", self._approval)))

    def _record(self, entry: Mapping[str, str | None], where: KeyPath) -> FactRecord | None:
        key, status = entry.get("key") or "", (entry.get("status") or "unverified").strip()
        if not _KEY.fullmatch(key):
            hint = "`briefkit facts` shows the key of each claim: eight letters and digits"
            self.at((*where, "key"), f"'{key}' is no key of a claim" if key else "This entry has no key", hint)
            return None
        if status not in list(Status):
            self.at((*where, "status"), f"'{status}' is no status", near(status, list(Status)))
            return None
        by = (entry.get("by") or "").strip()
        known, day = self.day(entry, where)
        if not known or (status != Status.UNVERIFIED and not self._signed(by, day, where)):
            return None
        more = {name: entry.get(name) or "" for name in ("note", "words", "source")}
        return FactRecord(key, Status(status), by, day, **more, span=self.span(where))

    def _approval(self, entry: Mapping[str, str | None], where: KeyPath) -> Approval | None:
        by, value = (entry.get("by") or "").strip(), entry.get("hash") or ""
        known, day = self.day(entry, where)
        if not known or not self._signed(by, day, where):
            return None
        if not _HASH.fullmatch(value):
            self.at((*where, "hash"), "This is no hash of a brief's content", "`briefkit sign` writes it")
            return None
        return Approval(by, value, entry.get("role") or "", day, entry.get("version") or "", self.span(where))

    def _signed(self, by: str, day: dt.date | None, where: KeyPath) -> bool:
        if not by:
            return self.at((*where, "by"), "This entry does not say who", "Write by: and a name")
        return day is not None or self.at((*where, "on"), "This entry does not say when", "Write on: and a day")

    def _unique(self, records: Iterator[FactRecord]) -> Iterator[FactRecord]:
        lines: dict[str, int] = {}
        for record in records:
            line = lines.setdefault(record.key, record.span.start.line)
            if line == record.span.start.line:
                yield record
                continue
            message = f"The claim '{record.key}' stands here a second time; line {line} counts"
            self.tell(message, record.span, "Delete one of them")
