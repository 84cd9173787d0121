"""Run all tests, one worker for each core; arguments go to pytest. docs/decisions/tests.md says why some run twice."""

import os
import subprocess
import sys
from pathlib import Path

import system
from environment import BIN, ROOT

WORKERS = min(4, os.cpu_count() or 1)
SHARED = (f"--numprocesses={WORKERS}", "--dist=load", "--no-loadscope-reorder")
"""tests/conftest.py says who does what, and in which order."""
FAILED = ROOT / "build" / "failed-tests.txt"
"""The tests that failed in the last run, one a line; tests/conftest.py writes it."""
AGAIN = 3
"""As many tests at most run a second time; more than that is no accident of timing."""
SOME_FAILED = 1


def main(arguments: list[str]) -> int:
    """Run pytest and give its exit status: 0 also where the few tests that failed pass when they run alone."""
    status = _pytest(*SHARED, *arguments)
    failed = FAILED.read_text("utf-8").splitlines() if status == SOME_FAILED and FAILED.exists() else []
    if not 0 < len(failed) <= AGAIN:
        return status
    print(
        f"\n{len(failed)} failed above. Once more, alone, to see whether it was the load of this machine:", flush=True
    )
    status = _pytest(*failed)
    if status == 0:
        system.say("\n  ".join(("\nFAILED ONCE, PASSED ALONE: a test that depends on timing, to be mended:", *failed)))
    return status


def _pytest(*arguments: str) -> int:
    FAILED.unlink(missing_ok=True)
    python = str(BIN / "python")
    return subprocess.run([python, "-m", "pytest", "--quiet", *arguments], cwd=Path(ROOT), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
