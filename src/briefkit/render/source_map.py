"""The source map that travels inside an output: which lines of the brief each block comes from."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePath

from briefkit.model.brief import Brief
from briefkit.model.positions import Span
from briefkit.model.walk import brief_blocks


def source_map(brief: Brief) -> bytes:
    """Give the source map of a brief as JSON.

    `blocks` holds for each block key the first and the last line; `sha256` is that of the text, so that a reader of
    marks in an output can tell whether the brief has changed since.
    """
    blocks = {key: list(lines(span)) for key, span in _places(brief) if key}
    document = {
        "version": 1,
        "source": PurePath(brief.name).name,
        "sha256": sha256(brief.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "blocks": blocks,
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def lines(span: Span) -> tuple[int, int]:
    """Give the first and the last line of a span; one that ends before the first column ends a line earlier."""
    first, last = span.start.line, span.end.line
    return first, last - 1 if span.end.column == 1 and last > first else last


def _places(brief: Brief) -> Iterator[tuple[str, Span]]:
    for section in brief.sections:
        yield section.key, section.span
    for block in brief_blocks(brief):
        yield block.key, block.span
    for note in brief.notes.values():
        yield note.key, note.span
