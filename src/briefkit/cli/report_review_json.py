"""What editors did as JSON, for editors and programs; the form is a contract (`docs/review.md`)."""

import json

from briefkit.model.positions import Span
from briefkit.model.review import Review, ReviewItem

VERSION = 1
"""Raised when a key changes its meaning or goes away."""


def document(review: Review) -> str:
    """Give all items as one JSON text; columns count code points from 1, ends are exclusive."""
    data = {"version": VERSION, "source": review.source, "items": [_item(item) for item in review.items]}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _item(item: ReviewItem) -> dict[str, object]:
    data: dict[str, object] = {
        "kind": item.kind,
        **_place(item.span),
        "quote": item.quote,
        "text": item.text,
        "author": item.author,
        "date": item.date,
        "found_by": item.found_by,
        "applies": item.applies,
        "reply_to": item.reply_to,
        "resolved": item.resolved,
        "recorded": item.recorded,
        "file": item.file,
    }
    if item.to:
        data["to"] = _place(item.to)
    if item.remark:
        data["remark"] = item.remark
    return data


def _place(span: Span | None) -> dict[str, int | None]:
    if span is None:
        return dict.fromkeys(("line", "column", "end_line", "end_column"))
    return {
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
    }
