"""Who made the document and what it is: XMP (ISO 16684-1) and document information (ISO 32000-1, 14.3)."""

import datetime as dt
from collections.abc import Iterable
from xml.sax.saxutils import escape

import pydyf

from briefkit.model.inlines import Link
from briefkit.render.moment import changed_on, made_on
from briefkit.render.printed import Printed

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
_EXTENSIONS = (
    ("PDF/UA identification schema", "pdfuaid", (("part", "Integer", "internal", "Part of PDF/UA"),)),
    ("PRISM basic metadata", "prism", (("doi", "Text", "external", "Digital object identifier"),)),
)
"""PDF/A allows no property that it does not know, unless a schema is described (ISO 19005-3, 6.6.2.3)."""
PRODUCER = "briefkit"


def pdf_date(moment: dt.datetime) -> str:
    """Give a moment as PDF writes it (ISO 32000-1, 7.9.4)."""
    return f"D:{moment.year:04}{moment:%m%d%H%M%S}Z"


def write_metadata(pdf: pydyf.PDF, printed: Printed) -> None:
    """Write title, people, description, rights and dates into the catalogue."""
    meta = printed.brief.metadata
    moment = made_on(printed)
    changed = changed_on(printed)
    dates = {"CreationDate": pdf_date(moment)} if moment else {}
    dates |= {"ModDate": pdf_date(changed)} if changed else {}
    texts = {
        "Title": title(printed),
        "Author": ", ".join(author.name for author in printed.authors),
        "Subject": meta.standfirst,
        "Keywords": ", ".join(meta.keywords),
        "Creator": PRODUCER,
        "Producer": PRODUCER,
        **dates,
    }
    pdf.info.clear()
    pdf.info.update({key: pydyf.String(text) for key, text in texts.items() if text})
    packet = pydyf.Stream([xmp(printed, moment)], {"Type": "/Metadata", "Subtype": "/XML"})
    pdf.add_object(packet)
    pdf.catalog["Metadata"] = packet.reference
    pdf.catalog["Lang"] = pydyf.String(printed.lang)
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})


def title(printed: Printed) -> str:
    """Give the title, or the publisher's name for a brief that has none yet: PDF/UA asks for one."""
    return printed.title or printed.kicker or printed.publisher.name or PRODUCER


def xmp(printed: Printed, moment: dt.datetime | None) -> bytes:
    """Give the XMP packet; it is not compressed, so that any tool can read it."""
    meta = printed.brief.metadata
    archive = printed.options.pdf == "archive"
    rights = [words for row in printed.imprint if row.name == "licence" for words in row.words]
    statement = next((words.url for words in rights if isinstance(words, Link)), "")
    helpers = (*meta.editors, *meta.reviewers, *meta.translators)
    properties = [
        ("pdfuaid:part", "1"),
        ("pdfaid:part", "3" if archive else ""),
        ("pdfaid:conformance", "A" if archive else ""),
        ("dc:format", "application/pdf"),
        ("dc:title", _alternatives(title(printed), printed.lang)),
        ("dc:creator", _list("Seq", (author.name for author in printed.authors))),
        ("dc:contributor", _list("Bag", dict.fromkeys(person.name for person in helpers))),
        ("dc:date", _list("Seq", [meta.date.isoformat() if meta.date else ""])),
        ("dc:identifier", escape(f"https://doi.org/{meta.doi}" if meta.doi else "")),
        ("dc:description", _alternatives(meta.standfirst, printed.lang)),
        ("dc:subject", _list("Bag", meta.keywords)),
        ("dc:language", _list("Bag", [printed.lang])),
        ("dc:publisher", _list("Bag", [printed.publisher.name])),
        ("dc:rights", _alternatives(printed.wording.printed(rights), printed.lang)),
        ("xmpRights:Marked", "True" if rights else ""),
        ("xmpRights:WebStatement", escape(statement)),
        ("prism:doi", escape(meta.doi)),
        ("pdf:Keywords", escape(", ".join(meta.keywords))),
        ("pdf:Producer", PRODUCER),
        ("xmp:CreatorTool", PRODUCER),
        ("xmp:CreateDate", _stamp(moment)),
        ("xmp:ModifyDate", _stamp(changed_on(printed))),
    ]
    body = "".join(f"<{name}>{value}</{name}>" for name, value in properties if value)
    spaces = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items())
    extensions = _extension_schemas(with_doi=bool(meta.doi)) if archive else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {spaces}>{body}</rdf:Description>{extensions}</rdf:RDF></x:xmpmeta>\n'
        '<?xpacket end="r"?>'
    ).encode()


def _stamp(moment: dt.datetime | None) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z") if moment else ""


def _alternatives(text: str, lang: str) -> str:
    if not text:
        return ""
    words = escape(text)
    tag = escape(lang, {'"': "&quot;"})
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{words}</rdf:li><rdf:li xml:lang="{tag}">{words}</rdf:li></rdf:Alt>'


def _list(kind: str, items: Iterable[str]) -> str:
    inner = "".join(f"<rdf:li>{escape(item)}</rdf:li>" for item in items if item)
    return f"<rdf:{kind}>{inner}</rdf:{kind}>" if inner else ""


def _extension_schemas(*, with_doi: bool) -> str:
    used = _EXTENSIONS if with_doi else _EXTENSIONS[:1]
    schemas = "".join(_schema(label, prefix, properties) for label, prefix, properties in used)
    spaces = " ".join(
        f'xmlns:pdfa{name}="http://www.aiim.org/pdfa/ns/{path}"'
        for name, path in (("Extension", "extension/"), ("Schema", "schema#"), ("Property", "property#"))
    )
    return (
        f'<rdf:Description rdf:about="" {spaces}><pdfaExtension:schemas><rdf:Bag>{schemas}</rdf:Bag>'
        "</pdfaExtension:schemas></rdf:Description>"
    )


def _schema(label: str, prefix: str, properties: tuple[tuple[str, str, str, str], ...]) -> str:
    rows = "".join(
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:name>{name}</pdfaProperty:name><pdfaProperty:valueType>{kind}</pdfaProperty:valueType>"
        f"<pdfaProperty:category>{category}</pdfaProperty:category>"
        f"<pdfaProperty:description>{about}</pdfaProperty:description></rdf:li>"
        for name, kind, category, about in properties
    )
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{label}</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{_NAMESPACES[prefix]}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{rows}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )
