"""What a Word file needs for readers who do not see the page, and what Word itself trips over; no package checks it.

Office Open XML: ECMA-376, part 1. Contrast: WCAG 2.2, 1.4.3.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
LARGE, LARGE_BOLD = 18, 14
"""Points from which text is large, and may have less contrast."""


def docx_accessibility(path: Path) -> list[str]:
    """Give every fault in words."""
    with zipfile.ZipFile(path) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
        styles = etree.fromstring(parts.read("word/styles.xml"))
        core = etree.fromstring(parts.read("docProps/core.xml"))
    checks = (_title(core), _language(styles), _pictures(body), _tables(body), _headings(body, styles))
    more = (_links(body), _empty_paragraphs(body), _contrast(body, styles), _bookmarks(body), _fields(body))
    return [fault for check in (*checks, *more) for fault in check]


def _title(core: etree._Element) -> Iterator[str]:
    if not (core.findtext(TITLE) or "").strip():
        yield "the file has no title"


def _language(styles: etree._Element) -> Iterator[str]:
    if styles.find(f"{W}docDefaults//{W}lang[@{W}val]") is None:
        yield "no language in the document's defaults"


def _pictures(body: etree._Element) -> Iterator[str]:
    numbers = Counter(picture.get("id") for picture in body.iter(f"{WP}docPr"))
    yield from (f"two pictures have the number {number}" for number, times in numbers.items() if times > 1)
    for picture in body.iter(f"{WP}docPr"):
        if not (picture.get("descr") or "").strip() and next(picture.iter(DECORATIVE), None) is None:
            yield f"picture {picture.get('id')} has neither alt text nor a mark that it decorates"


def _tables(body: etree._Element) -> Iterator[str]:
    for number, table in enumerate(body.iter(f"{W}tbl"), start=1):
        rows = table.findall(f"{W}tr")
        if len(rows[0].findall(f"{W}tc")) < 2:  # a frame around text has no header
            continue
        if rows[0].find(f"{W}trPr/{W}tblHeader") is None:
            yield f"table {number} has no header row: {_words(rows[0])}"
        if rows[0].find(f".//{W}gridSpan") is not None or rows[0].find(f".//{W}vMerge") is not None:
            yield f"table {number} has merged header cells"


def _headings(body: etree._Element, styles: etree._Element) -> Iterator[str]:
    levels = _outline_levels(styles)
    last = 0
    for paragraph in body.iter(f"{W}p"):
        level = levels.get(_style(paragraph), 0)
        if not level:
            continue
        if level > last + 1:
            yield f"heading of level {level} after one of level {last}: {_words(paragraph)}"
        if not _words(paragraph):
            yield f"an empty heading of level {level}"
        last = level


def _outline_levels(styles: etree._Element) -> dict[str, int]:
    found = {}
    for style in styles.findall(f"{W}style"):
        level = style.find(f"{W}pPr/{W}outlineLvl")
        if level is not None and int(level.get(f"{W}val", "9")) < 9:
            found[style.get(f"{W}styleId", "")] = int(level.get(f"{W}val", "9")) + 1
    return found


def _links(body: etree._Element) -> Iterator[str]:
    names = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    for link in body.iter(f"{W}hyperlink"):
        anchor = link.get(f"{W}anchor")
        if anchor and anchor not in names:
            yield f"a link leads to {anchor}, which does not exist"
        if not _words(link) and link.find(f".//{WP}docPr") is None:
            yield "a link without words"
    for code in body.iter(f"{W}instrText"):
        asked = re.match(r"\s*(?:REF|PAGEREF)\s+(\S+)", code.text or "")
        if asked and asked.group(1) not in names:
            yield f"a field refers to {asked.group(1)}, which does not exist"


def _empty_paragraphs(body: etree._Element) -> Iterator[str]:
    for paragraph in body.iter(f"{W}p"):
        parent = paragraph.getparent()
        alone_in_cell = parent.tag == f"{W}tc" and len(parent.findall(f"{W}p")) == 1
        after_table = parent.tag == f"{W}tc" and paragraph is parent[-1]  # a cell may not end with a table
        holds = any(paragraph.find(f".//{kind}") is not None for kind in (f"{W}drawing", f"{W}fldChar", f"{W}sectPr"))
        ruled = paragraph.find(f"{W}pPr/{W}pBdr") is not None or "Rule" in _style(paragraph)
        if not (_words(paragraph) or alone_in_cell or after_table or holds or ruled):
            yield f"an empty paragraph of style '{_style(paragraph)}'"


def _contrast(body: etree._Element, styles: etree._Element) -> Iterator[str]:
    known = {style.get(f"{W}styleId", ""): style for style in styles.findall(f"{W}style")}
    for name in sorted({_style(paragraph) for paragraph in body.iter(f"{W}p")} - {""}):
        colour = _resolved(name, known, f"{W}rPr/{W}color", "val") or "000000"
        fill = _resolved(name, known, f"{W}pPr/{W}shd", "fill") or "FFFFFF"
        size = int(_resolved(name, known, f"{W}rPr/{W}sz", "val") or 20) / 2
        bold = _find(name, known, f"{W}rPr/{W}b") is not None
        least = 3 if size >= LARGE or (bold and size >= LARGE_BOLD) else 4.5
        ratio = _ratio(_known(colour, "000000"), _known(fill, "FFFFFF"))
        if ratio < least:
            yield f"style '{name}': #{colour} on #{fill} has a contrast of {ratio:.1f}, not {least}"


def _known(colour: str, automatic: str) -> str:
    return automatic if colour == "auto" else colour


def _find(name: str, known: dict[str, etree._Element], path: str) -> etree._Element | None:
    while name in known:
        found = known[name].find(path)
        if found is not None:
            return found
        based = known[name].find(f"{W}basedOn")
        name = "" if based is None else based.get(f"{W}val", "")
    return None


def _resolved(name: str, known: dict[str, etree._Element], path: str, attribute: str) -> str:
    found = _find(name, known, path)
    return "" if found is None else found.get(f"{W}{attribute}", "")


def _ratio(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _bookmarks(body: etree._Element) -> Iterator[str]:
    names = Counter(mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart"))
    yield from (f"two bookmarks are called {name}" for name, times in names.items() if times > 1)
    yield from (f"the name of bookmark {name} is too long for Word" for name in names if len(name or "") > 40)
    opened = Counter(mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart"))
    closed = Counter(mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkEnd"))
    if opened != closed or any(times > 1 for times in opened.values()):
        yield "bookmarks that do not begin and end once"


def _fields(body: etree._Element) -> Iterator[str]:
    depth = 0
    for mark in body.iter(f"{W}fldChar"):
        depth += {"begin": 1, "end": -1}.get(mark.get(f"{W}fldCharType", ""), 0)
        if depth < 0:
            yield "a field ends that has not begun"
    if depth > 0:
        yield "a field that does not end"


def _style(paragraph: etree._Element) -> str:
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if named is None else named.get(f"{W}val", "")


def _words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t")).strip()
