"""Whether a brief after edits is the brief before them, but for the words that were edited."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from briefkit.checks.excerpt import source
from briefkit.model.brief import Brief
from briefkit.model.findings import Edit
from briefkit.model.inlines import Text
from briefkit.model.positions import Span

_PLACES = frozenset({"span", "heading_span", "key", "anchor", "places", "covers", "text", "name"})
"""Fields that say where something stands, or are made of its words."""
_PROSE = ("title", "subtitle", "standfirst")
_MOST_CANDIDATES = 200
_SPACE = re.compile(r"\s+")


def is_same(before: Brief, after: Brief, edits: Iterable[Edit]) -> bool:
    """Tell whether edits changed the words that they should and nothing else that a reader or a machine would see.

    Args:
        before: the brief as it was.
        after: what is read from the source with the edits made.
        edits: the edits.

    """
    edits = tuple(edits)
    made = _Made(before, edits)
    if _problems(after) - _problems(before) or not _keeps_silence(before, after, edits):
        return False
    for old, new in zip(_pieces(before), _pieces(after), strict=False):
        if isinstance(old, Text) and isinstance(new, Text):
            if not made.expects(old, new.text):
                return False
        elif old != new or isinstance(old, Text):
            return False
    if sum(1 for _ in _pieces(before)) != sum(1 for _ in _pieces(after)):
        return False
    return all(_is_expected_value(before, after, key, made) for key in _PROSE)


def _keeps_silence(before: Brief, after: Brief, edits: tuple[Edit, ...]) -> bool:
    """Tell whether every suppression that no edit touches is still there, and none has come."""
    touched = [edit.span for edit in edits]
    kept = [one for one in before.suppressions if not any(_meet(one.span, span) for span in touched)]
    left = Counter((one.codes, one.reason) for one in after.suppressions)
    return len(after.suppressions) <= len(before.suppressions) and not (
        Counter((one.codes, one.reason) for one in kept) - left
    )


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _problems(brief: Brief) -> Counter[str]:
    return Counter(problem.name for problem in brief.problems)


def _is_expected_value(before: Brief, after: Brief, key: str, made: "_Made") -> bool:
    old, new = getattr(before.metadata, key), getattr(after.metadata, key)
    place = before.metadata.places.get((key,))
    if place is None or old == new:
        return bool(old == new)
    return _folded(new) in {_folded(one) for one in made.candidates(old, place.value)}


def _folded(text: str) -> str:
    return _SPACE.sub(" ", text)


class _Made:
    """Edits by the lines on which they stand."""

    def __init__(self, brief: Brief, edits: Iterable[Edit]) -> None:
        self._source = brief.text
        self._by_line: dict[int, list[Edit]] = defaultdict(list)
        for edit in sorted(edits, key=lambda edit: edit.span):
            self._by_line[edit.span.start.line].append(edit)

    def expects(self, piece: Text, new: str) -> bool:
        """Tell whether a piece of text should be this after the edits."""
        start, end = piece.span.start, piece.span.end
        if start.line != end.line or end.column - start.column != len(piece.text):
            return new in self.candidates(piece.text, piece.span)
        text = piece.text
        for edit in reversed(self._within(piece.span)):
            head, tail = edit.span.start.column - start.column, edit.span.end.column - start.column
            text = text[:head] + edit.text + text[tail:]
        return text == new

    def candidates(self, text: str, span: Span) -> set[str]:
        """Give what may become of a text of which only the rough place is known: each edit made once, somewhere."""
        found = {text}
        for edit in self._within(span):
            words = source(self._source, edit.span)
            found = {
                one[: match.start()] + edit.text + one[match.end() :]
                for one in found
                for match in re.finditer(re.escape(words), one)
            }
            if len(found) > _MOST_CANDIDATES:
                return set()
        return found

    def _within(self, span: Span) -> list[Edit]:
        lines = range(span.start.line, span.end.line + 1)
        near = (edit for line in lines for edit in self._by_line.get(line, ()))
        return [edit for edit in near if span.start <= edit.span.start and edit.span.end <= span.end]


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a brief consists of at some place, by its kind or its value."""

    what: object


def _pieces(brief: Brief) -> Iterator[Text | _Shape]:
    """Give every text, and the shape of all that is around it, in order."""
    waiting: list[object] = [
        dict(brief.abbreviations),
        dict(brief.notes),
        brief.sections,
        _values(brief),
    ]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Text):
            yield value
        elif is_dataclass(value):
            inside = [getattr(value, field.name) for field in fields(value) if _counts(value, field.name)]
            yield _Shape((type(value).__name__, len(inside)))
            waiting.extend(reversed(inside))
        elif isinstance(value, tuple | list):
            yield _Shape(len(value))
            waiting.extend(reversed(value))
        elif isinstance(value, Mapping):
            yield _Shape(len(value))
            waiting.extend(part for pair in reversed(list(value.items())) for part in reversed(pair))
        else:
            yield _Shape(value)


def _counts(value: object, name: str) -> bool:
    """Tell whether a field of a piece is part of what it says; code and short forms have a text that is."""
    return name not in _PLACES or (name == "text" and type(value).__name__ in ("Code", "CodeBlock", "Abbreviated"))


def _values(brief: Brief) -> dict[str, object]:
    """Give the front matter but for its prose and its places."""
    data = brief.metadata
    names = (field.name for field in fields(data) if field.name not in (*_PROSE, *_PLACES))
    return {name: getattr(data, name) for name in names}
