"""The real command in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from support.tools import ROOT


@dataclass(frozen=True)
class Ended:
    """A command that has ended."""

    status: int
    out: str
    err: str


def briefkit(arguments: Sequence[str | Path], folder: Path, **environment: str) -> Ended:
    """Run `briefkit` in a folder, away from a terminal."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "briefkit", *map(str, arguments)],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "error", "LC_ALL": "C.UTF-8", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)
