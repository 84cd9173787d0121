"""A YAML file of lists with entries added, changed or taken out; comments, order and all else stay byte for byte."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefkit.errors import BriefkitError
from briefkit.model.metadata import KeyPath
from briefkit.model.source_lines import LINE_END, line_starts
from briefkit.reader import yaml_nodes
from briefkit.reader.source import Source

_PLAIN: Final = re.compile(
    r"[^\W\d_][\w .()’-]*[\w.)]|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,6}|[a-z2-7]{8}|sha256:[0-9a-f]{64}"
)
_WORDS_OF_YAML: Final = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))


class UneditableError(BriefkitError):
    """The file is written in a way that no entry can be put into; its text says what would do."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement; offsets count in the text with plain line ends."""

    start: int
    end: int
    text: str


def scalar(value: str) -> str:
    """Give a value as YAML: bare where nothing in it could mean something else, else in quotes."""
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML:
        return value
    return json.dumps(value, ensure_ascii=False)


class ListPage:
    """The text of a file and where its entries stand in it.

    Args:
        text: the file as it lies on disk; empty for a new one.
        head: the comment that a new one opens with.

    """

    def __init__(self, text: str, head: str) -> None:
        self.raw = text or head
        self.source = Source(self.raw)
        self.text = self.source.text
        self.document = yaml_nodes.load(self.text)

    def entries(self, name: str) -> list[object]:
        """Give the entries of a list as they stand."""
        data = self.document.data
        found = data.get(name) if isinstance(data, dict) else None
        return found if isinstance(found, list) else []

    def changed(self, where: KeyPath, fields: Mapping[str, str]) -> Iterator[Edit]:
        """Give the edits that make an entry say something else; what it lacks goes to its end."""
        start, end = self.document.values[where]
        missing = []
        for name, value in fields.items():
            place = self.document.values.get((*where, name))
            if place is None:
                missing += [f"{name}: {scalar(value)}"] if value else []
                continue
            if not value and self.text[start : start + 1] != "{":
                yield self._without_line(*place)
                continue
            said = scalar(value) if value else '""'
            yield Edit(*place, f" {said}" if self.text[place[0] - 1 : place[0]] == ":" else said)
        if missing and self.text[start : start + 1] == "{":
            yield Edit(end - 1, end - 1, f", {', '.join(missing)}")
        elif missing:
            indent = " " * (start - self.text.rfind("\n", 0, start) - 1)
            at = self._line_end(end)
            yield Edit(at, at, "".join(f"\n{indent}{line}" for line in missing))

    def added(self, name: str, entries: list[dict[str, str]]) -> Iterator[Edit]:
        """Give the edit that puts entries behind the last one of a list; an empty value is a line to fill in."""
        if not entries:
            return
        last = len(self.entries(name)) - 1
        if last >= 0:
            start, end = self.document.values[name, last]
            list_start, _ = self.document.values[(name,)]
            if self.text[list_start : list_start + 1] == "[":
                raise UneditableError(
                    f"'{name}' is written in brackets. Write each entry on lines of its own, after '- '"
                )
            dash = self.text.rfind("-", 0, start)
            indent = dash - self.text.rfind("\n", 0, dash) - 1
            at = self._line_end(end)
            yield Edit(at, at, _block(entries, indent))
        elif (name,) in self.document.keys:
            end = self.document.keys[(name,)][1]
            value = self.document.values.get((name,), (end, end))
            yield Edit(end, max(end + 1, value[1]), f":{_block(entries, 2)}")
        else:
            gap = "" if not self.text or self.text.endswith("\n") else "\n"
            yield Edit(len(self.text), len(self.text), f"{gap}{name}:{_block(entries, 2)}\n")

    def removed(self, where: KeyPath) -> Edit:
        """Give the edit that takes an entry out with its lines."""
        start, end = self.document.values[where]
        dash = self.text.rfind("-", 0, start)
        first = self.text.rfind("\n", 0, dash) + 1
        return Edit(first, min(self._line_end(end) + 1, len(self.text)), "")

    def edited(self, edits: Iterable[Edit]) -> str:
        """Give the file with edits made, and its own line ends kept."""
        starts = line_starts(self.raw)
        first = LINE_END.search(self.raw)
        line_end = first[0] if first else "\n"
        text = self.raw
        for edit in sorted(edits, key=lambda one: (one.start, one.end), reverse=True):
            begin, finish = (self._in_raw(starts, offset) for offset in (edit.start, edit.end))
            text = text[:begin] + edit.text.replace("\n", line_end) + text[finish:]
        return text

    def _in_raw(self, starts: list[int], offset: int) -> int:
        place = self.source.position(offset)
        return starts[place.line - 1] + place.column - 1

    def _without_line(self, start: int, end: int) -> Edit:
        """Give the edit that empties a value: with its line, unless the entry begins there."""
        first = self.text.rfind("\n", 0, start) + 1
        if self.text[first:start].lstrip().startswith("-"):
            return Edit(start, end, ' ""' if self.text[start - 1 : start] == ":" else '""')
        return Edit(first, min(self._line_end(end) + 1, len(self.text)), "")

    def _line_end(self, offset: int) -> int:
        end = self.text.find("\n", max(offset, 0))
        return len(self.text) if end < 0 else end


def _block(entries: Iterable[Mapping[str, str]], indent: int) -> str:
    lines = []
    for entry in entries:
        said = [f"{name}: {scalar(value)}" if value else f"{name}:" for name, value in entry.items()]
        lines += [f"{' ' * indent}{'- ' if n == 0 else '  '}{line}" for n, line in enumerate(said)]
    return "".join(f"\n{line}" for line in lines)
