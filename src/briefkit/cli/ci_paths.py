"""Paths as a service that shows findings wants them: from the top of the repository."""

import os
from pathlib import Path
from urllib.parse import quote


def from_top(path: str) -> Path:
    """Give a path from the top of the repository where that is known (GITHUB_WORKSPACE), else from the current folder.

    A file outside of it keeps its whole path.
    """
    resolved = Path(path).resolve()
    for top in (os.environ.get("GITHUB_WORKSPACE"), Path.cwd()):
        if top and resolved.is_relative_to(Path(top).resolve()):
            return resolved.relative_to(Path(top).resolve())
    return resolved


def address(path: str) -> str:
    """Give a path as a relative reference (RFC 3986), or as a `file:` address where it lies elsewhere."""
    place = from_top(path)
    return place.as_uri() if place.is_absolute() else quote(os.fsencode(place.as_posix()), safe="/")
