"""The text of a brief, carried in the Word file that is built of it, so that it can be brought back as it was written.

It is a custom XML part of the file (ECMA-376 part 1, 15.2.5):

    <manuscript xmlns="urn:briefkit:manuscript:1" seen="sha256…">
      <file name="brief.md">---…</file>
      <file name="routes.svg" encoding="base64">PHN2…</file>
      <file name="pier.png" part="word/media/image2.png"/>
    </manuscript>

`seen` is the hash of what a reader sees in the file. It is taken again before anything is brought back: where somebody
has changed a word, a heading or a list in Word, what the file shows counts, and not what it carries.
"""

import base64
import io
import json
import uuid
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from itertools import count
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from briefkit.importers.archive import parsed
from briefkit.importers.docx.package import Package
from briefkit.importers.manuscript import Block, Manuscript, Run

NAMESPACE: Final = "urn:briefkit:manuscript:1"
_IN: Final = f"{{{NAMESPACE}}}"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_MAIN_RELATIONS: Final = "word/_rels/document.xml.rels"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LARGEST_PICTURE: Final = 512 * 1024
"""Bytes of a picture that is carried beside the one that the file shows."""
_TEXTS: Final = (".md", ".bib", ".json", ".yaml", ".yml", ".ris", ".csv", ".tsv", ".csl")


def fingerprint(manuscript: Manuscript) -> str:
    """Give the hash of what a reader sees of a manuscript: its words, their looks, and what they are."""
    told = {
        "blocks": [_told(block) for block in manuscript.blocks],
        "notes": {label: [_told(block) for block in blocks] for label, blocks in manuscript.notes.items()},
        "pictures": {name: sha256(data).hexdigest() for name, data in manuscript.pictures.items()},
    }
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _told(value: object) -> object:
    """Give a part of a manuscript as JSON; how a file names its styles and counts its paragraphs is no part of it."""
    if isinstance(value, Block | Run) or hasattr(value, "__dataclass_fields__"):
        names = [name for name in value.__dataclass_fields__ if name not in ("spot", "style", "size", "list_id")]
        return [type(value).__name__, *(_told(getattr(value, name)) for name in names)]
    if isinstance(value, frozenset):
        return sorted(map(str, value))
    return [_told(one) for one in value] if isinstance(value, tuple) else value


def carrying(data: bytes, files: Mapping[str, bytes], seen: str) -> bytes:
    """Give a Word file that carries the files of the brief it was built of; the same files give the same bytes.

    Args:
        data: the Word file.
        files: name -> bytes; pictures that the file shows as they are, or that are large, are named and not carried.
        seen: the fingerprint of the file as its reader reads it.

    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        number = next(n for n in count(1) if f"customXml/item{n}.xml" not in old.namelist())
        shown = {old.read(name): name for name in old.namelist() if name.startswith("word/media/")}
        for info in old.infolist():
            part = old.read(info)
            if info.filename == _MAIN_RELATIONS:
                part = _related(part, number)
            elif info.filename == "[Content_Types].xml":
                part = _typed(part, number)
            new.writestr(info, part, info.compress_type, 6)
        like = old.getinfo("[Content_Types].xml")
        for name, text in _parts(files, shown, seen, number).items():
            info = zipfile.ZipInfo(name, like.date_time)
            info.external_attr, info.create_system = like.external_attr, like.create_system
            new.writestr(info, text, zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()


def _parts(files: Mapping[str, bytes], shown: Mapping[bytes, str], seen: str, number: int) -> dict[str, str]:
    """Give the part, the one that names its place in the file's data store, and the relation between them."""
    store = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE)).upper() + "}"
    rows = "\n".join(filter(None, (_row(name, data, shown) for name, data in files.items())))
    target = f'Type="{_OFFICE}/relationships/customXmlProps" Target="itemProps{number}.xml"'
    relations = f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" {target}/></Relationships>'
    return {
        f"customXml/item{number}.xml": f'{_DECLARATION}<manuscript xmlns="{NAMESPACE}" seen="{seen}">\n{rows}\n'
        "</manuscript>",
        f"customXml/itemProps{number}.xml": f'{_DECLARATION}<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml"'
        f' ds:itemID="{store}"><ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>',
        f"customXml/_rels/item{number}.xml.rels": f"{_DECLARATION}{relations}",
    }


def _row(name: str, data: bytes, shown: Mapping[bytes, str]) -> str:
    if name.endswith(_TEXTS):
        text = data.decode("utf-8", "replace").replace("\r\n", "\n")
        return f"<file name={quoteattr(name)}>{escape(text)}</file>"
    if data in shown:
        return f"<file name={quoteattr(name)} part={quoteattr(shown[data])}/>"
    if len(data) > _LARGEST_PICTURE:
        return ""
    return f'<file name={quoteattr(name)} encoding="base64">{base64.b64encode(data).decode()}</file>'


def _related(part: bytes, number: int) -> bytes:
    root = parsed(part, _MAIN_RELATIONS)
    root.append(
        etree.Element(
            f"{{{_RELATIONS}}}Relationship",
            Id="rBriefkit",
            Type=f"{_OFFICE}/relationships/customXml",
            Target=f"../customXml/item{number}.xml",
        )
    )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _typed(part: bytes, number: int) -> bytes:
    root = parsed(part, "[Content_Types].xml")
    root.append(
        etree.Element(
            f"{{{_TYPES}}}Override", PartName=f"/customXml/itemProps{number}.xml", ContentType=_PROPERTIES_TYPE
        )
    )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def carried_in(package: Package, manuscript: Manuscript) -> dict[str, bytes]:
    """Give the files that a Word file carries, if what it shows is what it was built to show; else none."""
    root = next((root for name in sorted(package.names) if (root := _manuscript(package, name)) is not None), None)
    if root is None or root.get("seen") != fingerprint(manuscript):
        return {}
    files: dict[str, bytes] = {}
    for row in root.iter(f"{_IN}file"):
        name = row.get("name", "")
        if not name or name.startswith(("/", "\\")) or ".." in name.split("/") or ":" in name or "\\" in name:
            return {}
        part = row.get("part")
        try:
            data = package.read(part) if part else _data(row)
        except ValueError:
            return {}
        if data is not None:
            files[name] = data
    return files if "brief.md" in files else {}


def _manuscript(package: Package, name: str) -> etree._Element | None:
    if not (name.startswith("customXml/") and name.endswith(".xml")):
        return None
    root = package.xml(name)
    return root if root.tag == f"{_IN}manuscript" else None


def _data(row: etree._Element) -> bytes:
    text = row.text or ""
    return base64.b64decode(text) if row.get("encoding") == "base64" else text.encode()
