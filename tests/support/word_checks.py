"""Checks of a Word file that no schema validator makes: reading order, alternatives, structure, contrast, marks.

Each gives (code, message). The list is that of the accessibility checker of Word as far as a file shows it, and what
makes Word call a file corrupt although it fits the schema.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
NS = {
    "w": W[1:-1],
    "wp": WP[1:-1],
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "dc": "http://purl.org/dc/elements/1.1/",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
STRUCTURE = {
    "pPr": {"pStyle", "numPr", "bidi", "sectPr", "rPr"},
    "rPr": {"rStyle", "lang", "rtl", "cs"},
    "tblPr": {"tblStyle", "tblW", "tblLayout", "tblLook", "tblCaption", "tblDescription", "bidiVisual", "tblInd"},
    "trPr": {"tblHeader", "cantSplit"},
    "tcPr": {"tcW", "tcMar"},
}
"""What paragraphs, runs, tables and cells may say for themselves: structure and language. A look is a style's part."""
STORIES = re.compile(r"word/(document|footnotes|header\d*|footer\d*)\.xml")
EMPTY_LINK = re.compile(r"(https?://|www\.).*|here|click here|link|more|read more", re.IGNORECASE)
NAME = re.compile(r"[^\W\d][\w.]{0,39}")

Finding = tuple[str, str]


class Package:
    """The XML parts of a Word file."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = [n for n in archive.namelist() if n.endswith((".xml", ".rels"))]
            self.parts = {n: etree.fromstring(archive.read(n)) for n in names}
        self.document, self.styles = self.parts["word/document.xml"], self.parts["word/styles.xml"]
        self.by_id = {s.get(W + "styleId"): s for s in self.styles.findall("w:style", NS)}

    def stories(self) -> dict[str, etree._Element]:
        """The body, the notes, the headers and footers: all that holds paragraphs."""
        return {name: root for name, root in self.parts.items() if STORIES.fullmatch(name)}

    def own(self, style: str | None, path: str) -> etree._Element | None:
        """The first value of `path` along the chain of base styles."""
        node = self.by_id.get(style)
        while node is not None:
            found = node.find(path, NS)
            if found is not None:
                return found
            base = node.find("w:basedOn", NS)
            node = None if base is None else self.by_id.get(base.get(W + "val"))
        return None

    def look(self, style: str | None, path: str) -> etree._Element | None:
        """The same, or the document's default."""
        found = self.own(style, path)
        if found is not None:
            return found
        kind = path.partition("/")[0]
        return self.styles.find(f"w:docDefaults/{kind}Default/{path}", NS)

    def label(self, style: str | None) -> str:
        node = self.by_id.get(style)
        return str(style) if node is None else str(node.find("w:name", NS).get(W + "val"))


def text_of(node: etree._Element) -> str:
    return "".join(node.itertext(W + "t"))


def style_of(paragraph: etree._Element) -> str:
    node = paragraph.find("w:pPr/w:pStyle", NS)
    return "Normal" if node is None else node.get(W + "val")


def metadata(p: Package) -> Iterator[Finding]:
    core = p.parts["docProps/core.xml"]
    for tag, what in (("dc:title", "title"), ("dc:language", "language"), ("dc:creator", "author")):
        if not (core.findtext(tag, "", NS) or "").strip():
            yield "metadata", f"The document has no {what} property"
    lang = p.styles.find("w:docDefaults/w:rPrDefault/w:rPr/w:lang", NS)
    if lang is None or not lang.get(W + "val"):
        yield "language", "No default language (w:lang in the document defaults)"


def pictures(p: Package) -> Iterator[Finding]:
    for part, root in p.stories().items():
        for properties in root.iter(WP + "docPr"):
            if not properties.get("descr") and properties.find(".//adec:decorative", NS) is None:
                yield "alt", f"{part}: {properties.get('name')} has no alternative text and is not marked as decorative"
    if p.document.find(".//wp:anchor", NS) is not None:
        yield "floating", "A drawing floats over the body: screen readers meet it out of order"
    if p.document.find(".//w:txbxContent", NS) is not None:
        yield "text-box", "A text box holds text: it is not part of the reading order"


def tables(p: Package) -> Iterator[Finding]:
    for number, table in enumerate(p.document.iter(W + "tbl"), 1):
        rows = table.findall("w:tr", NS)
        if rows[0].find("w:trPr/w:tblHeader", NS) is None:
            yield "table-header", f"Table {number}: the first row is not marked as a header"
        if table.find(".//w:gridSpan", NS) is not None or table.find(".//w:vMerge", NS) is not None:
            yield "table-merge", f"Table {number}: merged cells"
        if table.find(".//w:tbl", NS) is not None:
            yield "table-nested", f"Table {number}: a table inside a table"
        title = table.find("w:tblPr/w:tblCaption", NS)
        if title is None or not title.get(W + "val"):
            yield "table-title", f"Table {number}: no title (w:tblCaption)"
        widths = [int(column.get(W + "w")) for column in table.findall("w:tblGrid/w:gridCol", NS)]
        if sum(widths) != int(table.find("w:tblPr/w:tblW", NS).get(W + "w")):
            yield "table-width", f"Table {number}: its columns are not as wide as itself"


def headings(p: Package) -> Iterator[Finding]:
    last = 0
    for paragraph in p.document.iter(W + "p"):
        level = p.own(style_of(paragraph), "w:pPr/w:outlineLvl")
        if level is None:
            continue
        now = int(level.get(W + "val")) + 1
        if now > last + 1:
            yield "heading-order", f"'{text_of(paragraph)}' is level {now} after level {last}"
        if not text_of(paragraph).strip():
            yield "heading-empty", "A heading without words"
        if next(paragraph.iterancestors(W + "tbl"), None) is not None:
            yield "heading-in-table", f"'{text_of(paragraph)}' is a heading inside a table"
        last = now


def links(p: Package) -> Iterator[Finding]:
    for paragraph in p.document.iter(W + "p"):
        in_apparatus = p.label(style_of(paragraph)).startswith(("Bibliography", "Imprint"))  # print needs the address
        for link in paragraph.iter(W + "hyperlink"):
            if not text_of(link).strip() and link.find(".//w:drawing", NS) is None:
                yield "link-empty", "A link without words"
            elif EMPTY_LINK.fullmatch(text_of(link).strip()) and not in_apparatus:
                yield "link-text", f"Link text says nothing: '{text_of(link)}'"


def empty_paragraphs(p: Package) -> Iterator[Finding]:
    for paragraph in p.document.iter(W + "p"):
        in_cell = next(paragraph.iterancestors(W + "tc"), None) is not None  # a cell must hold one
        asked_for = in_cell or _keeps_tables_apart(paragraph) or _keeps_panels_apart(p, paragraph)
        if not text_of(paragraph).strip() and paragraph.find(".//w:drawing", NS) is None and not asked_for:
            yield "empty-paragraph", f"An empty paragraph ({p.label(style_of(paragraph))}) used as space"


def _keeps_tables_apart(paragraph: etree._Element) -> bool:
    """Without a paragraph between them two tables would be one; a table may not stand last, nor end a section."""
    if paragraph.find("w:pPr/w:sectPr", NS) is not None:
        return True
    before, after = paragraph.getprevious(), paragraph.getnext()
    tables = [node is not None and node.tag == W + "tbl" for node in (before, after)]
    return tables[0] and (tables[1] or after.tag == W + "sectPr")


def _keeps_panels_apart(p: Package, paragraph: etree._Element) -> bool:
    """Without a paragraph between them two panels of equal rules would be one."""
    beside = (paragraph.getprevious(), paragraph.getnext())
    return all(node is not None and p.own(style_of(node), "w:pPr/w:pBdr") is not None for node in beside)


def bookmarks(p: Package) -> Iterator[Finding]:
    """Word calls a file corrupt for some of these, and validators do not look."""
    starts = _all(p, "bookmarkStart")
    ends = Counter(mark.get(W + "id") for mark in _all(p, "bookmarkEnd"))
    for name, count in Counter(mark.get(W + "name") for mark in starts).items():
        if count > 1 or not NAME.fullmatch(name):
            yield "bookmark", f"Bookmark '{name}': used {count} times, or not a name"
    for mark in starts:
        if ends[mark.get(W + "id")] != 1:
            yield "bookmark", f"Bookmark '{mark.get(W + 'name')}' does not end once"


def fields(p: Package) -> Iterator[Finding]:
    for part, root in p.stories().items():
        kinds = Counter(mark.get(W + "fldCharType") for mark in root.iter(W + "fldChar"))
        if not kinds["begin"] == kinds["separate"] == kinds["end"]:
            yield "field", f"{part}: fields without result or end {dict(kinds)}"


def targets(p: Package) -> Iterator[Finding]:
    names = {mark.get(W + "name") for mark in _all(p, "bookmarkStart")}
    called = [re.match(r"\s*(?:PAGE|NOTE)?REF\s+(\S+)", code.text or "") for code in _all(p, "instrText")]
    anchors = [link.get(W + "anchor") for link in _all(p, "hyperlink") if link.get(W + "anchor")]
    for target in [found[1] for found in called if found] + anchors:
        if target not in names:
            yield "anchor", f"'{target}' is no bookmark"


def drawing_ids(p: Package) -> Iterator[Finding]:
    drawings = [d for root in p.stories().values() for d in root.iter(WP + "docPr")]
    for number, count in Counter(d.get("id") for d in drawings).items():
        if count > 1:
            yield "drawing-id", f"Drawing id {number} used {count} times"


def _all(p: Package, tag: str) -> list[etree._Element]:
    return [node for root in p.stories().values() for node in root.iter(W + tag)]


def contrast(p: Package) -> Iterator[Finding]:
    used = set()
    for root in p.stories().values():
        for paragraph in root.iter(W + "p"):
            if next(paragraph.iterancestors(W + "tc"), None) is not None:
                continue  # the table's style decides there
            for run in paragraph.iter(W + "r"):
                style = run.find("w:rPr/w:rStyle", NS)
                if text_of(run):
                    used.add((style_of(paragraph), None if style is None else style.get(W + "val")))
    for paragraph, run in sorted(used, key=str):
        chain = [style for style in (run, paragraph) if style]
        colour = next((c for c in (p.own(s, "w:rPr/w:color") for s in chain) if c is not None), None)
        size = next((s for s in (p.own(s, "w:rPr/w:sz") for s in chain) if s is not None), None)
        ground = p.own(paragraph, "w:pPr/w:shd")
        yield from judged(f"{p.label(paragraph)} / {p.label(run)}", colour, ground, size)


def judged(
    what: str, colour: etree._Element | None, ground: etree._Element | None, size: etree._Element | None
) -> Iterator[Finding]:
    front = "000000" if colour is None else colour.get(W + "val")
    back = "FFFFFF" if ground is None else ground.get(W + "fill")
    points = 10.0 if size is None else int(size.get(W + "val")) / 2
    limit = 3.0 if points >= 18 else 4.5
    ratio = contrast_ratio(front, back)
    if ratio < limit:
        yield "contrast", f"{what}: {front} on {back} is {ratio:.1f}:1, needs {limit}:1"


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.2, relative luminance)."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def direct_formatting(p: Package) -> Iterator[Finding]:
    """A frame or a keeping that repeats its style's is no look of its own: LibreOffice needs the copy."""
    for part, root in p.stories().items():
        for kind, allowed in STRUCTURE.items():
            for properties in root.iter(W + kind):
                for child in properties:
                    local = etree.QName(child).localname
                    repeats = local in ("framePr", "keepNext")
                    in_cell = kind == "pPr" and properties.getparent().getparent().tag == W + "tc"
                    if in_cell and local in ("tabs", "ind"):
                        continue  # where a number ends depends on its column
                    if kind == "rPr" and properties.getparent().tag == W + "pPr" and local in ("vanish", "specVanish"):
                        continue  # Word's style separator: a heading that opens the first line of its text
                    if local == "rFonts" and set(child.attrib) == {W + "cs"}:
                        continue  # the hand of a script, which belongs to its language
                    styled = p.own(style_of(properties.getparent()), f"w:pPr/w:{local}") if repeats else None
                    if local in allowed or (styled is not None and dict(styled.attrib) == dict(child.attrib)):
                        continue
                    words = text_of(properties.getparent())[:30]
                    yield "direct-formatting", f"{part}: w:{local} in w:{kind} on '{words}'"


def styles_used(p: Package) -> Iterator[Finding]:
    tags = ("pStyle", "rStyle", "tblStyle")
    used = {node.get(W + "val") for root in p.stories().values() for tag in tags for node in root.iter(W + tag)}
    for style in sorted(used - set(p.by_id)):
        yield "style", f"Style '{style}' is used and not defined"


CHECKS: tuple[Callable[[Package], Iterator[Finding]], ...] = (
    metadata,
    pictures,
    tables,
    headings,
    links,
    empty_paragraphs,
    bookmarks,
    fields,
    targets,
    drawing_ids,
    contrast,
    direct_formatting,
    styles_used,
)


def docx_findings(data: bytes) -> list[Finding]:
    """Give everything that is wrong with a Word file, as (code, message)."""
    package = Package(data)
    return [finding for check in CHECKS for finding in check(package)]


def docx_faults(path: Path) -> list[str]:
    """Give the same in words."""
    return [f"{code}: {message}" for code, message in docx_findings(path.read_bytes())]
