"""Outputs on disk, whole or not at all."""

import os
import signal
import stat
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefkit.errors import UsageError

_ELSEWHERE: Final = "Choose another folder with --output."
_WRITABLE: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class Written:
    """A file that now lies on disk."""

    path: Path
    size: int
    """Bytes."""


def write_together(folder: Path, files: Mapping[str, bytes], hint: str = _ELSEWHERE) -> tuple[Written, ...]:
    """Write files so that either all of them are new or, on any failure, all are as they were.

    Every file is first written beside its place under a temporary name; when the last one is complete, all take
    their names. An interruption leaves no temporary file behind.

    Args:
        folder: made where it is missing.
        files: name -> bytes.
        hint: what would help where the folder cannot be written to.

    Raises:
        UsageError: the folder cannot be written to, or the disk is full.

    """
    waiting: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            _write_beside(folder / name, data, waiting)
        for target in waiting:
            if target.is_dir():
                raise UsageError(f"{target}: A folder of this name is in the way of an output.")
        with _undisturbed():
            for target in list(waiting):
                waiting.pop(target).replace(target)
    except OSError as error:
        reason = f"The outputs cannot be written here: {error.strerror}"
        raise UsageError(f"{error.filename or folder}: {reason}. {hint}") from error
    finally:
        for temporary in waiting.values():
            with suppress(OSError):
                temporary.unlink()
    return tuple(Written(folder / name, len(data)) for name, data in files.items())


def write_instead(path: Path, old: bytes, new: bytes) -> None:
    """Write a user's own file anew, whole or not at all, where nobody has changed it since it was read.

    Args:
        path: the file.
        old: what it held when it was read.
        new: what it is to hold.

    Raises:
        UsageError: it was changed in the meantime, or cannot be written.

    """
    try:
        is_old = path.read_bytes() == old
    except OSError as error:
        raise UsageError(f"{path}: This file cannot be read: {error.strerror}.") from error
    if not is_old:
        raise UsageError(f"{path}: This file has changed since it was read. Nothing was written; try again.")
    write_over(path, new)


def write_over(path: Path, data: bytes) -> None:
    """Write a user's own file anew, whole or not at all; who may read it, and links to it, stay as they are.

    Raises:
        UsageError: it cannot be written.

    """
    target = path.resolve()
    waiting: dict[Path, Path] = {}
    try:
        mode = target.stat().st_mode & 0o7777
        if not (mode & _WRITABLE and os.access(target, os.W_OK)):  # another file can take its name all the same
            raise UsageError(f"{path}: This file is protected from writing. Nothing was changed.")
        _write_beside(target, data, waiting)
        with _undisturbed():
            waiting[target].chmod(mode)
            waiting.pop(target).replace(target)
    except OSError as error:
        raise UsageError(f"{path}: This file cannot be written: {error.strerror}.") from error
    finally:
        for temporary in waiting.values():
            with suppress(OSError):
                temporary.unlink()


def _write_beside(target: Path, data: bytes, waiting: dict[Path, Path]) -> None:
    with _undisturbed():
        number, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        waiting[target] = Path(name)
    with os.fdopen(number, "wb") as file:
        file.write(data)
    # mkstemp makes files that only their owner can read; outputs are as readable as any file the user makes
    Path(name).chmod(0o666 & ~_umask())


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl-C wait for a moment; it reaches the main thread alone."""
    before = signal.getsignal(signal.SIGINT)
    if before is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if came:
            signal.raise_signal(signal.SIGINT)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
