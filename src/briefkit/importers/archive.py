"""Files that are archives of parts, behind a lock: what could harm is refused, before anything is read."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final

from lxml import etree

from briefkit.errors import UsageError

_MEBIBYTE: Final = 1 << 20
_LARGEST_PART: Final = 48 * _MEBIBYTE
_LARGEST_FILE: Final = 200 * _MEBIBYTE
_LARGEST_PICTURE: Final = 8 * _MEBIBYTE
"""What a brief may hold (format.md, "Figure")."""
_MOST_PARTS: Final = 5_000
_DENSEST: Final = 400
"""Times that a part of XML may be larger than it is packed, if it is large at all."""
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""OLE: a Word file of before 2007, or one with a password."""
_DRIVE: Final = re.compile(r"[A-Za-z]:")
_REMOTE: Final = re.compile(r"(?:[a-z][a-z0-9+.-]+:)?(?://|\\\\)", re.IGNORECASE)
_OWN_DISK: Final = re.compile(r"file:(?:///(?!/)|//localhost/)", re.IGNORECASE)
"""Where a template or a picture lay on the author's machine: nothing is opened there."""
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".emf", ".wmf")


class RefusedError(UsageError):
    """A manuscript that is not read, and why."""


class Archive:
    """The parts of an archive."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLD):
            raise RefusedError(
                "This is a Word file of before 2007, or one with a password. Save it as .docx without one."
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._entries = {_name(entry): entry for entry in self._zip.infolist() if not entry.is_dir()}
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise RefusedError(
                "This is no such file as its name says, or it is damaged. Open it and save it anew."
            ) from error
        self._refuse_bulk()

    def _refuse_bulk(self) -> None:
        entries = list(self._entries.values())
        if len(entries) > _MOST_PARTS or len(entries) != sum(not entry.is_dir() for entry in self._zip.infolist()):
            raise RefusedError("This file has too many parts, or two of one name. Open it and save it anew.")
        if sum(entry.file_size for entry in entries) > _LARGEST_FILE:
            raise RefusedError(f"This file unpacks to more than {_LARGEST_FILE // _MEBIBYTE} MiB, so it is not read.")
        for name, entry in self._entries.items():
            packed = max(entry.compress_size, 1)
            if entry.file_size > _LARGEST_PART or (
                entry.file_size > _MEBIBYTE and entry.file_size / packed > _DENSEST and name.endswith((".xml", ".rels"))
            ):
                raise RefusedError(
                    f"Its part '{name[:80]}' unpacks to {entry.file_size // _MEBIBYTE} MiB, so it is not read."
                )
            if entry.flag_bits & 1:
                raise RefusedError("This file has a password. Save it without one.")
            if name.lower().endswith(_PICTURES) and entry.file_size > _LARGEST_PICTURE:
                size = entry.file_size // _MEBIBYTE
                raise RefusedError(f"Its picture '{name[:80]}' has {size} MiB, and 8 are the most. Compress it first.")

    @property
    def names(self) -> Mapping[str, zipfile.ZipInfo]:
        """Give the names of all parts."""
        return self._entries

    def read(self, name: str) -> bytes | None:
        """Give the bytes of a part, or None where it is not there; never more than the archive says it has."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        try:
            with self._zip.open(entry) as part:
                data = part.read(entry.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, NotImplementedError) as error:
            raise RefusedError(f"Its part '{name[:80]}' is damaged. Open the file and save it anew.") from error
        return data

    def xml(self, name: str) -> etree._Element:
        """Give a part as a tree; one that is not there is an empty element."""
        data = self.read(name)
        return etree.Element("nothing") if data is None else parsed(data, name)


def parsed(data: bytes, name: str) -> etree._Element:
    """Give XML as a tree, without entities and without a network.

    Raises:
        RefusedError: it is no XML, is nested too deep, or declares a document type.

    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedError(f"Its part '{name[:80]}' is damaged. Open the file and save it anew.") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise RefusedError(f"Its part '{name[:80]}' declares XML entities, so it is not read.")
    return root


def is_remote(target: str) -> bool:
    """Tell whether a target lies on another machine."""
    return bool(_REMOTE.match(target)) and not _OWN_DISK.match(target)


def _name(entry: zipfile.ZipInfo) -> str:
    """Give the name of a part; one that leads out of the file is refused."""
    name = entry.filename
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or _DRIVE.match(name) or "\0" in entry.orig_filename:
        raise RefusedError(f"Its part '{name[:80]}' has a name that leads out of the file, so it is not read.")
    return name
