"""What the folder of a house style may hold: kinds of files, their sizes and names; and what is wrong with one."""

import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from briefkit.api.briefs import shortest
from briefkit.checks.house import Failure, Spot
from briefkit.errors import UsageError
from briefkit.reader.drawings import DrawingRefusedError, drawing_size
from briefkit.styles.sfnt import LARGEST, damage

KINDS: Final = frozenset(
    {".yaml", ".yml", ".css", ".j2", ".ttf", ".otf", ".png", ".jpg", ".jpeg", ".svg", ".csl", ".dotx", ".docx"}
    | {".txt", ".md"}
)
"""Suffixes of tokens, sheets, templates, fonts, pictures, citation styles, Word files, and of what explains them."""
_BARE: Final = frozenset({"license", "licence", "ofl", "readme", "authors", "copying"})
"""Names that stand without a suffix."""
MOST_BYTES: Final = 128 << 20
MOST_FILES: Final = 500
DEEPEST: Final = 8
"""Folders in folders."""
_LONGEST_NAME: Final = 100
_MOST_PIXELS: Final = 40_000_000
_SKIPPED: Final = frozenset({"__macosx", "thumbs.db", "desktop.ini"})
"""What systems leave in folders and archives."""
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789")}
)
"""Names that are devices on Windows."""
_FORBIDDEN: Final = frozenset('<>:"|?*\\')


class Held(NamedTuple):
    """A file of a style."""

    name: str
    """Its way from the style's folder, with slashes."""
    path: Path
    size: int


def skipped(name: str) -> bool:
    """Tell whether a file is none of the style's: hidden, or left there by a system."""
    parts = PurePosixPath(name).parts
    return ".." not in parts and any(part.startswith(".") or part.lower() in _SKIPPED for part in parts)


def name_fault(name: str) -> str:
    """Give why a file of this name may not be in a style; nothing where it may.

    Args:
        name: its way from the style's folder, with slashes.

    """
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or "\\" in name:
        return "it leads out of the folder"
    if any(set(part) & _FORBIDDEN or not part.isprintable() for part in parts):
        return "its name holds a character that not every system takes"
    if any(part.partition(".")[0].lower() in _RESERVED or part != part.rstrip(" .") for part in parts):
        return "its name means something else on Windows"
    if len(parts) > DEEPEST or any(len(part) > _LONGEST_NAME for part in parts):
        return f"its name is too long, or it lies more than {DEEPEST} folders deep"
    last = PurePosixPath(parts[-1])
    if last.suffix.lower() not in KINDS and last.name.lower() not in _BARE:
        return "it is no kind of file that a house style has"
    return ""


def content_fault(name: str, data: bytes) -> str:
    """Give why the content of a file may not be in a style; nothing where it may."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix == ".svg":
        try:
            drawing_size(name, data)
        except DrawingRefusedError as refusal:
            return f"{refusal}: {refusal.hint}"
    if suffix in (".png", ".jpg", ".jpeg"):
        return _picture_fault(data)
    if suffix in (".ttf", ".otf"):
        return damage(data)
    return ""


def _picture_fault(data: bytes) -> str:
    from PIL import Image  # noqa: PLC0415 - only where pictures are looked at

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            pixels = image.width * image.height
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "it is a damaged picture, or one of too many pixels"
    return "it has more than 40 million pixels" if pixels > _MOST_PIXELS else ""


def strays(folder: Path) -> Iterator[Failure]:
    """Give what lies in the folder of a style and may not: links, devices, kinds of files, damaged and huge ones.

    Args:
        folder: of the style.

    """
    total, names = 0, dict[str, str]()
    for number, (name, path) in enumerate(_walk(folder, folder)):
        if number >= MOST_FILES:
            yield _stray(folder, f"This folder holds more than {MOST_FILES} files")
            return
        fault = _fault(name, path)
        if not fault and names.setdefault(name.casefold(), name) != name:
            fault = f"only the case of letters tells it from '{names[name.casefold()]}'"
        if fault:
            yield _stray(path, f"'{name}' may not be in a house style: {fault}")
            continue
        total += path.stat().st_size
    if total > MOST_BYTES:
        yield _stray(folder, f"This folder holds more than {MOST_BYTES >> 20} MiB")


def held(folder: Path) -> tuple[Held, ...]:
    """Give the files of a style, by name.

    Raises:
        UsageError: one of them may not be there; all of these are named.

    """
    if faults := list(strays(folder)):
        raise UsageError("\n".join(f"{fault.spot.path}: {fault.message}." for fault in faults))
    return tuple(Held(name, path, path.stat().st_size) for name, path in sorted(_walk(folder, folder)))


def _walk(folder: Path, top: Path, depth: int = 0) -> Iterator[tuple[str, Path]]:
    """Give everything that lies in a folder, links not followed."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise UsageError(f"{folder}: This folder cannot be read: {error.strerror}.") from error
    for entry in found:
        path = Path(entry.path)
        name = path.relative_to(top).as_posix()
        if skipped(name):
            continue
        if entry.is_dir(follow_symlinks=False) and depth < DEEPEST:
            yield from _walk(path, top, depth + 1)
        else:
            yield name, path


def _fault(name: str, path: Path) -> str:
    kind = path.lstat()
    if stat.S_ISLNK(kind.st_mode):
        return "it is a link; put the file itself there"
    if not stat.S_ISREG(kind.st_mode):
        return "it is no ordinary file"
    if kind.st_size > LARGEST:
        return f"it is larger than {LARGEST >> 20} MiB"
    return name_fault(name) or content_fault(name, path.read_bytes())


def _stray(path: Path, message: str) -> Failure:
    return Failure(message, Spot(str(shortest(path.parent) / path.name)), "Take it out.")
