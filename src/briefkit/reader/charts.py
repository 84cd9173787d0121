"""Charts: fenced blocks of YAML with numbers to be drawn."""

import re
from bisect import bisect_right
from typing import Any

from briefkit.model.blocks import Block, Chart, CodeBlock
from briefkit.model.positions import Span
from briefkit.reader import attributes, csv_files, figures, yaml_nodes
from briefkit.reader.attributes import Allowed
from briefkit.reader.context import Context
from briefkit.reader.reporter import did_you_mean
from briefkit.reader.source import Stretch
from briefkit.reader.tree import Node

_ALLOWED = Allowed("A chart", classes=("chart",), anchor=True)
_TEXTS = ("type", "title", "caption", "alt", "source")
_KNOWN = (
    *_TEXTS,
    "data",
    "x",
    "y",
    "colour",
    "color",
    "group",
    "unit",
    "width",
    "height",
    "stacked",
    "decorative",
    "labels",
)


def fenced(context: Context, node: Node, info: str) -> Block:
    """Give the chart, or the code, of a fenced block whose info line is a list of attributes."""
    text = context.source.text
    start, end = node.range
    opening = text.find(info, start)
    where = Stretch(info, ((0, opening),))
    found = attributes.match(info, 0)
    span = context.source.span(start, end)
    content = node.token.content.removesuffix("\n")
    if found is None:
        message = "This attribute list cannot be read"
        hint = "Write ```{.chart #fig-name}"
        context.problem("invalid-attributes", message, context.span(where, 0, len(info)), hint)
        return CodeBlock(content, "", span=span)
    classes = [value.text for value in found.classes]
    if "chart" not in classes and classes and not did_you_mean(classes[0], ("chart",)):
        return CodeBlock(content, classes[0], span=span)
    attributes.check(found, where, _ALLOWED, context.source, context.report)
    return _Chart(context, node).read(figures.anchor(context, found, where), span)


class _Chart:
    """Reads the YAML of one chart."""

    def __init__(self, context: Context, node: Node) -> None:
        self.context, self.node = context, node
        self.content: str = node.token.content
        lines = self.content.split("\n")
        self.starts = [0]
        for line in lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.document = yaml_nodes.load(self.content, yaml_nodes.typed)

    def place(self, first: int, last: int) -> Span:
        """Give the span of a slice of the YAML in the file."""
        return self.context.source.span(self._offset(first), max(self._offset(first), self._offset(last)))

    def _offset(self, offset: int) -> int:
        line = bisect_right(self.starts, offset) - 1
        begins: list[int]
        margins: list[int]
        begins, margins = self.node.token.meta["lines"], self.node.token.meta["margin"]
        line = min(line, len(begins) - 1)
        if line < 0:
            return self.node.range[0]
        column = max(0, offset - self.starts[line] - margins[line])
        return min(begins[line] + column, len(self.context.source.text))

    def read(self, anchor: str, span: Span) -> Chart:
        """Give the chart."""
        for fault in self.document.faults:
            message = f"'{fault.message}' stands here a second time" if fault.name == "duplicate-key" else fault.message
            name = "duplicate-key" if fault.name == "duplicate-key" else "unreadable-data"
            self.context.problem(
                name, message, self.place(fault.start, fault.end), fault.hint if name != "duplicate-key" else ""
            )
        data = self.document.data
        if not isinstance(data, dict):
            hint = "Write type:, data:, x:, y:, title:, alt: and source:"
            self.context.problem("unreadable-data", "This chart holds no keys and values", span, hint)
            data = {}
        for key in [key for key in data if key not in _KNOWN]:
            start, end = self.document.keys[(key,)]
            message = f"'{key}' is no key of a chart"
            self.context.problem("unknown-key", message, self.place(start, end), did_you_mean(key, _KNOWN))
        texts = {key: self._text(data, key) for key in _TEXTS}
        header, rows = self._rows(data.get("data"))
        settings = {key: value for key, value in data.items() if key not in (*_TEXTS, "data") and key in _KNOWN}
        alt = texts["alt"] if "alt" in data else None
        return Chart(
            texts["type"],
            header,
            rows,
            texts["title"],
            texts["caption"],
            alt,
            texts["source"],
            anchor,
            settings,
            span=span,
        )

    def _text(self, data: dict[str, Any], key: str) -> str:
        value = data.get(key)
        if isinstance(value, dict | list):
            message = f"'{key}' has to be a text"
            self.context.problem(
                "wrong-type", message, self.place(*self.document.values[(key,)]), "Write one line of words"
            )
            return ""
        return "" if value is None else " ".join(str(value).split())

    def _rows(self, data: Any) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:  # noqa: ANN401 - a YAML value
        """Give header and rows from a CSV file, a list of mappings, a list of lists or a mapping of numbers."""
        if data is None:
            return (), ()
        place = self.place(*self.document.values[("data",)])
        if isinstance(data, str):
            rows = csv_files.read_csv(self.context, data, place)
        elif isinstance(data, dict):
            rows = [("", ""), *((str(key), _cell(value)) for key, value in data.items())]
        elif isinstance(data, list) and data and all(isinstance(row, dict) for row in data):
            names = list(dict.fromkeys(str(key) for row in data for key in row))[:50]
            rows = [tuple(names), *(tuple(_cell(row.get(name)) for name in names) for row in data)]
        elif isinstance(data, list) and all(isinstance(row, list) for row in data):
            rows = [tuple(map(_cell, row)) for row in data]
        else:
            hint = "Name a CSV file, or write rows: - [2023, 12]"
            self.context.problem("unreadable-data", "The data of this chart are no rows", place, hint)
            rows = []
        return (rows[0], tuple(rows[1:])) if rows else ((), ())


def _cell(value: Any) -> str:  # noqa: ANN401 - a YAML value
    if value is None:
        return ""
    return re.sub(r"\s+", " ", str(value))
