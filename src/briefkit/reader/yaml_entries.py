"""A YAML file of lists whose entries are groups of texts; what is wrong in one is told with its place."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Final, TypeVar

from briefkit.errors import did_you_mean
from briefkit.model.findings import Problem
from briefkit.model.metadata import KeyPath
from briefkit.model.positions import Span
from briefkit.reader import yaml_nodes
from briefkit.reader.decode import LARGEST, decode
from briefkit.reader.source import Source

_MOST: Final = 100
"""Problems that are told of one file."""
_One = TypeVar("_One")


class EntriesReader:
    """Reads one file; a kind of file names its lists and says what their entries are made into.

    Args:
        data: the file.
        path: the file as the user would name it.

    """

    problem: ClassVar[str]
    """The rule that speaks of what is wrong."""
    about: ClassVar[str]
    """What it holds, in a sentence that says that it is too large."""
    lists: ClassVar[Mapping[str, tuple[str, ...]]]
    """The keys of the file, and those of the entries of each."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        text, problems = decode(data)
        text = text if not any(problem.name == "unreadable-file" for problem in problems) else ""
        hint = self.about if len(data) > LARGEST else "Save it as plain UTF-8 text"
        told = [Problem(self.problem, one.message, one.span, hint, path) for one in problems if not text]
        self.problems += told if data.strip() else []
        self.source = Source(text)
        self.document = yaml_nodes.load(self.source.text if text.strip("\ufeff \t\r\n") else "")
        self.found = self._top()

    def _top(self) -> Mapping[str, Any]:
        for fault in self.document.faults:
            message, hint = fault.message, fault.hint
            if fault.name == "duplicate-key":
                message = f"'{fault.message}' stands here a second time; line {int(hint) + 1} counts"
                hint = "Delete one of them"
            self.tell(message, self.source.span(fault.start, max(fault.start, fault.end)), hint)
        data = self.document.data
        if data is not None and not isinstance(data, dict):
            hint = " and ".join(f"{name}:" for name in self.lists)
            self.tell("This file is no list of keys and values", self.source.span(0, 0), f"Write {hint}")
        found = data if isinstance(data, dict) else {}
        for key in found:
            if key not in self.lists:
                self.at((key,), f"'{key}' is no key of this file", near(key, tuple(self.lists)), on_key=True)
        return found

    def entries(self, name: str, made: Callable[[Mapping[str, str | None], KeyPath], _One | None]) -> Iterator[_One]:
        """Give what the entries of a list are made into; one with a fault in it does not count."""
        entries = self.found.get(name)
        if entries is None:
            return
        if not isinstance(entries, list):
            self.at((name,), f"'{name}' has to be a list", "Begin each entry with '- '")
            return
        known = self.lists[name]
        for number, entry in enumerate(entries):
            where = (name, number)
            if not isinstance(entry, dict):
                self.at(where, "This entry is no group of keys and values", f"Write {known[0]}: and {known[1]}:")
            elif self._fits(entry, where, known) and (one := made(entry, where)):
                yield one

    def _fits(self, entry: Mapping[str, Any], where: KeyPath, known: tuple[str, ...]) -> bool:
        fits = True
        for key, value in entry.items():
            if key not in known:
                fits = self.at((*where, key), f"'{key}' is no key of an entry", near(key, known), on_key=True)
            elif not isinstance(value, str | None):
                fits = self.at((*where, key), f"'{key}' has to be a text", "Write one line of words")
        return fits

    def day(self, entry: Mapping[str, str | None], where: KeyPath) -> tuple[bool, dt.date | None]:
        """Give whether the day of an entry, its `on`, can be read, and the day."""
        said = (entry.get("on") or "").strip()
        if not said:
            return True, None
        try:
            return True, dt.datetime.strptime(said, "%Y-%m-%d").replace(tzinfo=dt.UTC).date()
        except ValueError:
            return self.at((*where, "on"), f"'{said[:40]}' is no day", "Write it as 2025-11-18"), None

    def span(self, where: KeyPath) -> Span:
        """Give where a value stands."""
        start, end = self.document.values.get(where, (0, 0))
        return self.source.span(start, end)

    def at(self, where: KeyPath, message: str, hint: str, *, on_key: bool = False) -> bool:
        """Note a problem at a path, or at the nearest one above it that is there; gives False."""
        place = next((where[:n] for n in range(len(where), 0, -1) if where[:n] in self.document.values), where)
        start, end = self.document.values.get(place, (0, 0))
        if on_key and where in self.document.keys:
            start, end = self.document.keys[where]
        self.tell(message, self.source.span(start, max(end, start)), hint)
        return False

    def tell(self, message: str, span: Span, hint: str) -> None:
        """Note a problem at a place."""
        if len(self.problems) < _MOST:
            first = self.source.starts[span.start.line - 1]
            line = self.source.text[first:].partition("\n")[0][:1_000]
            self.problems.append(Problem(self.problem, message, span, hint, self.path, line))


def near(word: str, known: Sequence[str]) -> str:
    """Say what a word was meant to be, else what would do."""
    names = [str(name) for name in known]
    return did_you_mean(word, names).strip() or f"Known: {', '.join(names)}"
