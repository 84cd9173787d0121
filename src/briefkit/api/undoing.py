"""The last edits of editors that were made in a brief, taken back."""

import re
from dataclasses import dataclass
from pathlib import Path

from briefkit.api.briefs import only_brief, shortest
from briefkit.api.workspace import find_workspace
from briefkit.api.writing import write_instead
from briefkit.errors import UsageError
from briefkit.review.patches import is_taken_back, taken_back


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back."""

    path: Path
    """The brief."""
    left: int
    """How many times more edits can be taken back."""


def patch_name(slug: str, number: int) -> str:
    """Give the name of the patch that tells what was made the first, the second time: `ferries-applied-2.patch`."""
    return f"{slug}-applied-{number}.patch"


def patches(folder: Path, slug: str) -> dict[int, Path]:
    """Give the patches of a brief by their numbers; none where there is no such folder."""
    name = re.compile(rf"{re.escape(slug)}-applied-(\d{{1,9}})\.patch")
    try:
        return {int(found[1]): path for path in folder.iterdir() if (found := name.fullmatch(path.name))}
    except OSError:
        return {}


def undo(source: str | Path) -> Undone:
    """Take back what was made last in a brief, whole or not at all; what was changed elsewhere in it since stays.

    Args:
        source: the brief.

    Raises:
        UsageError: there is nothing to take back, it does not stand there any more as it was written, or the brief
            cannot be written.

    """
    file = only_brief(source, "say which: --source PATH")
    path, slug = file.path, file.slug
    data = _bytes(path)
    text = _text(path, data)
    known = sorted(patches(find_workspace(file.folder).outputs_of(slug), slug).items(), reverse=True)
    for number, (_, patch) in enumerate(known):
        words = _text(patch, _bytes(patch))
        before = taken_back(text, words)
        if before is not None:
            write_instead(path, data, before.encode())
            for _, over in known[: number + 1]:
                over.unlink(missing_ok=True)
            return Undone(path, len(known) - number - 1)
        if not is_taken_back(text, words):
            told = f"What {shortest(patch)} made does not stand there any more as it was written"
            raise UsageError(f"{path}: {told}. Nothing was changed.")
    raise UsageError(f"{path}: No edits of editors are known that could be taken back.")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: This file cannot be read: {error.strerror}.") from error


def _text(path: Path, data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: This file is not UTF-8 text. Nothing was changed.") from error
