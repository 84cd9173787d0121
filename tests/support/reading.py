"""Helpers of the reader's tests: read a text, look up blocks, pieces, places and problems in it."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefkit import reader
from briefkit.errors import ResourceError
from briefkit.model.blocks import Block
from briefkit.model.brief import Brief
from briefkit.model.findings import Problem
from briefkit.model.positions import Span
from briefkit.model.walk import blocks, brief_inlines

FRONT = "---\ntitle: T\n---\n"
ROLE_NAMES = {
    "summary": {"en": ("Summary", "Executive Summary")},
    "way-forward": {"en": ("Way Forward", "Recommendations"), "hi": ("आगे की राह",)},
    "references": {"en": ("References",), "hi": ("संदर्भ",)},
}


class MemoryFiles:
    """The files beside a brief, in memory."""

    def __init__(self, files: Mapping[str, bytes | str]) -> None:
        self.files = files
        """Bytes, or the reason why the file may not be read."""

    def read(self, src: str) -> bytes:
        found = self.files.get(src, "missing")
        if isinstance(found, str):
            raise ResourceError(found, f"'{src}' cannot be read")
        return found


def read(text: str, **files: bytes | str) -> Brief:
    """Read a whole file; `chart__csv=b"…"` is a file beside it, a word instead the reason why it may not be read."""
    named = {name.replace("__", "."): value for name, value in files.items()}
    return reader.read(text, "brief.md", MemoryFiles(named), lambda _metadata: ROLE_NAMES)


def body(text: str, **files: bytes | str) -> Brief:
    """Read a text under the shortest front matter, which takes three lines."""
    return read(FRONT + text, **files)


def words_at(brief: Brief, span: Span) -> str:
    """Give the characters of a brief's file that a span covers."""
    lines = brief.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    part = lines[span.start.line - 1 : span.end.line]
    part[-1] = part[-1][: span.end.column - 1]
    part[0] = part[0][span.start.column - 1 :]
    return "\n".join(part)


def every(brief: Brief, kind: type) -> list[Any]:
    """Give all blocks or pieces of text of a kind, those of notes last."""
    return [node for node in (*_blocks(brief), *brief_inlines(brief)) if isinstance(node, kind)]


def _blocks(brief: Brief) -> Iterator[Block]:
    for section in brief.sections:
        yield from blocks(section.blocks)


def only(brief: Brief, kind: type) -> Any:  # noqa: ANN401 - a block or a piece of text
    """Give the only block or piece of text of a kind."""
    found = every(brief, kind)
    assert len(found) == 1, found
    return found[0]


def problem(brief: Brief, name: str) -> Problem:
    """Give the only problem that has a name."""
    found = [problem for problem in brief.problems if problem.name == name]
    assert len(found) == 1, brief.problems
    return found[0]
