"""A baseline: the findings of an archive on some day, so that later only new ones are told."""

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from briefkit.api.briefs import BriefFile
from briefkit.api.writing import write_over, write_together
from briefkit.checks.around import words_around
from briefkit.errors import UsageError
from briefkit.model.findings import Finding

VERSION = 1
_LONGEST = 64 * 1024 * 1024
"""Bytes; a thousand briefs with a hundred findings each have twenty million."""
_KEYS = ("code", "name", "words", "count")

Entry: TypeAlias = tuple[str, str, str]
"""Code, name of the rule, and the words of the finding among their neighbours; no line, which any edit above moves."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that are known, brief by brief."""

    path: Path
    briefs: Mapping[str, Counter[Entry]] = field(default_factory=dict)
    """Path from the baseline's folder, with `/` -> how many findings of each kind it had."""

    def split(
        self, file: BriefFile, text: str, findings: Iterable[Finding]
    ) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """Part the findings of a brief into those that are new and those that were known.

        Args:
            file: the brief.
            text: its source.
            findings: what was found.

        """
        left = Counter(self.briefs.get(self.name_of(file), {}))
        new: list[Finding] = []
        known: list[Finding] = []
        for finding in findings:
            entry = entry_of(text, finding)
            (known if left[entry] > 0 else new).append(finding)
            left[entry] -= 1
        return tuple(new), tuple(known)

    def recorded(self, file: BriefFile) -> int:
        """Give how many findings of a brief are recorded."""
        return sum(self.briefs.get(self.name_of(file), {}).values())

    def lost(self) -> int:
        """Give how many findings are recorded of briefs that are not there any more."""
        gone = (name for name in self.briefs if not (self.path.parent / name).is_file())
        return sum(sum(self.briefs[name].values()) for name in gone)

    def name_of(self, file: BriefFile) -> str:
        """Give how the baseline calls a brief: by its way from the baseline's own folder."""
        here = self.path.resolve().parent
        try:
            return PurePosixPath(*Path(os.path.relpath(file.path.resolve(), here)).parts).as_posix()
        except ValueError:  # another drive of Windows
            raise UsageError(f"{self.path}: A baseline lies on the same drive as its briefs.") from None


def entry_of(text: str, finding: Finding) -> Entry:
    """Give what a finding is known by: not its line, which any edit above it would change."""
    return finding.code, finding.name, words_around(text, finding)


def read_baseline(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        UsageError: there is none, or it is not what `write_baseline` wrote.

    """
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST + 1)
    except OSError as error:
        raise UsageError(f"{path}: This baseline cannot be read: {error.strerror}.") from error
    try:
        said = json.loads(data.decode("utf-8-sig")) if len(data) <= _LONGEST else None
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise _refused(path, line) from None
    if not isinstance(said, dict) or said.get("version") != VERSION or not isinstance(said.get("briefs"), dict):
        raise _refused(path, 1)
    return Baseline(path, {name: _counter(path, entries) for name, entries in said["briefs"].items()})


def _counter(path: Path, entries: object) -> Counter[Entry]:
    if not isinstance(entries, list):
        raise _refused(path, 1)
    found: Counter[Entry] = Counter()
    for entry in entries:
        match entry:
            case {"code": str(code), "name": str(name), "words": str(words), "count": int(count)} if count > 0:
                found[code, name, words] += count
            case _:
                raise _refused(path, 1)
    return found


def _refused(path: Path, line: int) -> UsageError:
    return UsageError(f"{path}:{line}: This is no baseline. Write one: `briefkit check PATH --write-baseline {path}`.")


def write_baseline(path: Path, checked: Sequence[tuple[BriefFile, str, Iterable[Finding]]]) -> int:
    """Record findings, and give how many; what is recorded of briefs that were not looked at stays.

    Args:
        path: where the baseline is, or will be.
        checked: each brief that was looked at, with its source and its findings.

    Raises:
        UsageError: what lies there is no baseline, or it cannot be written.

    """
    old = read_baseline(path) if path.exists() else Baseline(path)
    looked_at = {old.name_of(file) for file, _, _ in checked}
    kept = {
        name: entries
        for name, entries in old.briefs.items()
        if name not in looked_at and (path.parent / name).is_file()
    }
    fresh = {old.name_of(file): Counter(entry_of(text, one) for one in found) for file, text, found in checked}
    data = "".join(_lines({**kept, **fresh})).encode()
    if path.exists():
        write_over(path, data)
    else:
        write_together(path.parent, {path.name: data})
    return sum(sum(entries.values()) for entries in fresh.values())


def _lines(briefs: Mapping[str, Counter[Entry]]) -> Iterator[str]:
    """Give the file's text: one finding a line and all in order, so that a diff can be read."""
    named = sorted(name for name in briefs if briefs[name])
    yield f'{{\n  "version": {VERSION},\n  "briefs": {{'
    for number, name in enumerate(named):
        yield f"{',' if number else ''}\n    {_json(name)}: ["
        for index, (entry, count) in enumerate(sorted(briefs[name].items())):
            yield f"{',' if index else ''}\n      {_json(dict(zip(_KEYS, (*entry, count), strict=True)))}"
        yield "\n    ]"
    yield "\n  }\n}\n" if named else "}\n}\n"


def _json(value: object) -> str:
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff]", _escaped, json.dumps(value, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
