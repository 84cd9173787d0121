"""Files inside the PDF: the source map, and the brief itself in an archive (ISO 32000-1, 7.11; ISO 19005-3, 6.8)."""

import datetime as dt
from dataclasses import dataclass

import pydyf

from briefkit.render.formats.pdf.metadata import pdf_date


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """One file to be embedded."""

    name: str
    data: bytes
    mime: str
    description: str
    relationship: str
    """`Source`, `Data`, `Supplement`, …: what the file is to the document."""


def embed(pdf: pydyf.PDF, files: list[EmbeddedFile], moment: dt.datetime | None) -> None:
    """Put files into the PDF and tie them to the document as a whole."""
    specifications = {file.name: _specification(pdf, file, moment) for file in files}
    names = [part for name, entry in sorted(specifications.items()) for part in (pydyf.String(name), entry)]
    tree = pydyf.Dictionary({"Names": pydyf.Array(names)})
    pdf.add_object(tree)
    pdf.catalog.setdefault("Names", pydyf.Dictionary())["EmbeddedFiles"] = tree.reference
    pdf.catalog["AF"] = pydyf.Array(list(specifications.values()))


def _specification(pdf: pydyf.PDF, file: EmbeddedFile, moment: dt.datetime | None) -> bytes:
    parameters = pydyf.Dictionary({"Size": len(file.data)})
    parameters["ModDate"] = pydyf.String(pdf_date(moment or dt.datetime(1970, 1, 1, tzinfo=dt.UTC)))
    subtype = "/" + file.mime.replace("/", "#2F")
    stream = pydyf.Stream(
        [file.data], {"Type": "/EmbeddedFile", "Subtype": subtype, "Params": parameters}, compress=True
    )
    pdf.add_object(stream)
    entry = pydyf.Dictionary(
        {
            "Type": "/Filespec",
            "F": pydyf.String(file.name),
            "UF": pydyf.String(file.name),
            "EF": pydyf.Dictionary({"F": stream.reference, "UF": stream.reference}),
            "Desc": pydyf.String(file.description),
            "AFRelationship": f"/{file.relationship}",
        }
    )
    pdf.add_object(entry)
    reference: bytes = entry.reference
    return reference
