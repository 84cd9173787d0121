"""The real command in a process of its own."""

import atexit
import json
import os
import select
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

from support.tools import ROOT

PATIENCE = 120
"""Seconds."""


@dataclass(frozen=True)
class Ended:
    """A command that has ended."""

    status: int
    out: str
    err: str


def briefkit(arguments: Sequence[str | Path], folder: Path, **environment: str) -> Ended:
    """Run `briefkit` in a folder, away from a terminal.

    Args:
        arguments: the command's.
        folder: where it runs.
        environment: variables besides the usual ones.

    """
    with tempfile.TemporaryDirectory() as place:
        out, err = Path(place, "out"), Path(place, "err")
        asked = {
            "arguments": [str(one) for one in arguments],
            "folder": str(folder),
            "environment": {**_usual(), **environment},
            "out": str(out),
            "err": str(err),
        }
        status = _answer(json.dumps(asked).encode())
        return Ended(status, out.read_text("utf-8"), err.read_text("utf-8"))


def briefkit_from_nothing(
    arguments: Sequence[str], folder: Path, *, before: Sequence[str] = (), out: IO[str] | int = subprocess.PIPE
) -> Ended:
    """Run `briefkit` in a Python of its own.

    Args:
        arguments: the command's.
        folder: where it runs.
        before: a command that runs it, such as `setpriv` with its options.
        out: where its output goes.

    """
    done = subprocess.run(
        [*before, sys.executable, "-m", "briefkit", *arguments],
        cwd=folder,
        env=_usual(),
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    return Ended(done.returncode, done.stdout or "", done.stderr)


def _usual() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "error", "LC_ALL": "C.UTF-8"}


def _answer(asked: bytes) -> int:
    to, answers = _server()
    os.write(to, asked + b"\n")
    if not select.select([answers], [], [], PATIENCE)[0]:
        raise AssertionError(f"This command has not ended in {PATIENCE} seconds: {asked.decode()}")
    return int(os.read(answers, 16))


@cache
def _server() -> tuple[int, int]:
    """Start the server of this worker, and give where it is asked and where it answers."""
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))
    process = subprocess.Popen(
        [sys.executable, "-m", "support.command_server"],
        env={**_usual(), "PYTHONPATH": path},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    atexit.register(process.communicate)
    assert process.stdin
    assert process.stdout
    return process.stdin.fileno(), process.stdout.fileno()
