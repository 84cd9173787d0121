"""The cases of the rules: Markdown files that show a brief and the findings that it must have."""

import re
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path

_FENCE = re.compile(r"^````(\w+)[ ]?([^\n]*)\n(.*?)^````$", re.MULTILINE | re.DOTALL)
_CASE = re.compile(r"^## (.+)\n", re.MULTILINE)
_OUTSIDE = re.compile(r"^````.*?^````$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Case:
    """One brief with its findings."""

    code: str
    title: str
    prose: str
    """Why it is as it is."""
    brief: bytes
    findings: tuple[str, ...]
    """`12:1: BK201 error message`."""
    files: dict[str, bytes] = field(default_factory=dict)
    """The files beside the brief."""
    also: frozenset[str] = frozenset()
    """Codes of other rules that say something of this brief as well, of which the case says no more."""


def read_cases(path: Path) -> list[Case]:
    """Give the cases of one file: a heading, a sentence, a `brief` block, `file` blocks and a `findings` block each.

    The word `escaped` after `brief` allows `\\xe9` for a byte. A file's text may be `picture 4x3` (a PNG of that
    size), `bytes 100` (zeros), or begin with `escaped`. `findings also BK302` admits errors and warnings of that rule.
    """
    text = path.read_text("utf-8")
    code = text.removeprefix("# ").partition(" ")[0]
    hidden = _OUTSIDE.sub(lambda found: re.sub(r"^#", "~", found[0], flags=re.MULTILINE), text)
    starts = list(_CASE.finditer(hidden))
    ends = [start.start() for start in starts[1:]] + [len(text)]
    return [_case(code, start[1], text[start.end() : end]) for start, end in zip(starts, ends, strict=True)]


def _case(code: str, title: str, text: str) -> Case:
    blocks = [(found[1], found[2], found[3]) for found in _FENCE.finditer(text)]
    (brief,) = (
        _unescaped(body) if word == "escaped" else body.encode() for kind, word, body in blocks if kind == "brief"
    )
    ((words, findings),) = ((word, tuple(body.splitlines())) for kind, word, body in blocks if kind == "findings")
    also = frozenset(words.removeprefix("also ").replace(",", " ").split())
    files = {name: _file(body) for kind, name, body in blocks if kind == "file"}
    return Case(code, title, _OUTSIDE.sub("", text).strip(), brief, findings, files, also)


def _file(body: str) -> bytes:
    word, _, rest = body.rstrip("\n").partition(" ")
    if word == "picture":
        width, height = rest.split("x")
        return png(int(width), int(height))
    if word == "bytes":
        return bytes(int(rest))
    return _unescaped(rest) if word == "escaped" else body.encode()


def _unescaped(body: str) -> bytes:
    return body.encode("latin-1", "backslashreplace").decode("unicode_escape").encode("latin-1")


def png(width: int, height: int) -> bytes:
    """Give a grey picture of some size in pixels, as a PNG (ISO/IEC 15948)."""
    rows = b"".join(b"\x00" + b"\x80" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, *zip(*parts, strict=True)))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
