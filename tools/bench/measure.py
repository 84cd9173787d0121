"""Time and memory of whole processes."""

import os
import signal
import statistics
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cases import Case

PAUSE = 0.05
"""Seconds between two looks at the memory of a group of processes."""


@dataclass(frozen=True)
class Run:
    """One run of a command."""

    seconds: float
    largest: float
    """Peak resident memory of its largest process, MiB (getrusage(2), ru_maxrss)."""
    together: float
    """Peak of all its processes together, MiB; shared pages count once (proc(5), Pss)."""


def medians(cases: Sequence[Case], runs: int) -> list[Run]:
    """Run each case several times, warm, and give the medians; they take turns, so that a busy moment is all of theirs.

    Raises:
        SystemExit: a command failed.

    """
    done: list[list[Run]] = [[] for _ in cases]
    for number in range(runs + 1):
        for case, its in zip(cases, done, strict=True):
            case.before()
            its.append(run(case.command, case.folder, case.fine))
            if number == 0:
                its.clear()  # the first one is cold
    return [_median(its) for its in done]


def _median(runs: Sequence[Run]) -> Run:
    return Run(
        statistics.median(one.seconds for one in runs),
        statistics.median(one.largest for one in runs),
        statistics.median(one.together for one in runs),
    )


def run(command: list[str], folder: Path, fine: tuple[int, ...] = (0,)) -> Run:
    """Run a command once in a process group of its own.

    Raises:
        SystemExit: the command failed.

    """
    log = folder / "bench.log"
    with log.open("wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )
        watch = _Watch(process.pid)
        watch.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            os.killpg(process.pid, signal.SIGTERM)
            raise
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    watch.stop()
    if process.returncode not in fine:
        raise SystemExit(f"This failed: {' '.join(command)}\n{log.read_text(errors='replace')[-2000:]}")
    return Run(seconds, usage.ru_maxrss / 1024, max(watch.peak, usage.ru_maxrss / 1024))


class _Watch(threading.Thread):
    """Looks again and again at the memory of a process and its children."""

    def __init__(self, group: int) -> None:
        super().__init__(daemon=True)
        self._group = group
        self._over = threading.Event()
        self.peak = 0.0

    def run(self) -> None:
        """Look until it is over."""
        while not self._over.wait(PAUSE):
            self.peak = max(self.peak, sum(_memory(pid) for pid in self._members()) / 1024)

    def stop(self) -> None:
        """End the looking."""
        self._over.set()
        self.join()

    def _members(self) -> list[int]:
        return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and self._belongs(entry)]

    def _belongs(self, entry: Path) -> bool:
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            return False
        return int(fields[3]) == self._group  # the session; xargs and pools keep it


def _memory(pid: int) -> int:
    """Give the proportional set size of a process in KiB, 0 where it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
