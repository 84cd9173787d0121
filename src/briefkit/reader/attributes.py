"""Attribute lists in braces: `{#fig-x .decorative width="80%"}`.

The syntax is Pandoc's (User's Guide, "Heading identifiers" and "Divs and Spans"); which names may be used is ours.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from briefkit.reader.reporter import Reporter, did_you_mean
from briefkit.reader.source import Source, Stretch

_LIST = re.compile(
    r"""\{(?P<body>[ \t\n]*(?=[#.}]|[A-Za-z][\w:-]*[ \t]*=)(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^"'{}])*)\}""",
)
_PART = re.compile(
    r"""\#(?P<id>[^\s{}=\#"']+)
      | \.(?P<cls>[^\s{}=\#."']+)
      | (?P<key>[A-Za-z][\w:-]*)[ \t]*=[ \t]*
        (?:"(?P<double>(?:\\.|[^"\\])*)"|'(?P<single>(?:\\.|[^'\\])*)'|(?P<bare>[^\s"'{}]+))
    """,
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_SEEMS = re.compile(r"\{[ \t]*(?:[#.][\w-]|[A-Za-z][\w:-]*[ \t]*=)")
_LONGEST = 4_000
"""Attribute lists are short; the limit keeps a text of nothing but braces linear to read."""


@dataclass(frozen=True, slots=True)
class Value:
    """The value of an attribute, with its place in the stretch that holds the list."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attributes:
    """A parsed list; offsets count in the stretch that it stands in."""

    start: int
    end: int
    anchor: Value | None = None
    classes: tuple[Value, ...] = ()
    values: dict[str, Value] = field(default_factory=dict)
    wrong: Value | None = None
    """What could not be parsed."""

    def get(self, key: str) -> str:
        """Give the value of a key, or nothing."""
        return self.values[key].text if key in self.values else ""


NONE = Attributes(0, 0)


def match(text: str, start: int) -> Attributes | None:
    """Parse the list that starts at an offset, or give None where none stands there."""
    if not text.startswith("{", start):
        return None
    found = _LIST.match(text, start, min(len(text), start + _LONGEST))
    return _parse(text, start, found.end()) if found else None


def seems(text: str, start: int) -> bool:
    """Say whether somebody began an attribute list here."""
    return _SEEMS.match(text, start) is not None


def _parse(text: str, start: int, end: int) -> Attributes:
    anchor, classes, values, wrong = None, [], {}, None
    position = start + 1
    while position < end - 1:
        if text[position].isspace():
            position += 1
            continue
        part = _PART.match(text, position, end - 1)
        if part is None:
            stop = re.compile(r"\S+").match(text, position, end - 1)
            wrong = wrong or Value(stop.group() if stop else "", position, stop.end() if stop else end - 1)
            position = wrong.end if wrong.start == position else end
        elif part["id"]:
            anchor, position = Value(part["id"], part.start(), part.end()), part.end()
        elif part["cls"]:
            classes.append(Value(part["cls"], part.start(), part.end()))
            position = part.end()
        else:
            group = str(part.lastgroup)
            values[part["key"]] = Value(_ESCAPE.sub(r"\1", part[group]), part.start(group), part.end(group))
            position = part.end()
    return Attributes(start, end, anchor, tuple(classes), values, wrong)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may stand in the attribute list of one kind of element."""

    what: str
    """The element, for messages: `a figure`."""
    keys: Collection[str] = ()
    classes: Collection[str] = ()
    anchor: bool = False
    hint: str = ""
    """What would mend an attribute that belongs to something else."""


def check(attributes: Attributes, where: Stretch, allowed: Allowed, source: Source, report: Reporter) -> None:
    """Report what may not stand in an attribute list; what may is used all the same."""

    def at(value: Value, name: str, message: str, hint: str = "") -> None:
        report.add(name, message, source.span(where.place(value.start), where.end_place(value.start, value.end)), hint)

    if attributes.wrong:
        hint = 'Write {#name .class key="value"}'
        at(attributes.wrong, "invalid-attributes", f"'{attributes.wrong.text}' is no attribute", hint)
    if attributes.anchor and not allowed.anchor:
        at(attributes.anchor, "invalid-attributes", f"{allowed.what} has no name of its own", allowed.hint)
    for value in attributes.classes:
        if value.text not in allowed.classes:
            message = f"'.{value.text}' is no class of {allowed.what.lower()}"
            at(value, "unknown-class", message, did_you_mean(value.text, allowed.classes))
    for key, value in attributes.values.items():
        if key not in allowed.keys:
            message = f"{allowed.what} has no attribute '{key}'"
            hint = did_you_mean(key, allowed.keys) or allowed.hint or _known(allowed.keys)
            at(value, "invalid-attributes", message, hint)


def _known(keys: Collection[str]) -> str:
    return f"Known here: {', '.join(sorted(keys))}" if keys else ""
