"""Charts: fenced blocks of YAML with numbers to be drawn."""

import re
from bisect import bisect_right
from typing import Any, cast

from briefkit.model.blocks import Block, Chart, CodeBlock
from briefkit.model.charts import ChartKind, Plot
from briefkit.model.inlines import Inline
from briefkit.model.metadata import KeyPath
from briefkit.model.positions import Span
from briefkit.reader import attributes, csv_files, figures, yaml_nodes
from briefkit.reader.attributes import Allowed
from briefkit.reader.chart_data import Asked, plot_of
from briefkit.reader.chart_table import Row, Table, UndrawableError
from briefkit.reader.chart_wishes import KEYS, KINDS, SORTS, TEXTS, Keys, other_name
from briefkit.reader.context import Context
from briefkit.reader.inlines import line_of
from briefkit.reader.reporter import did_you_mean
from briefkit.reader.source import Stretch
from briefkit.reader.tree import Node

_ALLOWED = Allowed("A chart", classes=("chart",), anchor=True)


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
        data = self._keys(span)
        keys = Keys(data, self._fault)
        texts = {key: keys.text(key) for key in TEXTS}
        header, rows = self._rows(data.get("data"))
        plot, columns = self._plot(keys, texts["type"], header, rows, span)
        if plot:
            header, rows = _chosen(header, columns), tuple(_chosen(row, columns) for row in rows)
        alt = texts["alt"] if "alt" in data else None
        return Chart(
            texts["type"],
            header,
            rows,
            self._line("title", texts, span),
            self._line("caption", texts, span),
            alt,
            self._line("source", texts, span),
            anchor,
            plot,
            span=span,
        )

    def _line(self, key: str, texts: dict[str, str], span: Span) -> tuple[Inline, ...]:
        """Give a text of the YAML as a line of the brief: it may hold emphasis, links and citations."""
        if not texts[key]:
            return ()
        start = self._offset(self.document.values[(key,)][0])
        quoted = self.context.source.text[start : start + 1] in ('"', "'")
        self.context.paragraph = span
        line = line_of(self.context, Stretch(texts[key], ((0, start + quoted),)))
        self.context.paragraph = None
        return line

    def _keys(self, span: Span) -> dict[str, Any]:
        """Give what the YAML says, and report what is wrong with it and which keys nobody knows."""
        for fault in self.document.faults:
            message = f"'{fault.message}' stands here a second time" if fault.name == "duplicate-key" else fault.message
            name = "duplicate-key" if fault.name == "duplicate-key" else "unreadable-data"
            hint = fault.hint if name != "duplicate-key" else ""
            self.context.problem(name, message, self.place(fault.start, fault.end), hint)
        data = self.document.data
        if not isinstance(data, dict):
            hint = "Write type:, data:, x:, y:, title:, alt: and source:"
            self.context.problem("unreadable-data", "This chart holds no keys and values", span, hint)
            return {}
        for key in [key for key in data if key not in KEYS]:
            message = f"'{key}' is no key of a chart"
            self.context.problem("unknown-key", message, self.place(*self.document.keys[(key,)]), other_name(key))
        return data

    def _fault(self, key: str, message: str, hint: str) -> None:
        self.context.problem("wrong-type", message, self.place(*self.document.values[(key,)]), hint)

    def _plot(
        self, keys: Keys, kind: str, header: Row, rows: tuple[Row, ...], span: Span
    ) -> tuple[Plot | None, tuple[int, ...]]:
        """Give the plot and its columns; None where the data cannot be drawn, which is reported."""
        asked = Asked(
            cast("ChartKind", kind),
            keys.text("x"),
            keys.words("y"),
            keys.text("series"),
            keys.text("multiples"),
            keys.choice("sort", SORTS),
            keys.wishes(),
        )
        table = Table(header, rows, lambda key, *fault: self._undrawable(key, span, *fault))
        if not kind and self.document.faults:
            return None, ()
        if kind not in KINDS:
            said = f"'{kind}' is no type of chart" if kind else "This chart has no type"
            hint = did_you_mean(kind, KINDS) or f"Known: {', '.join(KINDS)}."
            table.fault("type", said, hint, None, None)
            return None, ()
        if not header and ("data" in keys.data or self.document.faults):
            return None, ()  # what is wrong has been reported
        try:
            return plot_of(table, asked)
        except UndrawableError:
            return None, ()

    def _undrawable(self, key: str, span: Span, message: str, hint: str, row: int | None, column: int | None) -> None:
        """Report why a chart cannot be drawn, at the cell or the key that is the reason."""
        data = self.document.data
        inline = isinstance(data.get("data"), list | dict) if isinstance(data, dict) else False
        if row is not None and not inline:
            message = f"{message} (row {row + 2})"
        ways: list[KeyPath] = [(key,), ("data",)]
        if row is not None and column is not None and inline:
            ways[:0] = self._ways(data["data"], row, column)
        found = next((self.document.values[way] for way in ways if way in self.document.values), None)
        self.context.problem("undrawable-chart", message, self.place(*found) if found else span, hint)

    def _ways(self, data: Any, row: int, column: int) -> list[KeyPath]:  # noqa: ANN401 - a YAML value
        """Give where a cell of inline data may stand."""
        if isinstance(data, dict):
            return [("data", str(list(data)[row]))]
        if isinstance(data[row], dict):
            return [("data", row, name) for name in list(data[row])[column : column + 1]] + [("data", row)]
        return [("data", row + 1, column), ("data", row + 1)]

    def _rows(self, data: Any) -> tuple[Row, tuple[Row, ...]]:  # noqa: ANN401 - a YAML value
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
        if len(rows) > csv_files.MOST_ROWS:
            message = f"This chart has {len(rows):,} rows; a brief takes at most {csv_files.MOST_ROWS:,}"
            self.context.problem("unreadable-data", message, place, "Keep the rows that the reader needs")
            rows = rows[: csv_files.MOST_ROWS]
        return (rows[0], tuple(rows[1:])) if rows else ((), ())


def _chosen(row: Row, columns: tuple[int, ...]) -> Row:
    return tuple(row[number] if number < len(row) else "" for number in columns)


def _cell(value: Any) -> str:  # noqa: ANN401 - a YAML value
    if value is None:
        return ""
    return re.sub(r"\s+", " ", str(value))
