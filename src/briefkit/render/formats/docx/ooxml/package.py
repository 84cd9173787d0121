"""The package, by python-docx: how parts are made and related, and how the file is written."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha1
from typing import Final, cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part, PartFactory, XmlPart
from docx.opc.pkgwriter import PackageWriter
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.package import Package
from docx.parts.image import ImagePart
from docx.parts.story import StoryPart

from briefkit.render.formats.docx.ooxml.elements import Xml, part

PartFactory.part_type_for[CONTENT_TYPE.WML_FOOTNOTES] = StoryPart
PartFactory.part_type_for[CONTENT_TYPE.WML_FONT_TABLE] = XmlPart

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The first date that ZIP can tell."""
_STORED: Final = frozenset({"png", "jpg"})
"""Kinds of file that are compressed already."""
_EFFORT: Final = {"odttf": 1}
"""zlib's level where it is not 6: on fonts the sixth saves 7 % of the bytes and takes seven times as long."""
_PICTURES: Final = {"png": CONTENT_TYPE.PNG, "jpg": CONTENT_TYPE.JPEG, "svg": "image/svg+xml"}


def package_of(document: Document) -> Package:
    """Give the package that a document is the main part of."""
    return cast("Package", document.part.package)


def add_part(owner: Part | OpcPackage, name: str, kind: str, relation: str, data: bytes) -> Part:
    """Make a part and relate it to its owner, as the class that python-docx has for its kind.

    Args:
        owner: the part, or the package, that it belongs to.
        name: with a slash before it.
        kind: its content type.
        relation: the type of the relation.
        data: what it holds.

    """
    package = owner.package if isinstance(owner, Part) else owner
    made: Part = PartFactory(PackURI(name), kind, relation, data, package)  # type: ignore[assignment, arg-type]
    owner.relate_to(made, relation)
    return made


def elements(pieces: Iterable[Xml]) -> Sequence[BaseOxmlElement]:
    """Give pieces of text as elements, parsed in one go: a tree made one by one takes four times as long."""
    return cast("list[BaseOxmlElement]", list(parse_xml(part("w:body", pieces)).iterchildren()))


def picture_relation(owner: StoryPart, data: bytes, suffix: str) -> str:
    """Give the id of the relation to a picture, which is stored once however often it is shown.

    The picture part is made here, since python-docx knows no SVG, no JPEG without a JFIF or Exif head, and stumbles
    over a damaged one; all that it would find out the reader of the brief has found out already.

    Args:
        owner: the part that shows it.
        data: its bytes.
        suffix: `png`, `jpg` or `svg`.

    """
    pictures = owner.package.image_parts
    digest = sha1(data, usedforsecurity=False).hexdigest()
    found = next((known for known in pictures if known.sha1 == digest), None)
    if found is None:
        name = PackURI(f"/word/media/image{len(pictures) + 1}.{suffix}")
        found = ImagePart(name, _PICTURES[suffix], data)
        pictures.append(found)
    return owner.relate_to(found, RELATIONSHIP_TYPE.IMAGE)


def link_relation(owner: Part, address: str) -> str:
    """Give the id of a new relation to an address outside; python-docx's own search takes time by the square."""
    number = f"rLink{len(owner.rels) + 1}"
    owner.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, number, is_external=True)
    return number


class _Gathered(PackageWriter):
    """python-docx's writer, with a list in place of the ZIP file: that bears the hour, and presses fonts hard."""

    def __init__(self, package: OpcPackage) -> None:
        self.files: dict[str, bytes] = {}
        parts = package.parts
        for each in parts:
            each.before_marshal()  # type: ignore[no-untyped-call]
        self._write_content_types_stream(self, parts)  # type: ignore[no-untyped-call]
        self._write_pkg_rels(self, package.rels)  # type: ignore[no-untyped-call]
        self._write_parts(self, parts)  # type: ignore[arg-type]

    def write(self, name: PackURI, data: bytes) -> None:  # type: ignore[override]
        """Take one file."""
        self.files[name.membername] = data


def saved(package: OpcPackage, *, pressed: bool = True) -> bytes:
    """Give the file of a package; the same parts give the same bytes.

    Args:
        package: all of it.
        pressed: whether it is compressed; a template that stays in memory is read faster if not.

    """
    return _zipped(_Gathered(package).files, pressed=pressed)


def _zipped(files: Mapping[str, bytes], *, pressed: bool) -> bytes:
    """Give files in a fixed order and with a fixed date."""
    out = io.BytesIO()
    first = ("[Content_Types].xml", "_rels/.rels")
    with zipfile.ZipFile(out, "w") as archive:
        for name in (*first, *sorted(set(files) - set(first))):
            info = zipfile.ZipInfo(name, _EARLIEST)
            suffix = name.rpartition(".")[2]
            method = zipfile.ZIP_DEFLATED if pressed and suffix not in _STORED else zipfile.ZIP_STORED
            info.external_attr = 0o644 << 16
            info.create_system = 3  # Unix on every machine: it is written into the file
            archive.writestr(info, files[name], method, _EFFORT.get(suffix, 6))
    return out.getvalue()
