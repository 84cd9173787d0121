"""Files that change, told as they do."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

_PAUSE: Final = 0.4
"""Seconds between two looks; an editor writes a file in parts, and one pause lets it end."""

Seen = dict[Path, tuple[int, int]]


def changes(folders: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Give, for ever, the files that were changed, made or taken away since the last look; the first look is now.

    Args:
        folders: looked through with all that they hold; hidden files are left out.

    """
    return _changes(folders, _seen(folders))


def _changes(folders: Sequence[Path], before: Seen) -> Iterator[tuple[Path, ...]]:
    while True:
        time.sleep(_PAUSE)
        now = _seen(folders)
        if changed := tuple(sorted({path for path, _ in before.items() ^ now.items()})):
            yield changed
        before = now


def _seen(folders: Sequence[Path]) -> Seen:
    seen: Seen = {}
    for folder in folders:
        for path in folder.rglob("*"):
            if any(part.startswith(".") for part in path.relative_to(folder).parts):
                continue
            try:
                facts = path.stat()
            except OSError:  # gone since it was listed
                continue
            if path.is_file():
                seen[path] = (facts.st_mtime_ns, facts.st_size)
    return seen
