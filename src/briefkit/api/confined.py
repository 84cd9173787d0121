"""Work on what a stranger made, in a process of its own that may take so much time and so much memory and no more."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Generic, TypeVar

from briefkit.api.pool import may_fork
from briefkit.errors import BriefkitError

Given = TypeVar("Given")
Answer = TypeVar("Answer")

_MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the work may take."""

    seconds: int = 60
    mebibytes: int = 2048
    """Of address space, beside what this process has: libraries reserve more than they ever use."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Answer]):
    """What came of it."""

    answer: Answer | None
    reason: str = ""
    """Why there is no answer, in words; empty where there is one."""


def confined(work: Callable[[Given], Answer], given: Given, bounds: Bounds) -> Outcome[Answer]:
    """Do some work in a process of its own, and end it where it takes too long or too much.

    Args:
        work: a function of a module; what it takes and gives can be pickled.
        given: what it is called with.
        bounds: the time, by the clock, and the memory.

    Raises:
        RuntimeError: the work raised something that is no error of a user's.

    """
    context = get_context("fork") if may_fork() else get_context("spawn")
    mine, theirs = Pipe(duplex=False)
    process = context.Process(target=_serve, args=(work, given, bounds, theirs), daemon=True, name="briefkit")
    process.start()
    theirs.close()
    try:
        return _received(mine, process, bounds)
    finally:
        process.kill()
        process.join()
        mine.close()


def _received(connection: Connection, process: BaseProcess, bounds: Bounds) -> Outcome[Answer]:
    if not connection.poll(bounds.seconds):
        return Outcome(None, f"it does not come to an end within {bounds.seconds} seconds")
    try:
        kind, value = connection.recv()
    except (EOFError, ConnectionError):
        process.join()
        return Outcome(None, _end_of(process.exitcode or 0, bounds))
    if kind == "bug":
        raise RuntimeError(f"A process failed:\n{value}")
    return Outcome(value) if kind == "answer" else Outcome(None, value)


def _end_of(code: int, bounds: Bounds) -> str:
    if -code == getattr(signal, "SIGXCPU", 0):
        return f"it does not come to an end within {bounds.seconds} seconds"
    if code < 0:
        return f"a library gave up on it (signal {-code}), as it does on damaged files and where memory ends"
    return f"its process ended with status {code}"


def _serve(work: Callable[[Given], Answer], given: Given, bounds: Bounds, connection: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the parent alone answers it
    _limit(bounds)
    _silence()
    try:
        connection.send(("answer", work(given)))
    except MemoryError:
        connection.send(("reason", f"it needs more than {bounds.mebibytes} MiB of memory"))
    except BriefkitError as error:
        connection.send(("reason", str(error)))
    except Exception:  # noqa: BLE001 - whatever it was, the parent raises it again
        import traceback  # noqa: PLC0415 - in the unhappy case only

        connection.send(("bug", traceback.format_exc()))


def _limit(bounds: Bounds) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    for kind, most in (
        (resource.RLIMIT_AS, _in_use() + bounds.mebibytes * _MEBIBYTE),
        (resource.RLIMIT_CPU, bounds.seconds * 2),  # a library may compute in several threads
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _in_use() -> int:
    """Give the bytes of address space that this process has; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _silence() -> None:
    """Let libraries written in C, which complain of damaged fonts on the terminal, speak to nobody."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
