"""A designer's Word file opened with care: bounded, without macros, and without anything that leads out of it."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from lxml import etree

from briefkit.errors import StyleError
from briefkit.model.house_style import HouseStyle

NAMES: Final = ("word.dotx", "word.docx")
"""What a designer's file is called, in the folder of a house style."""
WITH_MACROS: Final = ("word.dotm", "word.docm")
_LARGEST: Final = 20 * 1024 * 1024
_LARGEST_WHOLE: Final = 64 * 1024 * 1024
_LARGEST_XML: Final = 8 * 1024 * 1024
_MOST_PARTS: Final = 1000
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"
_PACKAGE: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_ENCRYPTED: Final = 0x1
_FAULTS: Final = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError, zlib.error)
"""What the zip library raises for damaged and odd files."""


@dataclass(frozen=True, slots=True)
class Relation:
    """From a part of the file to another one, or out of it."""

    kind: str
    """The last word of its type: `image`, `hyperlink`."""
    target: str
    """Name of the part, or an address."""
    external: bool


@dataclass(frozen=True, slots=True)
class DesignersFile:
    """What is in a designer's Word file."""

    path: Path
    parts: Mapping[str, bytes]
    """By their names, without a slash before them."""
    trees: dict[str, etree._Element] = field(default_factory=dict, repr=False)

    def tree(self, name: str) -> etree._Element | None:
        """Give a part as a tree, which nobody changes; None where there is no such part.

        Raises:
            StyleError: it is no XML, or has a document type, by which entities could grow.

        """
        if name not in self.trees and name in self.parts:
            self.trees[name] = self._parsed(name)
        return self.trees.get(name)

    def _parsed(self, name: str) -> etree._Element:
        data = self.parts[name]
        if len(data) > _LARGEST_XML:
            raise self.refused(f"'{name}' in it is larger than 8 MB")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise self.refused(f"'{name}' in it is damaged (line {error.lineno})", "Save it anew in Word.") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.refused(f"'{name}' in it has a document type, which no program for Word writes")
        return root

    def relations(self, name: str) -> dict[str, Relation]:
        """Give the relations of a part by their ids; those of the file itself for an empty name."""
        folder, _, file = name.rpartition("/")
        root = self.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        if root is None:
            return {}
        return {row.get("Id", ""): _relation(row, folder) for row in root.iter(f"{_PACKAGE}Relationship")}

    @property
    def main(self) -> str:
        """Give the name of the part with the text.

        Raises:
            StyleError: there is none.

        """
        found = (each.target for each in self.relations("").values() if each.kind == "officeDocument")
        name = next(found, "")
        if name not in self.parts:
            raise self.refused("This is no Word file")
        return name

    def related(self, kind: str) -> etree._Element | None:
        """Give the first part of a kind that the text is related to: `styles`, `theme`."""
        found = (each.target for each in self.relations(self.main).values() if each.kind == kind and not each.external)
        return self.tree(next(found, ""))

    def refused(self, fault: str, remedy: str = "") -> StyleError:
        """Give the error that says why the file is not used."""
        return StyleError(f"{self.path}: {fault}.{f' {remedy}' if remedy else ''}")


def _relation(row: etree._Element, folder: str) -> Relation:
    kind = row.get("Type", "").rpartition("/")[2]
    target, external = row.get("Target", ""), row.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(kind, target, external)


def found_file(style: HouseStyle) -> Path | None:
    """Give the designer's file of a house style: that of its own folder, or of the nearest one that it extends.

    Raises:
        StyleError: two of them lie in one folder, or one that may hold macros.

    """
    for folder in style.folders:
        for name in WITH_MACROS:
            if (folder / name).is_file():
                raise StyleError(
                    f"{folder / name}: Files that may hold macros are not used. Save it in Word as word.dotx."
                )
        there = [path for name in NAMES if (path := folder / name).is_file()]
        if len(there) > 1:
            raise StyleError(f"{folder}: word.dotx and word.docx are both here. Keep the one that is meant.")
        if there:
            if not there[0].resolve().is_relative_to(folder.resolve()):
                raise StyleError(f"{there[0]}: This leads out of the folder. Put the file there instead of a link.")
            return there[0]
    return None


def opened(path: Path) -> DesignersFile:
    """Give what is in a file; one that has not changed is read once.

    Raises:
        StyleError: it is no Word file, is damaged or too large; the message says so.

    """
    try:
        facts = path.stat()
    except OSError as error:
        raise StyleError(f"{path}: This file cannot be read: {error.strerror}.") from error
    if facts.st_size > _LARGEST:
        raise StyleError(f"{path}: This file is larger than 20 MB. Make its pictures smaller.")
    return _opened(path, facts.st_mtime_ns, facts.st_size)


@lru_cache(maxsize=8)
def _opened(path: Path, _changed: int, _size: int) -> DesignersFile:
    data = path.read_bytes()
    bare = DesignersFile(path, {})
    if data.startswith(_OLD_WORD):
        raise bare.refused("This is an old .doc file, or one with a password", "Save it as .dotx, without a password.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return DesignersFile(path, _unpacked(archive, bare))
    except _FAULTS as error:
        raise bare.refused("This is no Word file, or a damaged one", "Save it anew in Word.") from error


def _unpacked(archive: zipfile.ZipFile, bare: DesignersFile) -> dict[str, bytes]:
    """Give the files of an archive; what they say of their sizes is not believed."""
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > _MOST_PARTS:
        raise bare.refused(f"There are {len(entries)} parts in it, more than any Word file needs")
    parts: dict[str, bytes] = {}
    whole = 0
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise bare.refused("This file has a password", "Save it without one.")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise bare.refused("It is packed in a way that Word does not know", "Save it anew in Word.")
        if entry.filename in parts:
            raise bare.refused(f"'{entry.filename}' is in it twice")
        with archive.open(entry) as stream:
            parts[entry.filename] = stream.read(_LARGEST_WHOLE - whole + 1)
        whole += len(parts[entry.filename])
        if whole > _LARGEST_WHOLE:
            raise bare.refused("It unpacks to more than 64 MB", "Make its pictures smaller.")
    return parts
