"""Look at the code without running it, and at the examples with briefkit itself: one line for each look."""

import subprocess
import sys

from environment import BIN, ROOT
from system import say

LOOKS = (
    ("lint", ["ruff", "check"]),
    ("format", ["ruff", "format", "--check"]),
    ("types", ["mypy"]),
    ("imports", ["lint-imports"]),
    ("examples", ["briefkit", "check", "examples"]),
)


def main() -> int:
    """Run every look, and show what those that fail have to say."""
    failed = [name for name, command in LOOKS if not _look(name, command)]
    return 1 if failed else 0


def _look(name: str, command: list[str]) -> bool:
    done = subprocess.run(
        [str(BIN / command[0]), *command[1:]], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    fine = done.returncode == 0
    say(f"  {name}: {'fine' if fine else 'NOT FINE'} ({' '.join(command)})")
    if not fine:
        say((done.stdout + done.stderr).decode(errors="replace"))
    return fine


if __name__ == "__main__":
    sys.exit(main())
