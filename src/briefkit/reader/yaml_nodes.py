"""YAML into plain data, with the place of every key and value; nothing in it can stop the reading.

Nodes are built from PyYAML's events, without recursion: tags, anchors and aliases are refused (a few lines of aliases
can stand for millions), nesting is bounded, and after a fault the next top-level key is read. Plain words stay words:
`no`, `1.0`, `2024-13-02` and `1:30` are text here, as they stand.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from briefkit.model.characters import printable
from briefkit.model.metadata import KeyPath

DEEPEST = 20
LONGEST = 1_000_000
"""Characters of YAML that are read."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_TOP_KEY = re.compile(r"^[A-Za-z_][\w-]*[ ]*:(?=[ \n]|$)", re.MULTILINE)
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_PLAIN_FAULTS = {
    "mapping values are not allowed": ("A colon and a space inside a value", 'Put the value in quotes: title: "A: B"'),
    "cannot start any token": (
        "This character cannot begin a value",
        "Put the value in quotes; indent with spaces, not tabs",
    ),
    "could not find expected ':'": ("A line without a colon where a key is expected", "Write key: value"),
    "did not find expected key": ("A key was expected here", "Look at the indents and the quotes of the lines above"),
    "expected <block end>": ("A key was expected here", "Look at the indents and the quotes of the lines above"),
    "found unexpected end of stream": ("A quote is opened and never closed", "Close it"),
    "found unexpected document": ("A quote is opened and never closed", "Close it"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong with the YAML; offsets count in its text."""

    name: str
    message: str
    start: int
    end: int
    hint: str = ""


@dataclass(slots=True)
class Document:
    """What a YAML text says."""

    data: Any = None
    keys: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    values: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A mapping or sequence that has begun."""

    data: Any
    path: KeyPath
    start: int
    end: int
    key: str | None = None
    waiting: bool = False
    """Whether the key has been read and its value has not."""


def plain_text(value: str, style: str | None) -> Any:  # noqa: ANN401 - a YAML value
    """Give a scalar as the text that it is, or None for a null."""
    return None if style is None and value in _NULL else value


def typed(value: str, style: str | None) -> Any:  # noqa: ANN401 - a YAML value
    """Give a scalar as the YAML 1.2 core schema has it (section 10.3.2), without octal and hexadecimal numbers."""
    if style is not None:
        return value
    if value in _NULL:
        return None
    if value in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return value.lower() == "true"
    if _INTEGER.fullmatch(value):
        return int(value)
    return float(value) if _NUMBER.fullmatch(value) and len(value) < 30 else value  # noqa: PLR2004 - longer is no number


def load(text: str, scalar: Callable[[str, str | None], Any] = plain_text) -> Document:
    """Read one YAML document, as far as it can be read.

    Args:
        text: the YAML, without fences; lines end with a line feed.
        scalar: what a scalar means, from its text and its style (None for plain).

    """
    document = Document()
    if len(text) > LONGEST:
        message = f"This YAML is {len(text):,} characters long; at most {LONGEST:,} are read"
        document.faults.append(Fault("invalid-yaml", message, 0, 0))
        return document
    start: int | None = 0
    while start is not None and start < len(text):
        start = _read_from(text, start, document, scalar)
    return document


def _read_from(text: str, start: int, document: Document, scalar: Callable[[str, str | None], Any]) -> int | None:
    """Read from an offset on; after a fault give the offset of the next top-level key."""
    composer = _Composer(text, start, document, scalar)
    try:
        for event in yaml.parse(text[start:], Loader=_LOADER):
            composer.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = min(start + (mark.index if mark else 0), len(text))
        message, hint = _plain(str(error.problem or error.context or ""))
    except yaml.YAMLError as error:  # a character that YAML does not allow
        at = min(start + int(getattr(error, "position", 0) or 0), len(text))
        message, hint = "A character that YAML does not allow", "Delete it"
    else:
        return None
    finally:
        composer.finish()
    if at >= len(text.rstrip()):
        at = max(start, len(text.rstrip()) - 1)
    document.faults.append(Fault("invalid-yaml", message, at, min(at + 1, len(text)), hint))
    following = _TOP_KEY.search(text, text.find("\n", at) + 1) if "\n" in text[at:] else None
    return following.start() if following and following.start() > start else None


def _plain(problem: str) -> tuple[str, str]:
    for beginning, words in _PLAIN_FAULTS.items():
        if beginning in problem:
            return words
    return f"This is not YAML: {problem or 'it cannot be read'}", "Look at indents, colons and quotes"


class _Composer:
    """Builds the data from events."""

    def __init__(self, text: str, start: int, document: Document, scalar: Callable[[str, str | None], Any]) -> None:
        self.text, self.start, self.document, self.scalar = text, start, document, scalar
        self.open: list[_Open] = []

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the parser."""
        start, end = (self.start + (mark.index if mark else 0) for mark in (event.start_mark, event.end_mark))
        if isinstance(event, yaml.AliasEvent):
            self.fault("invalid-yaml", "Aliases (*name) are not read in a brief", start, end, "Write the value again")
            self.add("", start, end)
            return
        if getattr(event, "anchor", None) is not None and not isinstance(event, yaml.AliasEvent):
            self.fault("invalid-yaml", "Anchors (&name) are not read in a brief", start, end, "Delete the anchor")
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag not in (None, "!"):
            self.fault("invalid-yaml", f"Tags ({event.tag}) are not read in a brief", start, end, "Delete the tag")
        if isinstance(event, yaml.ScalarEvent):
            style = event.style if event.style in ("'", '"', "|", ">") else None
            end = start + len(self.text[start:end].rstrip())
            self.add(self.scalar(printable(event.value), style), start, max(start, end))
        elif isinstance(event, yaml.MappingStartEvent):
            self.begin({}, start)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.begin([], start)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.close(end)

    def fault(self, name: str, message: str, start: int, end: int, hint: str = "") -> None:
        """Note a fault."""
        self.document.faults.append(Fault(name, message, start, end, hint))

    def begin(self, data: Any, start: int) -> None:  # noqa: ANN401 - a YAML value
        """Begin a mapping or sequence."""
        if len(self.open) == DEEPEST:
            self.fault("invalid-yaml", f"Nested more than {DEEPEST} deep", start, start + 1, "Put it more simply")
        self.open.append(_Open(data, self.path(), start, start))

    def path(self) -> KeyPath:
        """Give the path of the value that comes next."""
        if not self.open:
            return ()
        holder = self.open[-1]
        return (*holder.path[:DEEPEST], len(holder.data) if isinstance(holder.data, list) else holder.key or "")

    def close(self, end: int) -> None:
        """End the innermost mapping or sequence."""
        done = self.open.pop()
        flow = self.text[done.start : done.start + 1] in ("{", "[") and self.text[end - 1 : end] in ("}", "]")
        self.add(done.data, done.start, end if flow else max(done.end, done.start))

    def add(self, value: Any, start: int, end: int) -> None:  # noqa: ANN401 - a YAML value
        """Add a value, or a key, to what is open."""
        if not self.open:
            self.add_root(value, start, end)
            return
        holder = self.open[-1]
        holder.end = max(holder.end, end)
        if len(self.open) > DEEPEST:
            return
        if isinstance(holder.data, dict) and not holder.waiting:
            self.add_key(holder, value, start, end)
            return
        path = self.path()
        holder.waiting = False
        if isinstance(holder.data, list):
            holder.data.append(value)
        elif holder.key is None:
            return
        else:
            holder.data[holder.key] = value
        self.document.values[path] = (start, end)

    def add_key(self, holder: _Open, key: Any, start: int, end: int) -> None:  # noqa: ANN401 - a YAML value
        """Take a key; of two that are the same the first counts."""
        holder.waiting, holder.key = True, None
        if not isinstance(key, str | int | float) or isinstance(key, bool):
            self.fault("invalid-yaml", "A key has to be a word", start, end)
            return
        path = (*holder.path, str(key))
        known = self.document.data if not holder.path and isinstance(self.document.data, dict) else {}
        if str(key) in holder.data or str(key) in known:
            line = self.text.count("\n", 0, self.document.keys[path][0])
            self.document.faults.append(Fault("duplicate-key", str(key), start, end, str(line)))
            return
        holder.key = str(key)
        self.document.keys[path] = (start, end)

    def add_root(self, value: Any, start: int, end: int) -> None:  # noqa: ANN401 - a YAML value
        """Take the whole document, or what follows a fault."""
        if isinstance(value, dict) and isinstance(self.document.data, dict):
            self.document.data.update(value)
        elif self.document.data is None:
            self.document.data = value
            self.document.values[()] = (start, end)

    def finish(self) -> None:
        """Close what a fault has left open."""
        while self.open:
            self.close(self.open[-1].end)
