"""Transcripts: pages of prose with what a user types and sees, which are typed again and compared.

A fenced block `text NAME` is a file that lies in the folder. A fenced block `console` holds commands after `$ `, what
they print, lines on stderr after `2> `, and the exit status after `=> ` where it is not 0. In an expected line, `…`
stands for any characters, and a number of kilobytes for any other: it is the renderers' and the fonts'.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)


@dataclass
class Step:
    """A command and what it should print."""

    command: list[str]
    out: list[str] = field(default_factory=list)
    err: list[str] = field(default_factory=list)
    status: int = 0


@dataclass(frozen=True)
class Given:
    """A file that is made before the next command."""

    name: str
    text: str


def read(path: Path) -> Iterator[Step | Given]:
    """Give the files and the commands of a transcript, in their order; blocks of other kinds are for reading only."""
    for block in _FENCE.finditer(path.read_text(encoding="utf-8")):
        kind, _, name = block["info"].strip().partition(" ")
        if kind == "console":
            yield from _steps(block["body"])
        elif kind == "text" and name:
            yield Given(name, block["body"])


def _steps(body: str) -> Iterator[Step]:
    step: Step | None = None
    for line in body.splitlines():
        if line.startswith("$ briefkit"):
            if step:
                yield step
            step = Step(shlex.split(line.removeprefix("$ briefkit")))
        elif step is None:
            raise ValueError(f"a transcript begins with a command, not with: {line}")
        elif line.startswith("2> ") or line == "2>":
            step.err.append(line[3:])
        elif line.startswith("=> "):
            step.status = int(line[3:])
        else:
            step.out.append(line)
    if step:
        yield step


def matches(expected: list[str], printed: str) -> bool:
    """Tell whether lines are as expected, `…` standing for anything; spaces at a line's end do not count."""
    lines = [line.rstrip() for line in printed.splitlines()]
    wanted = [line.rstrip() for line in expected]
    return len(lines) == len(wanted) and all(map(_is_like, wanted, lines))


def _is_like(wanted: str, line: str) -> bool:
    pattern = ".*".join(map(re.escape, wanted.split("…")))
    return re.fullmatch(re.sub(r"\d[\d,]*\\ kB", r"\\d[\\d,]*\\ kB", pattern), line) is not None
