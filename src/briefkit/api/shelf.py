"""Bibliography files on disk: read whole, and written whole or not at all."""

import stat
from pathlib import Path

from briefkit.api.writing import write_together
from briefkit.errors import UsageError, did_you_mean
from briefkit.model.references import Reference
from briefkit.references.bibliography import READERS, read
from briefkit.references.shelving import refuse_kind

_LARGEST = 8 * 1024 * 1024


def shelf(path: Path) -> tuple[list[str], list[Reference]]:
    """Give the faults of a bibliography file, as `12: message`, and its works.

    Raises:
        UsageError: it cannot be read.

    """
    bibliography = read(path.name, text_of(path).encode())
    works = [Reference(entry.key, entry.item, str(path)) for entry in bibliography.entries]
    return [f"{fault.line}: {fault.message}" for fault in bibliography.faults], works


def text_of(path: Path) -> str:
    """Give the text of a file.

    Raises:
        UsageError: it cannot be read, is too large, or is not UTF-8.

    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise UsageError(f"{path}: There is no such file.{_near(path)}") from error
    except IsADirectoryError as error:
        raise UsageError(f"{path}: This is a folder. Name a bibliography file in it.") from error
    except OSError as error:
        raise UsageError(f"{path}: This file cannot be read: {error.strerror}.") from error
    if len(data) > _LARGEST:
        raise UsageError(f"{path}: This file is larger than 8 MiB.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(
            f"{path}:{line}: This file is not UTF-8. Save it as UTF-8, or choose that where it is exported."
        ) from error


def _near(path: Path) -> str:
    folder = path.parent
    names = [file.name for file in folder.iterdir() if file.suffix.lower() in READERS] if folder.is_dir() else []
    return did_you_mean(path.name, names)


def refuse_unwritable(path: Path) -> None:
    """Stop, before anything is looked up, where works cannot be put into a file.

    Raises:
        UsageError: it is of another kind, a folder, or protected against writing.

    """
    refuse_kind(str(path))
    if path.is_dir():
        raise UsageError(f"{path}: This is a folder. Name a bibliography file in it.")
    if path.exists() and not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise UsageError(f"{path}: This file is protected against writing. Lift that, or name another with --into.")


def write(path: Path, text: str) -> None:
    """Write a file, whole or not at all; where it is a link, what it leads to.

    Raises:
        UsageError: it cannot be written.

    """
    place = path.resolve()
    try:
        write_together(place.parent, {place.name: text.encode()})
    except UsageError as error:
        cause = error.__cause__
        if not isinstance(cause, OSError):
            raise
        raise UsageError(f"{path}: This file cannot be written: {cause.strerror}.") from error
