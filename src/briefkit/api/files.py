"""The files beside a brief, behind a lock: nothing outside its folder is read, and nothing from a network."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from briefkit.errors import ResourceError, did_you_mean

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes."""
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//|\\\\")
"""A scheme, or a path that some systems send over the network; one letter and a colon is a Windows drive."""
_DRIVE = re.compile(r"[A-Za-z]:")


class BriefFiles:
    """Opens what lies in one folder, and refuses the rest (`model.brief.Files`)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def read(self, src: str) -> bytes:
        """Give the bytes of the file that the brief calls `src`.

        Args:
            src: a path relative to the brief's folder; `%20` and the like may stand for characters.

        Raises:
            ResourceError: it is missing, outside the folder, remote, too large or no ordinary file.

        """
        if _ADDRESS.match(src):
            raise ResourceError("remote", f"'{src}' is an address. Save the file beside the brief and name it here.")
        path = self._locate(src)
        try:
            # without O_NONBLOCK, opening a named pipe waits until somebody writes to it
            number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
        except OSError as error:
            raise ResourceError("unreadable", f"'{src}' cannot be read: {error.strerror}.") from error
        if not stat.S_ISREG(os.fstat(number).st_mode):
            os.close(number)
            raise ResourceError("unreadable", f"'{src}' is no ordinary file.")
        with os.fdopen(number, "rb") as file:
            data = file.read(LARGEST_FILE + 1)
        if len(data) > LARGEST_FILE:
            raise ResourceError("too-large", f"'{src}' is larger than 8 MiB. Save a smaller version of it.")
        return data

    def _locate(self, src: str) -> Path:
        for name in _spellings(src):
            path = Path(name)
            if path.is_absolute() or _DRIVE.match(name):
                raise ResourceError("outside", f"'{src}' is an absolute path.")
            try:
                resolved = (self._folder / path).resolve(strict=True)
            except FileNotFoundError:
                self._refuse_outside(src, Path(os.path.normpath(self._folder / path)))
                continue
            except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a name no system allows
                raise ResourceError("unreadable", f"'{src}' cannot be read: {_reason(error)}.") from error
            self._refuse_outside(src, resolved)
            return resolved
        raise ResourceError("missing", f"There is no file '{src}' beside the brief.{self._near(src)}")

    def _refuse_outside(self, src: str, path: Path) -> None:
        if not path.is_relative_to(self._folder):
            raise ResourceError("outside", f"'{src}' lies outside the brief's folder.")

    def _near(self, src: str) -> str:
        folder = (self._folder / unquote(src)).parent
        try:
            inside = folder.resolve().is_relative_to(self._folder)
            names = [entry.name for entry in folder.iterdir()] if inside else []
        except (OSError, ValueError):
            return ""
        return did_you_mean(Path(src).name, names)


def _spellings(src: str) -> Iterator[str]:
    yield src
    if (plain := unquote(src)) != src:
        yield plain


def _reason(error: Exception) -> str:
    if isinstance(error, RuntimeError):  # what pathlib makes of a loop, up to Python 3.12
        return "it is a link that leads to itself"
    return getattr(error, "strerror", None) or "its name cannot be a file's"
