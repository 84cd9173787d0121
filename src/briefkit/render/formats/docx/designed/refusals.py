"""What a designer's file may not hold: macros, objects, and whatever reads a file or an address when it is opened."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from docx.oxml.ns import qn
from lxml import etree

from briefkit.render.formats.docx.designed.opening import DesignersFile

_OBJECTS: Final = {
    "altChunk": "a document inside the document",
    "object": "an embedded object",
    "OLEObject": "an embedded object",
    "control": "a control",
    "subDoc": "a document that lies elsewhere",
    "mailMerge": "a mail merge",
    "frameset": "frames with other documents",
    "attachedTemplate": "a template that lies elsewhere",
    "attachedSchema": "a schema that lies elsewhere",
    "saveThroughXslt": "a transformation",
    "webPart": "a web part",
}
"""Local name of an element -> what it is."""
_KINDS: Final = {
    "oleObject": "an embedded object",
    "package": "an embedded file",
    "control": "a control",
    "activeXControlBinary": "a control",
    "aFChunk": "a document inside the document",
    "subDocument": "a document that lies elsewhere",
    "frame": "a document that lies elsewhere",
    "attachedTemplate": "a template that lies elsewhere",
    "mailMergeSource": "a mail merge",
    "mailMergeHeaderSource": "a mail merge",
    "recipientData": "a mail merge",
    "transform": "a transformation",
    "externalLinkPath": "a file that lies elsewhere",
}
"""Kind of a relation -> what it leads to."""
_MACROS: Final = re.compile(r"vba(project|data)|macro-?enabled", re.IGNORECASE)
_SCHEMES: Final = ("http", "https", "mailto", "")
_INSTRUCTION: Final = re.compile(r"\s*(=|[A-Za-z]+)")
_FIELDS: Final = """= AUTHOR COMMENTS CREATEDATE DATE DOCPROPERTY EDITTIME FILENAME FORMTEXT HYPERLINK IF KEYWORDS
LASTSAVEDBY LISTNUM NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE REF REVNUM SAVEDATE SECTION SECTIONPAGES
SEQ SET STYLEREF SUBJECT SYMBOL TIME TITLE TOC"""
HARMLESS: Final = frozenset(_FIELDS.split())
"""Fields that show what is in the file itself, or the day."""


def refuse(file: DesignersFile) -> None:
    """Refuse a file with macros, objects, fields or relations that reach out of it.

    Raises:
        StyleError: its message names what was found, and where.

    """
    fault = next(_faults(file), None)
    if fault:
        what, remedy = fault
        raise file.refused(what, remedy)


def _faults(file: DesignersFile) -> Iterator[tuple[str, str]]:
    if _has_macros(file):
        yield "This file holds macros", "Save it in Word as a template without macros (.dotx)."
    for name in file.parts:
        if name.endswith(".rels"):
            yield from _relations(name, file)
        elif name.endswith(".xml") and name != "[Content_Types].xml":
            yield from _elements(name, file)


def _has_macros(file: DesignersFile) -> bool:
    if any(_MACROS.search(name.rpartition("/")[2]) for name in file.parts):
        return True
    types = file.tree("[Content_Types].xml")
    return types is not None and any(_MACROS.search(row.get("ContentType", "")) for row in types.iter("{*}*"))


def _relations(name: str, file: DesignersFile) -> Iterator[tuple[str, str]]:
    folder, _, rest = name.rpartition("_rels/")
    for relation in file.relations(folder + rest.removesuffix(".rels")).values():
        where = f"'{name}' in it leads to"
        if relation.kind in _KINDS:
            yield f"{where} {_KINDS[relation.kind]}", "Take it out in Word."
        elif relation.external and relation.kind != "hyperlink":
            yield f"{where} {relation.target[:80]!r}, outside of it", "Put what is meant into the file itself."
        elif relation.external and not _is_address(relation.target):
            yield f"{where} {relation.target[:80]!r}", "A link may lead to the web or to an e-mail address."


def _is_address(target: str) -> bool:
    try:
        return urlsplit(target.strip()).scheme.lower() in _SCHEMES and not target.strip().startswith(("\\", "//"))
    except ValueError:
        return False


def _elements(name: str, file: DesignersFile) -> Iterator[tuple[str, str]]:
    root = file.tree(name)
    if root is None:
        return
    for element in root.iter("{*}*"):
        local = etree.QName(element).localname
        if local in _OBJECTS:
            yield f"'{name}' in it holds {_OBJECTS[local]}", "Take it out in Word."
    for instruction in instructions(root):
        word = _INSTRUCTION.match(instruction)
        known = word is not None and word[1].upper() in HARMLESS
        address = re.search(r"HYPERLINK\s+\"?([^\"\s]+)", instruction)
        if not known or (address and not address[1].startswith("\\") and not _is_address(address[1])):
            shown = " ".join(instruction.split())[:60]
            yield f"'{name}' in it holds the field {shown!r}, which could read other files", "Take it out in Word."


def instructions(root: etree._Element) -> Iterator[str]:
    """Give the instructions of all fields of a part; those inside another one come by themselves."""
    for simple in root.iter(qn("w:fldSimple")):
        yield simple.get(qn("w:instr"), "")
    open_ones: list[list[str]] = []
    for element in root.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:delInstrText")):
        kind = element.get(qn("w:fldCharType"))
        if kind == "begin":
            open_ones.append([""])
        elif kind is None:
            open_ones = open_ones or [[]]
            open_ones[-1].append(element.text or "")
        elif open_ones:
            if open_ones[-1]:
                yield "".join(open_ones[-1])
            open_ones[-1] = []
            if kind == "end":
                open_ones.pop()
    yield from ("".join(pieces) for pieces in open_ones if pieces)
