"""The real command in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from support.tools import ROOT


@dataclass(frozen=True)
class Ended:
    """A command that has ended."""

    status: int
    out: str
    err: str


def briefkit(
    arguments: Sequence[str | Path],
    folder: Path,
    *,
    before: Sequence[str] = (),
    out: IO[str] | int = subprocess.PIPE,
    **environment: str,
) -> Ended:
    """Run `briefkit` in a folder, away from a terminal.

    Args:
        arguments: the command's.
        folder: where it runs.
        before: a command that runs it, such as `setpriv` with its options.
        out: where its output goes.
        environment: variables besides the usual ones.

    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(
        [*before, sys.executable, "-m", "briefkit", *map(str, arguments)],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "error", "LC_ALL": "C.UTF-8", **environment},
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Ended(done.returncode, done.stdout or "", done.stderr)
