"""A returned Word file, opened with care: it comes from outside, and may be damaged or made to do harm."""

import io
import re
import zipfile
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import Final

from lxml import etree

from briefkit.errors import UsageError

_MOST_FILES: Final = 4_000
_LARGEST_PART: Final = 48 * 1024 * 1024
_LARGEST: Final = 96 * 1024 * 1024
"""Bytes of one part, and of all that is read: a brief with five hundred changes has some two million."""
_PROTECTED: Final = b"\xd0\xcf\x11\xe0"
"""Opens an OLE file: an old `.doc`, or a `.docx` with a password ([MS-OFFCRYPTO] 2.3)."""
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships/", _OFFICE.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _OFFICE.rstrip("/").encode()),
)
"""Names in Word's strict files -> those of all others (ECMA-376 part 1, annex A)."""
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
"""Opens XML in UTF-16, which Office Open XML allows beside UTF-8 (ECMA-376 part 2, 8.1.4)."""
_SAFE_NAME: Final = re.compile(r"[^\\\0:]+\Z")
_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part says of another."""

    kind: str
    """The last word of its type: `comments`, `footnotes`."""
    target: str
    """Name of the part."""


class Package:
    """The parts of a Word file; nothing outside it is ever opened."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._read = 0
        if data.startswith(_PROTECTED):
            raise self._refused("it has a password, or is of the old kind. Save it as .docx, without a password.")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            infos = self._archive.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError, EOFError):
            raise self._refused("it is damaged, or no Word file.") from None
        if len(infos) > _MOST_FILES:
            raise self._refused(f"it holds {len(infos):,} parts.")
        self._infos: dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            self._add(info)

    def _add(self, info: zipfile.ZipInfo) -> None:
        steps = info.filename.split("/")
        if not _SAFE_NAME.match(info.filename) or ".." in steps or info.filename.startswith("/"):
            raise self._refused("one of its parts has a name that leads out of it.")
        folded = info.filename.casefold()
        if folded in self._infos:
            raise self._refused("two of its parts have one name.")
        if info.flag_bits & 1:
            raise self._refused("it has a password. Save it without one.")
        self._infos[folded] = info

    def _refused(self, why: str) -> UsageError:
        return UsageError(f"{self._name}: cannot be read: {why}")

    def names(self) -> list[str]:
        """Give the names of all parts."""
        return [info.filename for info in self._infos.values()]

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name.casefold() in self._infos

    def data(self, name: str) -> bytes:
        """Give the bytes of a part.

        Raises:
            UsageError: it is missing, damaged or far too large.

        """
        info = self._infos.get(name.casefold())
        if info is None:
            raise self._refused(f"its part {name} is missing.")
        try:
            with self._archive.open(info) as stream:
                data = stream.read(_LARGEST_PART + 1)
        except Exception:  # noqa: BLE001 - a damaged archive raises whatever its library happens to meet
            raise self._refused(f"its part {name} is damaged.") from None
        self._read += len(data)
        if len(data) > _LARGEST_PART or self._read > _LARGEST:
            raise self._refused("it unfolds to far more than a brief can hold.")
        return data

    def xml(self, name: str) -> etree._Element:
        """Give the root of a part, with the names that all but strict files have.

        Raises:
            UsageError: it is missing, damaged, far too large, or declares a type of its own.

        """
        data = self.data(name)
        if data.startswith(_WIDE):
            data = etree.tostring(self._parsed(data, name), encoding="UTF-8")
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        return self._parsed(data, name)

    def _parsed(self, data: bytes, name: str) -> etree._Element:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise self._refused(f"its part {name} is damaged.") from None
        if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # its stubs lack it
            raise self._refused(f"its part {name} declares entities, which no Word file does.")
        return root

    def relations(self, name: str) -> list[Relation]:
        """Give the relations of a part to others inside the file, or of the file as a whole (an empty name)."""
        folder = dirname(name)
        part = join(folder, "_rels", f"{name.rpartition('/')[2]}.rels")
        if not self.has(part):
            return []
        found = []
        for each in self.xml(part).iter(f"{_RELATIONS}Relationship"):
            target = each.get("Target", "")
            if each.get("TargetMode") == "External":
                continue  # an address: it is neither opened nor asked for
            inside = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            found.append(Relation(each.get("Type", "").rpartition("/")[2], inside))
        return found

    def main(self) -> str:
        """Give the name of the part with the text.

        Raises:
            UsageError: there is none: the file is of another kind.

        """
        found = next((each.target for each in self.relations("") if each.kind == "officeDocument"), "")
        if not found or not self.has(found):
            raise self._refused("it is no Word file. Save it as .docx.")
        return found
