"""A `_brand.yml` taken over into a house style, with the files beside it that it names."""

from collections.abc import Iterator
from pathlib import Path

from briefkit.api.style_files import content_fault, name_fault
from briefkit.errors import StyleError, UsageError
from briefkit.styles.locate import BRAND_FILE
from briefkit.styles.read import MOST_BYTES, Value, read
from briefkit.styles.sfnt import LARGEST

_MOST_FILES = 60


def brand_files(path: Path) -> dict[str, bytes]:
    """Give a brand's file as `_brand.yml`, and the logos and fonts that it names and that lie below its folder.

    Raises:
        UsageError: it cannot be read, or a file that it names may not be in a house style.
        StyleError: it is no YAML; with its line and column.

    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{path}: This brand cannot be read: {error.strerror}.") from error
    if len(data) > MOST_BYTES:
        raise UsageError(f"{path}: This brand is over 1 MiB; one has some dozen lines.")
    try:
        document = read(path, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise StyleError(f"{path}:1:1: This file is not UTF-8: save it in that encoding.") from error
    folder = path.resolve().parent
    named = {name: found for name in _words(document.data) if (found := _file(folder, name))}
    if len(named) > _MOST_FILES:
        raise UsageError(f"{path}: This brand names more than {_MOST_FILES} files.")
    return {BRAND_FILE: data, **{name: _content(name, found) for name, found in named.items()}}


def _words(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _words(inner)


def _file(folder: Path, name: str) -> Path | None:
    """Give the file below a folder that a word names, if it is one: most words of a brand are none."""
    if name_fault(name):
        return None
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder) and path.is_file() else None


def _content(name: str, path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    fault = f"it is larger than {LARGEST >> 20} MiB" if len(data) > LARGEST else content_fault(name, data)
    if fault:
        raise UsageError(f"{path}: '{name}' may not be in a house style: {fault}.")
    return data
