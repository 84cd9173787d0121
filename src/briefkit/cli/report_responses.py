"""Points of reviewers and what became of them: in words on a screen, as JSON and as CSV."""

import csv
import io
import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import click

from briefkit.api.responding import ResponseTable, Taken
from briefkit.cli.report import number, screen_columns
from briefkit.cli.report_facts import cell
from briefkit.cli.shown import harmless
from briefkit.model.responses import Point

if TYPE_CHECKING:
    from briefkit.api.anonymous import NameTold

VERSION: Final = 1
"""Raised when a key of the JSON or a column of the CSV changes its meaning or goes away."""
COLUMNS: Final = (
    *("reviewer", "date", "file", "section", "line", "quote", "kind", "comment", "action", "reply", "open", "key"),
)


def taken(done: Taken) -> str:
    """Give in a line what came of files."""
    known = f", {done.known} there already" if done.known else ""
    return f"{harmless(str(done.table.path))}: {number(done.new, 'new point')}{known}"


def answered(points: Sequence[Point]) -> str:
    """Give in a line what was written down."""
    told = points[0].action if points else None
    return f"{number(len(points), 'point')} {told.value if told else 'answered'}"


def show(table: ResponseTable, output: str) -> None:
    """Print the points of a brief.

    Args:
        table: the points.
        output: `text` for what is open, `json` for everything.

    """
    if output == "json":
        click.echo(_document(table))
        return
    for line in _lines(table):
        click.echo(line)


def name_told(told: "NameTold", table: ResponseTable) -> str:
    """Give in a line where somebody is named in what people wrote."""
    place = f"{harmless(str(table.path))}:{told.place.line}:{told.place.column}:"
    warning = click.style("warning", fg="yellow")
    words = f"the {told.field} of {told.key} names '{told.name}': the table has these words as they are"
    return f"{click.style(place, bold=True)} {warning} {harmless(words)}"


def _lines(table: ResponseTable) -> Iterator[str]:
    for problem in table.problems:
        start = problem.span.start
        place = f"{harmless(problem.path)}:{start.line}:{start.column}:"
        yield f"{click.style(place, bold=True)} {click.style('error', fg='red')} {harmless(problem.message)}"
        yield from ([f"      help: {harmless(problem.help)}"] if problem.help else [])
    for who, points in table.responses.by_reviewer().items():
        left = [point for point in points if point.is_open]
        if left:
            yield click.style(harmless(who), underline=True)
            for point in left:
                yield from _point(point, table)
            yield ""
    yield _summary(table)


def _point(point: Point, table: ResponseTable) -> Iterator[str]:
    place = f"{table.reading.file.path}:{point.line}:" if point.line else f"{table.reading.file.path}:"
    about = [f"answers {point.answers}"] if point.answers else []
    about += ["marked as done"] if point.resolved else []
    about += [f"{point.action.value}, without a reply"] if point.action else []
    more = f"  ({'; '.join(about)})" if about else ""
    yield f"{click.style(harmless(place), bold=True)} {click.style(point.key, fg='yellow')}{harmless(more)}"
    if point.quote:
        yield from _wrapped(f"“{' '.join(point.quote.split())}”")
    for line in point.says.splitlines():
        yield from _wrapped(line)


def _wrapped(text: str) -> list[str]:
    room = max(screen_columns() - 6, 40)
    return [f"      {line}" for line in textwrap.wrap(harmless(text), room, break_on_hyphens=False)]


def _summary(table: ResponseTable) -> str:
    points, left = table.responses.points, len(table.responses.open)
    if not points:
        return f"{harmless(str(table.path))}: no points. Name the files that came back: briefkit respond FILE..."
    told = f"{len(points) - left} answered, {left} open" if left else "all answered"
    return f"{number(len(points), 'point')} in {harmless(str(table.path))}: {told}"


def _document(table: ResponseTable) -> str:
    data = {
        "version": VERSION,
        "source": str(table.reading.file.path),
        "responses": str(table.path),
        "points": [_as_data(point) for point in table.responses.points],
        "problems": [
            {"path": p.path, "line": p.span.start.line, "column": p.span.start.column, "message": p.message}
            for p in table.problems
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _as_data(point: Point) -> dict[str, object]:
    return {
        "key": point.key,
        "reviewer": point.reviewer,
        "date": str(point.on or ""),
        "file": point.file,
        "kind": point.kind,
        "section": point.section,
        "line": point.line or None,
        "quote": point.quote,
        "after": point.after,
        "comment": point.comment,
        "answers": point.answers or None,
        "resolved": point.resolved,
        "action": point.action,
        "reply": point.reply,
        "open": point.is_open,
    }


def as_csv(table: ResponseTable) -> str:
    """Give the points of a brief as CSV (RFC 4180, but for plain line ends)."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    for points in table.responses.by_reviewer().values():
        for point in points:
            data = {**_as_data(point), "comment": point.says, "open": "yes" if point.is_open else "no"}
            writer.writerow([cell(str(data[name] or "")) for name in COLUMNS])
    return page.getvalue()
