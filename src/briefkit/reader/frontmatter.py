"""The front matter of a brief: where it lies, what it says, and what is wrong with it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefkit.model.metadata import KeyPath, Metadata, Place
from briefkit.model.positions import TOP, Span
from briefkit.reader import shapes, yaml_nodes
from briefkit.reader.metadata import metadata_of
from briefkit.reader.reporter import Reporter
from briefkit.reader.source import Source

_OPEN = re.compile(r"[ \t\n]*?^---[ \t]*$", re.MULTILINE)
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_YAML_LINE = re.compile(r"(?:[A-Za-z_][\w-]*[ ]*:(?:[ ].*)?|[ \t]+\S.*|- .*|#.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Extent:
    """Where the front matter lies, in offsets of the source."""

    start: int
    end: int
    """Behind the closing fence."""
    yaml_start: int
    yaml_end: int


def read_front_matter(source: Source, report: Reporter) -> tuple[Metadata, int]:
    """Give the metadata of a brief, and the line (from 0) at which its text begins."""
    extent = _extent(source, report)
    if extent is None:
        return Metadata(), 0
    span = source.span(extent.start, extent.end)
    document = yaml_nodes.load(source.text[extent.yaml_start : extent.yaml_end])
    places = _places(document, extent.yaml_start, source)
    _report_faults(document, extent.yaml_start, source, report)
    data = document.data
    if data is not None and not isinstance(data, dict):
        place = places.get((), Place(span, span)).value
        report.add("invalid-yaml", "The front matter is no list of keys and values", place, "Write key: value lines")
        data = None
    places.pop((), None)
    shape = shapes.fit(data or {}, lambda path: _place(places, path, span), report)
    metadata = metadata_of(shape, places, span, report)
    return metadata, source.line_number(extent.end) + 1


def _place(places: Mapping[KeyPath, Place], path: KeyPath, whole: Span) -> Place:
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return places[path[:length]]
    return Place(whole, whole)


def _extent(source: Source, report: Reporter) -> Extent | None:
    text = source.text
    opening = _OPEN.match(text)
    if not opening:
        hint = "Begin with a line ---, then title: and the rest, then a line ---"
        report.add("missing-front-matter", "This brief has no front matter", TOP, hint)
        return None
    fence = opening.end() - len(opening.group().lstrip())
    begin = min(opening.end() + 1, len(text))
    closing = _CLOSE.search(text, begin)
    if closing:
        return Extent(fence, closing.end(), begin, closing.start())
    message = "The front matter is opened here and never closed"
    report.add("unclosed-front-matter", message, source.span(fence, fence + 3), "Add a line --- below its last key")
    end = begin
    while end < len(text) and (line := _YAML_LINE.match(text, end)):
        end = min(line.end() + 1, len(text))
    end = max(fence + 3, end - 1 if text[end - 1 : end] == "\n" else end)
    return Extent(fence, end, begin, max(begin, end))


def _places(document: yaml_nodes.Document, start: int, source: Source) -> dict[KeyPath, Place]:
    places = {}
    for path, (first, last) in document.values.items():
        value = source.span(start + first, start + last)
        key = document.keys.get(path)
        places[path] = Place(source.span(start + key[0], start + key[1]) if key else value, value)
    for path, (first, last) in document.keys.items():
        if path not in places:  # a fault stands in the value
            span = source.span(start + first, start + last)
            places[path] = Place(span, span)
    return places


def _report_faults(document: yaml_nodes.Document, start: int, source: Source, report: Reporter) -> None:
    for fault in document.faults:
        span = source.span(start + fault.start, start + fault.end)
        if fault.name == "duplicate-key":
            line = source.line_number(start) + int(fault.hint) + 1
            message = f"'{fault.message}' stands here a second time; line {line} counts"
            report.add(fault.name, message, span, "Delete one of them")
        else:
            report.add(fault.name, fault.message, span, fault.hint)
