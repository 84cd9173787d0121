"""The parts of a Word file, and a file of parts; the same parts give the same bytes."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from lxml import etree

from briefkit.review.redlines.word.names import CONTENT_TYPES, PACKAGE_RELATIONS, Xml

DOCUMENT: Final = "word/document.xml"
NOTES: Final = "word/footnotes.xml"
STYLES: Final = "word/styles.xml"
NUMBERING: Final = "word/numbering.xml"
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_STORED: Final = frozenset({"png", "jpg", "jpeg"})
_FIRST: Final = ("[Content_Types].xml", "_rels/.rels")
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


class Package:
    """A Word file in memory; parts that are changed are kept as trees until it is written."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}
        self._trees: dict[str, Xml] = {}

    def tree(self, name: str) -> Xml:
        """Give a part as a tree; what is changed in it is written."""
        if name not in self._trees:
            self._trees[name] = etree.fromstring(self.files[name], _PARSER)
        return self._trees[name]

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self.files

    def relation(self, part: str, number: str) -> Xml | None:
        """Give a relation of a part by its id."""
        name = _relations_of(part)
        if name not in self.files:
            return None
        return next((one for one in self.tree(name) if one.get("Id") == number), None)

    def target(self, part: str, relation: Xml) -> str:
        """Give the name of the part that a relation leads to."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(part), relation.get("Target", "")))

    def digest(self, part: str, number: str) -> str:
        """Give what tells the contents behind a relation apart: a hash of the part, or an address outside."""
        relation = self.relation(part, number)
        if relation is None:
            return number
        if relation.get("TargetMode") == "External":
            return relation.get("Target", "")
        return sha256(self.files.get(self.target(part, relation), b"")).hexdigest()

    def relate(self, part: str, kind: str, target: str, *, outside: bool) -> str:
        """Give the id of a relation of a part, made where there is none to that target yet."""
        name = _relations_of(part)
        if name not in self.files:
            self.files[name] = f'<Relationships xmlns="{PACKAGE_RELATIONS}"/>'.encode()
        relations = self.tree(name)
        for one in relations:
            if one.get("Type") == kind and one.get("Target") == target:
                return str(one.get("Id"))
        number = f"rWas{len(relations) + 1}"
        values = {"Id": number, "Type": kind, "Target": target, **({"TargetMode": "External"} if outside else {})}
        etree.SubElement(relations, f"{{{PACKAGE_RELATIONS}}}Relationship", values)
        return number

    def add_media(self, data: bytes, suffix: str) -> str:
        """Give the name of a picture's part, stored once however often it is shown."""
        known = next((name for name, found in self.files.items() if "/media/" in name and found == data), None)
        if known:
            return known
        name = f"word/media/was{sum('/media/was' in one for one in self.files) + 1}.{suffix}"
        self.files[name] = data
        return name

    def allow(self, suffix: str, kind: str) -> None:
        """Say what files of a suffix are, unless it is said."""
        types = self.tree(_FIRST[0])
        if not any(one.get("Extension") == suffix for one in types):
            default = etree.Element(f"{{{CONTENT_TYPES}}}Default", {"Extension": suffix, "ContentType": kind})
            types.insert(0, default)

    def stories(self) -> Iterator[str]:
        """Give the names of the headers and footers."""
        yield from sorted(name for name in self.files if name.startswith(("word/header", "word/footer")))

    def written(self) -> bytes:
        """Give the file."""
        for name, tree in self._trees.items():
            self.files[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name in (*_FIRST, *sorted(set(self.files) - set(_FIRST))):
                info = zipfile.ZipInfo(name, _EARLIEST)
                stored = name.rpartition(".")[2] in _STORED
                info.external_attr = 0o644 << 16
                info.create_system = 3  # Unix on every machine: it is written into the file
                archive.writestr(info, self.files[name], zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
        return out.getvalue()


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"
