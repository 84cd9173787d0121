"""House styles in a zip file: read with every entry doubted, and written so that the same gives the same bytes."""

import io
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

from briefkit.api.style_files import MOST_BYTES, MOST_FILES, content_fault, held, name_fault, skipped
from briefkit.errors import UsageError
from briefkit.styles.locate import BRAND_FILE, STYLE_FILE
from briefkit.styles.sfnt import LARGEST

Styles: TypeAlias = Mapping[str, Mapping[str, bytes]]
"""Name of a style -> the way to each of its files -> what it holds."""

_MOST_ENTRIES: Final = 2 * MOST_FILES
"""Folders have entries too."""
_ENCRYPTED: Final = 1
"""Bit of an entry's flags (PKWARE, APPNOTE, 4.4.4)."""
_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file knows."""
_FILE: Final = stat.S_IFREG | 0o644


def read_styles(path: Path) -> Styles:
    """Give the house styles of a folder or a zip file; nothing is written.

    Args:
        path: the folder of a style, or a zip file with one or some.

    Raises:
        UsageError: it holds what a style may not, or no style; with what, and all of it at once.

    """
    if path.is_dir():
        files = {file.name: file.path.read_bytes() for file in held(path)}
        if not _is_style(files):
            raise UsageError(f"{path}: This folder is no house style: it holds no {STYLE_FILE}.")
        return {path.resolve().name: files}
    if not path.is_file():
        raise UsageError(f"{path}: No such folder or zip file.")
    if path.stat().st_size > MOST_BYTES:
        raise UsageError(f"{path}: This file is larger than {MOST_BYTES >> 20} MiB.")
    try:
        with zipfile.ZipFile(path) as archive:
            return _by_style(dict(_entries(archive, path)), path)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise UsageError(f"{path}: This is no zip file, or a damaged one: {error}.") from error
    except (NotImplementedError, RuntimeError) as error:  # another kind of compression; a password
        raise UsageError(f"{path}: This zip file cannot be read: {error}.") from error


def _entries(archive: zipfile.ZipFile, path: Path) -> Iterator[tuple[str, bytes]]:
    """Give the files of an archive that a style may have.

    Raises:
        UsageError: there are others, or they are too many or too large; what an archive says of sizes is not believed.

    """
    infos = archive.infolist()
    if len(infos) > _MOST_ENTRIES:
        raise UsageError(f"{path}: This zip file holds more than {_MOST_ENTRIES} entries.")
    total, names = 0, dict[str, str]()
    for info in infos:
        if info.filename.endswith("/") or skipped(info.filename):
            continue
        fault = _entry_fault(info) or _twin(info.filename, names)
        data = b"" if fault else _unpacked(archive, info)
        total += len(data)
        fault = fault or (f"it is larger than {LARGEST >> 20} MiB" if len(data) > LARGEST else "")
        if fault := fault or content_fault(info.filename, data):
            shown = info.orig_filename[:200]
            raise UsageError(f"{path}: '{shown}' may not be in a house style: {fault}. Nothing was unpacked.")
        if total > MOST_BYTES or len(names) > MOST_FILES:
            most = f"{MOST_FILES} files or {MOST_BYTES >> 20} MiB"
            raise UsageError(f"{path}: This zip file holds more than {most}. Nothing was unpacked.")
        yield info.filename, data


def _entry_fault(info: zipfile.ZipInfo) -> str:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return "it is a link"
    if kind not in (0, stat.S_IFREG):
        return "it is no ordinary file"
    if info.flag_bits & _ENCRYPTED:
        return "it asks for a password"
    if "\0" in info.orig_filename:
        return "its name holds a character that not every system takes"
    return name_fault(info.orig_filename)


def _twin(name: str, names: dict[str, str]) -> str:
    """Give why a name cannot stand beside those that were there before: systems take them for one."""
    folded = unicodedata.normalize("NFC", name).casefold()
    above = [str(folder) for folder in PurePosixPath(folded).parents][:-1]
    clash = next((one for one in (folded, *above) if one in names), None)
    clash = clash or next((one for one in names if one.startswith(f"{folded}/")), None)
    if clash:
        return f"'{names[clash][:200]}' is there already"
    names[folded] = name
    return ""


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as file:
        return file.read(LARGEST + 1)


def _by_style(files: Mapping[str, bytes], path: Path) -> Styles:
    """Part the files of an archive by the folders at its top; one without folders is a style of the archive's name."""
    if _is_style(files):
        return {path.stem: files}
    found: dict[str, dict[str, bytes]] = {}
    for name, data in files.items():
        top, _, rest = name.partition("/")
        if not rest:
            raise UsageError(f"{path}: '{name}' lies beside the folders of the house styles. Nothing was unpacked.")
        found.setdefault(top, {})[rest] = data
    lacking = sorted(name for name, own in found.items() if not _is_style(own))
    if lacking or not found:
        where = f"The folder '{lacking[0]}'" if lacking else "This zip file"
        raise UsageError(f"{path}: {where} holds no {STYLE_FILE}. Nothing was unpacked.")
    return found


def _is_style(files: Mapping[str, bytes]) -> bool:
    return STYLE_FILE in files or BRAND_FILE in files


def written_styles(styles: Styles) -> bytes:
    """Give a zip file of house styles, each in a folder of its name; the same styles give the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in sorted(
            (f"{style}/{file}", data) for style, own in styles.items() for file, data in own.items()
        ):
            info = zipfile.ZipInfo(name, _BEGINNING)
            info.create_system = 3  # so that the rights below mean the same wherever it was made
            info.external_attr = _FILE << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return made.getvalue()
