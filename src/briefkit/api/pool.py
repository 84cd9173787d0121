"""Work shared among processes: answers come in the order of the tasks, and no process grows without bound."""

import gc
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Generic, TypeVar

Task = TypeVar("Task")
Answer = TypeVar("Answer")

_STATUS = Path("/proc/self/status")
_ENOUGH = 200 * 1024
"""Peak memory, in KiB, after which a process is replaced by a fresh one; none may reach 250 MiB."""


def may_fork() -> bool:
    """Tell whether a process may be forked: it then has the libraries and the house styles that its parent has.

    Elsewhere than on Linux, system libraries do not bear it; beside other threads, their locks may stay shut for ever.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def usable_cores() -> int:
    """Give the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Pool(Generic[Task, Answer]):
    """Processes that all do one kind of work."""

    work: Callable[[Task], Answer]
    lost: Callable[[Task, str], Answer]
    """Gives the answer where a process ended before it had one, from the task and the reason."""
    jobs: int

    def answers(self, tasks: Sequence[Task]) -> Iterator[Answer]:
        """Give the answer to each task, in the order of the tasks.

        Raises:
            RuntimeError: the work raised; its message holds the traceback of the process.

        """
        if min(self.jobs, len(tasks)) <= 1:
            yield from map(self.work, tasks)
            return
        with _Workers(self.work, tasks) as workers:
            for _ in range(min(self.jobs, len(tasks))):
                workers.start()
            yield from _in_order(workers, tasks, self.lost)


def _in_order(
    workers: "_Workers[Task, Answer]", tasks: Sequence[Task], lost: Callable[[Task, str], Answer]
) -> Iterator[Answer]:
    ready: dict[int, Answer] = {}
    due = 0
    while due < len(tasks):
        for number, answer, reason in workers.receive():
            ready[number] = lost(tasks[number], reason) if answer is None else answer.value
        while due in ready:
            yield ready.pop(due)
            due += 1


@dataclass(frozen=True, slots=True)
class _Answer(Generic[Answer]):
    value: Answer
    spent: bool
    """Whether the process has grown enough to be replaced."""


class _Workers(Generic[Task, Answer]):
    """The living processes, what each is busy with, and the tasks that nobody has yet."""

    def __init__(self, work: Callable[[Task], Answer], tasks: Sequence[Task]) -> None:
        self._context = get_context("fork") if may_fork() else get_context("spawn")
        self._work = work
        self._tasks = tasks
        self._next = 0
        self._busy: dict[Connection, tuple[BaseProcess, int]] = {}

    def __enter__(self) -> "_Workers[Task, Answer]":
        return self

    def __exit__(self, *_: object) -> None:
        for process, _number in self._busy.values():
            process.terminate()
        for connection, (process, _number) in self._busy.items():
            process.join()
            connection.close()

    def start(self) -> None:
        """Start a process and give it a task; do nothing where no task is left."""
        if self._next == len(self._tasks):
            return
        mine, theirs = Pipe()
        # a forked process holds copies of this side's ends; with one open it would wait for ever to be read by nobody
        copies = (mine, *self._busy) if self._context.get_start_method() == "fork" else ()
        process = self._context.Process(
            target=_serve, args=(self._work, self._tasks, theirs, copies), daemon=True, name="briefkit"
        )
        process.start()
        theirs.close()
        self._give(mine, process)

    def receive(self) -> list[tuple[int, _Answer[Answer] | None, str]]:
        """Wait for answers: the number of the task, and the answer, or None and why there is none."""
        received: list[tuple[int, _Answer[Answer] | None, str]] = []
        for connection in wait(list(self._busy)):
            assert isinstance(connection, Connection)  # noqa: S101 - the only kind that was put in
            process, number = self._busy.pop(connection)
            answer, reason = self._take(connection, process)
            received.append((number, answer, reason))
            if answer and not answer.spent:
                self._give(connection, process)
                continue
            if answer:
                connection.send(None)
            connection.close()
            process.join()
            self.start()
        return received

    def _take(self, connection: Connection, process: BaseProcess) -> tuple[_Answer[Answer] | None, str]:
        try:
            answer: _Answer[Answer] | str = connection.recv()
        except (EOFError, ConnectionError):
            process.join()
            return None, _end_of(process)
        if isinstance(answer, str):
            raise RuntimeError(f"A process failed:\n{answer}")  # noqa: TRY004 - a bug in the work, told with its traceback
        return answer, ""

    def _give(self, connection: Connection, process: BaseProcess) -> None:
        if self._next == len(self._tasks):
            connection.send(None)
            connection.close()
            process.join()
            return
        connection.send(self._next)
        self._busy[connection] = (process, self._next)
        self._next += 1


def _end_of(process: BaseProcess) -> str:
    code = process.exitcode or 0
    if code == -signal.SIGKILL:
        return "its process was killed; the machine may have run out of memory"
    return f"its process ended by signal {-code}" if code < 0 else f"its process ended with status {code}"


def _serve(
    work: Callable[[Task], Answer], tasks: Sequence[Task], connection: Connection, copies: Sequence[Connection]
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the parent alone answers it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for copy in copies:
        copy.close()
    gc.disable()  # a page is so many objects that looking for cycles among them takes a tenth of the time
    with suppress(EOFError, ConnectionError):  # the parent was killed
        while (number := connection.recv()) is not None:
            answer: _Answer[Answer] | str
            try:
                answer = _Answer(work(tasks[number]), spent=_peak_memory() > _ENOUGH)
            except Exception:  # noqa: BLE001 - whatever it was, the parent raises it again
                answer = traceback.format_exc()
            connection.send(answer)
            del answer
            gc.collect()
            gc.freeze()  # what is left are libraries and house styles: they need not be looked through again


def _peak_memory() -> int:
    """Give the largest memory that this process ever held, in KiB.

    On Linux `getrusage` tells that of the process which started this one, where it was larger: proc(5) has our own.
    """
    if sys.platform == "win32":
        return 0
    if sys.platform == "linux":
        with suppress(OSError, StopIteration), _STATUS.open(encoding="ascii", errors="replace") as lines:
            return int(next(line for line in lines if line.startswith("VmHWM:")).split()[1])
    import resource  # noqa: PLC0415 - not there on Windows

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak
