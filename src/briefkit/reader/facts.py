"""A `facts.yaml` in plain data, with what is wrong in it; nothing in it can stop the reading (docs/format.md)."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from briefkit.errors import did_you_mean
from briefkit.model.facts import Approval, FactRecord, Facts, Status
from briefkit.model.findings import Problem
from briefkit.model.metadata import KeyPath
from briefkit.model.positions import Span
from briefkit.reader import yaml_nodes
from briefkit.reader.decode import LARGEST, decode
from briefkit.reader.source import Source

PROBLEM: Final = "unreadable-facts"
"""The rule that speaks of it."""
CLAIM_KEYS: Final = ("key", "status", "by", "on", "note", "words", "source")
APPROVAL_KEYS: Final = ("by", "role", "on", "version", "hash")
_TOP_KEYS: Final = ("claims", "approvals")
_KEY = re.compile(r"[a-z2-7]{8}")
_HASH = re.compile(r"sha256:[0-9a-f]{64}")
_MOST = 100
"""Problems that are told of one file."""


def read_facts(data: bytes, path: str) -> tuple[Facts, tuple[Problem, ...]]:
    """Read what people have verified and approved; an entry with a fault in it does not count.

    Args:
        data: the file.
        path: the file as the user would name it.

    """
    text, problems = decode(data)
    text = text if not any(problem.name == "unreadable-file" for problem in problems) else ""
    hint = "It holds the facts of one brief" if len(data) > LARGEST else "Save it as plain UTF-8 text"
    told = [_in(path, problem.message, problem.span, hint) for problem in problems if not text]
    if not text.strip("\ufeff \t\r\n"):
        return Facts(path), tuple(told if data.strip() else ())
    return _Reader(path, Source(text)).read()


def _in(path: str, message: str, span: Span, hint: str = "", line: str = "") -> Problem:
    return Problem(PROBLEM, message, span, hint, path, line)


@dataclass
class _Reader:
    path: str
    source: Source

    def __post_init__(self) -> None:
        self.document = yaml_nodes.load(self.source.text)
        self.problems: list[Problem] = []

    def read(self) -> tuple[Facts, tuple[Problem, ...]]:
        for fault in self.document.faults:
            message, hint = fault.message, fault.hint
            if fault.name == "duplicate-key":
                message = f"'{fault.message}' stands here a second time; line {int(hint) + 1} counts"
                hint = "Delete one of them"
            self._tell(message, fault.start, fault.end, hint)
        data = self.document.data
        if data is not None and not isinstance(data, dict):
            self._tell("This file is no list of keys and values", 0, 0, "Write claims: and approvals:")
        found = data if isinstance(data, dict) else {}
        for key in found:
            if key not in _TOP_KEYS:
                self._at((key,), f"'{key}' is no key of this file", self._near(key, _TOP_KEYS), on_key=True)
        records = tuple(self._unique(self._entries(found, "claims", self._record)))
        approvals = tuple(self._entries(found, "approvals", self._approval))
        return Facts(self.path, records, approvals), tuple(self.problems)

    def _entries(self, found: Mapping[str, Any], name: str, made: Any) -> Iterator[Any]:  # noqa: ANN401 - either kind
        entries = found.get(name)
        if entries is None:
            return
        if not isinstance(entries, list):
            self._at((name,), f"'{name}' has to be a list", "Begin each entry with '- '")
            return
        known = CLAIM_KEYS if name == "claims" else APPROVAL_KEYS
        for number, entry in enumerate(entries):
            where = (name, number)
            if not isinstance(entry, dict):
                self._at(where, "This entry is no group of keys and values", f"Write {known[0]}: and {known[1]}:")
            elif self._fits(entry, where, known) and (one := made(entry, where)):
                yield one

    def _fits(self, entry: Mapping[str, Any], where: KeyPath, known: tuple[str, ...]) -> bool:
        fits = True
        for key, value in entry.items():
            if key not in known:
                fits = self._at((*where, key), f"'{key}' is no key of an entry", self._near(key, known), on_key=True)
            elif not isinstance(value, str | None):
                fits = self._at((*where, key), f"'{key}' has to be a text", "Write one line of words")
        return fits

    def _record(self, entry: Mapping[str, str | None], where: KeyPath) -> FactRecord | None:
        key, status = entry.get("key") or "", (entry.get("status") or "unverified").strip()
        if not _KEY.fullmatch(key):
            hint = "`briefkit facts` shows the key of each claim: eight letters and digits"
            self._at((*where, "key"), f"'{key}' is no key of a claim" if key else "This entry has no key", hint)
            return None
        if status not in list(Status):
            self._at((*where, "status"), f"'{status}' is no status", self._near(status, list(Status)))
            return None
        by = (entry.get("by") or "").strip()
        known, day = self._day(entry, where)
        if not known or (status != Status.UNVERIFIED and not self._signed(by, day, where)):
            return None
        more = {name: entry.get(name) or "" for name in ("note", "words", "source")}
        return FactRecord(key, Status(status), by, day, **more, span=self._span(where))

    def _approval(self, entry: Mapping[str, str | None], where: KeyPath) -> Approval | None:
        by, value = (entry.get("by") or "").strip(), entry.get("hash") or ""
        known, day = self._day(entry, where)
        if not known or not self._signed(by, day, where):
            return None
        if not _HASH.fullmatch(value):
            self._at((*where, "hash"), "This is no hash of a brief's content", "`briefkit sign` writes it")
            return None
        return Approval(by, value, entry.get("role") or "", day, entry.get("version") or "", self._span(where))

    def _signed(self, by: str, day: dt.date | None, where: KeyPath) -> bool:
        if not by:
            return self._at((*where, "by"), "This entry does not say who", "Write by: and a name")
        return day is not None or self._at((*where, "on"), "This entry does not say when", "Write on: and a day")

    def _day(self, entry: Mapping[str, str | None], where: KeyPath) -> tuple[bool, dt.date | None]:
        """Give whether the day can be read, and the day."""
        said = (entry.get("on") or "").strip()
        if not said:
            return True, None
        try:
            return True, dt.datetime.strptime(said, "%Y-%m-%d").replace(tzinfo=dt.UTC).date()
        except ValueError:
            return self._at((*where, "on"), f"'{said[:40]}' is no day", "Write it as 2025-11-18"), None

    def _unique(self, records: Iterator[FactRecord]) -> Iterator[FactRecord]:
        lines: dict[str, int] = {}
        for record in records:
            line = lines.setdefault(record.key, record.span.start.line)
            if line == record.span.start.line:
                yield record
                continue
            message = f"The claim '{record.key}' stands here a second time; line {line} counts"
            self._add(message, record.span, "Delete one of them")

    def _span(self, where: KeyPath) -> Span:
        start, end = self.document.values.get(where, (0, 0))
        return self.source.span(start, end)

    def _at(self, where: KeyPath, message: str, hint: str, *, on_key: bool = False) -> bool:
        """Note a problem at a path, or at the nearest one above it that is there; gives False."""
        place = next((where[:n] for n in range(len(where), 0, -1) if where[:n] in self.document.values), where)
        start, end = self.document.values.get(place, (0, 0))
        if on_key and where in self.document.keys:
            start, end = self.document.keys[where]
        self._tell(message, start, end, hint)
        return False

    def _tell(self, message: str, start: int, end: int, hint: str) -> None:
        self._add(message, self.source.span(start, max(end, start)), hint)

    def _add(self, message: str, span: Span, hint: str) -> None:
        if len(self.problems) < _MOST:
            first = self.source.starts[span.start.line - 1]
            line = self.source.text[first:].partition("\n")[0][:1_000]
            self.problems.append(_in(self.path, message, span, hint, line))

    def _near(self, word: str, known: tuple[str, ...] | list[Status]) -> str:
        names = [str(name) for name in known]
        return did_you_mean(word, names).strip() or f"Known: {', '.join(names)}"
