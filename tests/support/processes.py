"""Which processes of a group still live."""

import os
import time
from pathlib import Path


def alive_in_group(group: int, *, patience: float = 0) -> list[str]:
    """Give the names of a group's living processes, empty as soon as there are none.

    A zombie does no harm and is the business of process 1, which in a bare container collects none: a program that a
    library started (`ldconfig`, say) and that Ctrl-C ended with its parent stays listed there for ever.

    Args:
        group: the number of the process group.
        patience: seconds in which the last of them may end.

    """
    deadline = time.monotonic() + patience
    while (names := _alive_in_group(group)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return names


def _alive_in_group(group: int) -> list[str]:
    if not Path("/proc/self/stat").exists():
        try:
            os.killpg(group, 0)
        except (ProcessLookupError, PermissionError):
            return []
        return ["?"]
    return [
        name
        for name, state, its_group in map(_facts, Path("/proc").glob("[0-9]*/stat"))
        if its_group == group and state not in "ZX"
    ]


def _facts(path: Path) -> tuple[str, str, int]:
    """Give the name, the state and the group of a process (proc(5)); nothing of one that has just ended."""
    try:
        name, _, rest = path.read_text(encoding="utf-8", errors="replace").rpartition(")")
    except (FileNotFoundError, ProcessLookupError):
        return "", "X", 0
    state, _parent, its_group = rest.split()[:3]
    return name.partition("(")[2], state, int(its_group)
