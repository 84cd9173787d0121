"""A YAML file of what people say of a brief: beside it, and written so that nothing that stands in it can be lost."""

import os
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from briefkit.api.briefs import FILE_NAME, BriefFile
from briefkit.api.files import BriefFiles
from briefkit.api.writing import write_over, write_together
from briefkit.errors import ResourceError, UsageError
from briefkit.reader.decode import LARGEST
from briefkit.reader.yaml_lists import UneditableError

_FEWEST: Final = 4
"""Letters of a key that do for the whole."""
_NOT_IN_YAML: Final = frozenset(("Cc", "Cn", "Cs", "Zl", "Zp"))


def path_beside(file: BriefFile, name: str) -> Path:
    """Give where such a file lies: `facts.yaml` beside a `brief.md`, `wells.facts.yaml` beside a `wells.md`."""
    return file.path.parent / (name if file.path.name == FILE_NAME else f"{file.path.stem}.{name}")


def read_beside(file: BriefFile, path: Path) -> tuple[bytes, str]:
    """Give the bytes of such a file, none where it is not there; and why it cannot be read, or nothing."""
    if not os.path.lexists(path):
        return b"", ""
    try:
        return BriefFiles(file.folder).read(path.name), ""
    except ResourceError as error:
        return b"", "This link leads nowhere" if error.reason == "missing" else str(error).rstrip(".")


def rewrite(
    path: Path, change: Callable[[str], str], said: Callable[[bytes], object], *, before: object, after: object
) -> None:
    """Write such a file anew, whole or not at all; it is read again first, so that nothing in it can be lost.

    Args:
        path: the file; made where it is missing.
        change: gives the new text from the old one.
        said: gives what a file says, wherever it says it; None where something in it cannot be read.
        before: what the file said when it was read.
        after: what the new text has to say.

    Raises:
        UsageError: it was changed by somebody else in the meantime, no entry can be put into it as it is written, or
            it would be too large.

    """
    old = path.read_bytes() if path.exists() else b""
    if said(old) != before:
        raise UsageError(f"{path}: This file has changed since it was read. Nothing was written; try again.")
    try:
        new = change(old.decode("utf-8")).encode("utf-8")
    except UneditableError as error:
        raise UsageError(f"{path}: {error}. Nothing was changed.") from error
    if len(new) > LARGEST:
        raise UsageError(
            f"{path}: This file would be larger than 1 MB, and could not be read again. Nothing was changed."
        )
    if said(new) != after:
        raise UsageError(f"{path}: No entry can be put into this file as it is written. Nothing was changed.")
    if new == old:
        return
    if path.exists():
        write_over(path, new)
    else:
        _write_new(path, new)


def _write_new(path: Path, data: bytes) -> None:
    try:
        write_together(path.parent, {path.name: data})
    except UsageError as error:
        reason = getattr(error.__cause__, "strerror", None) or str(error)
        raise UsageError(f"{path}: This file cannot be written: {reason}.") from error


def keys_like(key: str, known: Iterable[str]) -> list[str]:
    """Give the keys that somebody may mean: the key itself, or those that begin so."""
    return [name for name in known if name == key or (len(key) >= _FEWEST and name.startswith(key))]


def clean(text: str) -> str:
    """Give a text on one line, without characters that YAML does not allow."""
    return "".join(sign for sign in " ".join(text.split()) if unicodedata.category(sign) not in _NOT_IN_YAML)
