"""A `responses.yaml` with points added or answered; comments, order and all else stay byte for byte."""

from collections.abc import Iterable, Mapping
from typing import Final

from briefkit.model.responses import Point
from briefkit.reader.responses import LIST
from briefkit.reader.yaml_lists import Edit, ListPage

_HEAD: Final = """\
# What reviewers said of this brief, and what became of it; docs/responding.md.
# action: accepted, partly, declined or answered. reply: what to tell the reviewer.
# A point from a letter needs only reviewer: and comment:.
"""
_TO_FILL_IN: Final = ("action", "reply")


def with_points(text: str, new: Iterable[Point], changed: Mapping[int, Mapping[str, str]]) -> str:
    """Give a file with points behind the last one, and with other values in some of those that it has.

    Args:
        text: the file as it lies on disk; empty for a new one.
        new: points without an answer.
        changed: by the number of a point in the file, from 0: the values that it is to have.

    Raises:
        UneditableError: the list is written in brackets.

    """
    page = ListPage(text, _HEAD)
    edits: list[Edit] = []
    for number, fields in changed.items():
        edits += page.changed((LIST, number), fields)
    return page.edited([*edits, *page.added(LIST, [_fields(point) for point in new])])


def _fields(point: Point) -> dict[str, str]:
    said = {
        "key": point.key,
        "reviewer": point.reviewer,
        "on": point.on.isoformat() if point.on else "",
        "file": point.file,
        "kind": point.kind or "",
        "section": point.section,
        "line": str(point.line or ""),
        "quote": point.quote,
        "after": point.after,
        "comment": point.comment,
        "answers": point.answers,
        "resolved": "yes" if point.resolved else "",
        "action": point.action or "",
        "reply": point.reply,
    }
    return {name: value for name, value in said.items() if value or name in _TO_FILL_IN}
