"""The citation engine: pandoc's citeproc as a process of its own, started by the first brief that cites.

Documents go in and come out as JSON; no Markdown passes through. One process serves all briefs of a run, since most of
the time of a call is the start of the program.
"""

import atexit
import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import Any, Final, TypeAlias

from briefkit.errors import BriefkitError

Json: TypeAlias = dict[str, Any]
_PATIENCE: Final = 60.0
"""Seconds that one brief may take."""
_LONGEST: Final = 300
"""Characters of a message."""
_OWN_FILE: Final = re.compile(r"\S*/briefkit-\w+/")
_SCRIPT: Final = Path(__file__).with_name("serve.lua")


class EngineError(BriefkitError):
    """The engine is missing, or failed on what it was given."""


class Engine:
    """A running pandoc; `ask` starts it again where it has ended."""

    def __init__(self, program: str) -> None:
        self._program = program
        self._process: subprocess.Popen[str] | None = None

    def ask(self, document: Json, style: bytes, items: Sequence[Json]) -> Json:
        """Give a document back with its citations set, and the list of the works behind them.

        Args:
            document: in pandoc's JSON.
            style: a CSL file, which depends on no other.
            items: the works, in CSL-JSON.

        Raises:
            EngineError: the engine does not start, ends, takes longer than a minute, or cannot do it.

        """
        question = {
            "document": json.dumps(document),
            "style": style.decode("utf-8"),
            "items": json.dumps(items, sort_keys=True),
        }
        answer: Json = json.loads(self._answer(json.dumps(question)))
        if "error" in answer:
            raise EngineError(f"The citations cannot be set: {_said(answer['error'])}")
        return answer

    def _answer(self, question: str) -> str:
        process = self._running()
        assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 - both are pipes
        watch = Timer(_PATIENCE, process.kill)
        watch.start()
        try:
            process.stdin.write(f"{question}\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except OSError:
            line = ""
        finally:
            watch.cancel()
            watch.join()  # beside a thread that still ends, no process may be forked
        if not line:
            self.close()
            raise EngineError("The citations cannot be set: pandoc ended without an answer.")
        return line

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
            self._process = None

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            try:
                self._process = subprocess.Popen(  # noqa: S603 - a fixed program and a script of our own
                    [self._program, "lua", str(_SCRIPT)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    encoding="utf-8",
                )
            except OSError as error:
                raise EngineError(f"pandoc does not start: {error.strerror}.") from error
        return self._process


def _said(message: object) -> str:
    """Give the beginning of what pandoc says, in a line, without the name of a file of its own."""
    return " ".join(_OWN_FILE.sub("", str(message)).split())[:_LONGEST]


def engine() -> Engine:
    """Give the engine of this process; a forked one has its own, since two cannot share a pipe.

    Raises:
        EngineError: pandoc is not installed.

    """
    return _engine_of(os.getpid())


@cache
def _engine_of(_process: int) -> Engine:
    made = Engine(_program())
    atexit.register(made.close)
    return made


def _program() -> str:
    """Give pandoc of the package `pypandoc-binary`, or else the one of the system."""
    spec = find_spec("pypandoc")
    if spec and spec.origin:
        own = Path(spec.origin).parent / "files" / "pandoc"
        found = next((path for path in (own, own.with_suffix(".exe")) if path.is_file()), None)
        if found:
            return str(found)
    installed = shutil.which("pandoc")
    if installed is None:
        raise EngineError("Citations need pandoc, which is not installed. `pip install pypandoc-binary` brings it.")
    return installed
