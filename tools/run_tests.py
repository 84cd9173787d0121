"""Run all tests, one worker for each core; arguments go to pytest."""

import os
import sys

from environment import BIN, ROOT

WORKERS = min(4, os.cpu_count() or 1)
SHARED = (f"--numprocesses={WORKERS}", "--dist=load", "--no-loadscope-reorder")
"""tests/conftest.py says who does what, and in which order."""


def main(arguments: list[str]) -> None:
    """Turn this process into pytest."""
    os.chdir(ROOT)
    python = str(BIN / "python")
    os.execv(python, [python, "-m", "pytest", "--quiet", *SHARED, *arguments])  # noqa: S606 - our own interpreter


if __name__ == "__main__":
    main(sys.argv[1:])
