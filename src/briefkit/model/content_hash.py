"""One hash of all that a brief says, which an approval is bound to (docs/decisions/facts.md)."""

import dataclasses
import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from briefkit.model.brief import Brief
from briefkit.model.inlines import Inline, SoftBreak, Text

_ASIDE = frozenset({"span", "heading_span", "key", "places"})
"""Where things stand, which an edit elsewhere moves."""
_NOT_SAID = frozenset({"status", "style", "lint_ignore"})
"""Front matter that says nothing to a reader: how far the brief is, what it looks like, what is not checked."""


def content_hash(brief: Brief) -> str:
    """Give `sha256:` and the hash of a brief's words, pictures, data and works.

    Line ends, line breaks within a paragraph, comments and the order of keys in the front matter do not count.
    """
    said = {
        "metadata": _fields(brief.metadata, _ASIDE | _NOT_SAID),
        "sections": _plain(brief.sections),
        "notes": [[label, _plain(note)] for label, note in brief.notes.items()],
        "abbreviations": _plain(brief.abbreviations),
        "pictures": _plain(brief.pictures),
        "references": [_plain(work.item) for work in sorted(brief.references, key=lambda work: work.key)],
    }
    words = json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(words.encode()).hexdigest()}"


def short_hash(value: str) -> str:
    """Give the first twelve digits of a hash, enough to compare two printed pages."""
    return value.removeprefix("sha256:")[:12]


def _plain(value: object) -> object:
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in _joined(value)]
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _fields(value, _ASIDE)
    if value is None or isinstance(value, bool | int | float):
        return value
    raise TypeError(value)


def _fields(value: object, aside: frozenset[str]) -> dict[str, object]:
    """Give the fields that say something: a field that a later version adds must not change what was signed before."""
    said: dict[str, object] = {"": type(value).__name__}
    for one in dataclasses.fields(value):  # type: ignore[arg-type]
        held = getattr(value, one.name)
        if one.name not in aside and held != _usual(one) and not _is_raw(value, one.name):
            said[one.name] = _plain(held)
    return said


def _usual(one: "dataclasses.Field[object]") -> object:
    """Give what a field holds where nobody says anything."""
    return one.default if one.default_factory is dataclasses.MISSING else one.default_factory()


def _is_raw(value: object, name: str) -> bool:
    """Tell whether a field repeats the source, as its author broke the lines."""
    return name == "source" and isinstance(value, Inline)


def _joined(values: Iterable[object]) -> Iterator[object]:
    """Give a list in which the end of a source line is the space as which it is printed."""
    held = ""
    for value in values:
        if isinstance(value, Text):
            held += value.text
        elif isinstance(value, SoftBreak):
            held += " "
        else:
            if held:
                yield held
            held = ""
            yield value
    if held:
        yield held
