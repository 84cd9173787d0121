"""Helpers of the reader's tests: read a text, look up places, files without a disk."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import pytest

from briefkit import reader
from briefkit.errors import ResourceError
from briefkit.model.blocks import Block
from briefkit.model.brief import Brief
from briefkit.model.findings import Problem
from briefkit.model.inlines import Inline
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


Read: TypeAlias = Callable[..., Brief]


def read_text(text: str, **files: bytes | str) -> Brief:
    named = {name.replace("__", "."): value for name, value in files.items()}
    return reader.read(text, "brief.md", MemoryFiles(named), lambda _metadata: ROLE_NAMES)


@pytest.fixture
def read() -> Read:
    """Read a whole file; `chart__csv=b"…"` is a file beside it."""
    return read_text


@pytest.fixture
def body() -> Read:
    """Read a text under the shortest front matter, which takes three lines."""

    def read_body(text: str, **files: bytes | str) -> Brief:
        return read_text(FRONT + text, **files)

    return read_body


def slice_of(text: str, span: Span) -> str:
    """Give the characters of a file that a span covers."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    part = lines[span.start.line - 1 : span.end.line]
    part[-1] = part[-1][: span.end.column - 1]
    part[0] = part[0][span.start.column - 1 :]
    return "\n".join(part)


@pytest.fixture
def words_at() -> Callable[[Brief, Span], str]:
    """Give the characters of a brief's file that a span covers."""
    return lambda brief, span: slice_of(brief.text, span)


def all_blocks(brief: Brief) -> Iterator[Block]:
    for section in brief.sections:
        yield from blocks(section.blocks)


@pytest.fixture
def only() -> Callable[..., object]:
    """Give the only block or inline of a kind in a brief."""

    def find(brief: Brief, kind: type) -> Block | Inline:
        found = [node for node in (*all_blocks(brief), *brief_inlines(brief)) if isinstance(node, kind)]
        assert len(found) == 1, found
        return found[0]

    return find


@pytest.fixture
def every() -> Callable[..., list[object]]:
    """Give all blocks or inlines of a kind in a brief."""
    return lambda brief, kind: [n for n in (*all_blocks(brief), *brief_inlines(brief)) if isinstance(n, kind)]


@pytest.fixture
def problem() -> Callable[[Brief, str], Problem]:
    """Give the only problem of a brief that has a name."""

    def find(brief: Brief, name: str) -> Problem:
        found = [problem for problem in brief.problems if problem.name == name]
        assert len(found) == 1, brief.problems
        return found[0]

    return find
