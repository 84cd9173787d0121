"""Bounds on what a house style may take at work: seconds by the clock, and memory where the system can bound it."""

import ctypes
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

_AGAIN: Final = 0.5
"""Seconds after which the end is called for once more, where something swallowed the first call."""
_MEBIBYTE: Final = 1 << 20
_STATUS: Final = Path("/proc/self/statm")


class BoundsError(Exception):
    """The work took too long, or too much memory; its text says so in words."""


@contextmanager
def bounded(seconds: float, mebibytes: int) -> Iterator[None]:
    """Stop some work that takes too long or too much.

    On the main thread a timer of the system ends it. On other threads, and where the system has no such timer, a thread
    calls for its end, which comes as soon as the work is in Python code. Memory is bounded on Linux alone.

    Args:
        seconds: by the clock.
        mebibytes: of address space, beyond what the process has at the start.

    Raises:
        BoundsError: it took too long or too much.

    """
    has_timer = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    try:
        with _unheard(), (_timer if has_timer else _watchdog)(seconds), _ceiling(mebibytes):
            yield
    except MemoryError as fault:
        raise BoundsError(f"it needs more than {mebibytes} MiB of memory") from fault


@contextmanager
def _unheard() -> Iterator[None]:
    """Be silent about an end that was called for in a finalizer or while memory was collected.

    Python cannot pass on what is raised there: it tells `sys.unraisablehook` and goes on. The end is called for again.
    """
    before = sys.unraisablehook

    def hear(unraisable: "sys.UnraisableHookArgs") -> None:
        if not isinstance(unraisable.exc_value, BoundsError) and unraisable.exc_type is not BoundsError:
            before(unraisable)

    sys.unraisablehook = hear
    try:
        yield
    finally:
        sys.unraisablehook = before


def _words(seconds: float) -> str:
    return f"it does not come to an end within {seconds:g} seconds"


@contextmanager
def _timer(seconds: float) -> Iterator[None]:
    """Use the timer of the system; one that is running already goes on when this one is done."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise BoundsError(_words(seconds))

    began = time.monotonic()
    before = signal.signal(signal.SIGALRM, stop)
    left, again = signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (time.monotonic() - began), 0.001), again)


@contextmanager
def _watchdog(seconds: float) -> Iterator[None]:
    """Let a thread raise the error in this one (`PyThreadState_SetAsyncExc`), which works on any thread and system."""
    own, lock, done = threading.get_ident(), threading.Lock(), threading.Event()
    late: list[bool] = []

    def watch() -> None:
        wait = seconds
        while not done.wait(wait):
            wait = _AGAIN
            with lock:
                if not done.is_set():
                    late.append(True)
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(own), ctypes.py_object(BoundsError))

    watcher = threading.Thread(target=watch, daemon=True, name="briefkit-bounds")
    watcher.start()
    try:
        yield
    except BoundsError as fault:
        raise BoundsError(str(fault) or _words(seconds)) from fault
    finally:
        with lock:
            done.set()
        if late:  # an error that is on its way and has not come yet would come to whatever is done next
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(own), None)
        watcher.join()


@contextmanager
def _ceiling(mebibytes: int) -> Iterator[None]:
    """Bound the address space of the process for a while."""
    if sys.platform != "linux" or not _STATUS.exists():
        yield
        return
    import resource  # noqa: PLC0415 - not there on every system

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    used = int(_STATUS.read_text("ascii").split()[0]) * resource.getpagesize()
    most = used + mebibytes * _MEBIBYTE
    tighter = all(limit == resource.RLIM_INFINITY or most < limit for limit in (soft, hard))
    if tighter:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    try:
        yield
    finally:
        if tighter:
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
