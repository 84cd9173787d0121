"""What a reader of a PDF meets, as plain data: pages, title, language, outline, fonts, tags, text by page."""

import io
from collections.abc import Iterable, Iterator

import pikepdf
import pypdfium2

_POINTS = 1
"""Digits behind the point of a page's measures."""


def facts(data: bytes) -> dict[str, object]:
    """Give the facts of a PDF."""
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        return {
            "pages": [[round(float(side), _POINTS) for side in page.mediabox[2:]] for page in pdf.pages],
            "title": str(pdf.docinfo["/Title"]),
            "author": str(pdf.docinfo.get("/Author", "")),
            "language": str(pdf.Root.Lang),
            "outline": list(_outline(outline.root, "")),
            "fonts": sorted({name for page in pdf.pages for name in _fonts(page)}),
            "tags": list(_tags(pdf.Root.StructTreeRoot, "")),
            "text": _text(data),
        }


def _outline(items: Iterable[pikepdf.OutlineItem], indent: str) -> Iterator[str]:
    for item in items:
        yield f"{indent}{item.title}"
        yield from _outline(item.children, f"{indent}  ")


def _fonts(page: pikepdf.Page) -> Iterator[str]:
    for font in page.resources.get("/Font", {}).values():
        # ISO 32000-1, 9.6.4: six letters and a plus before the name of a subset
        yield str(font.BaseFont).removeprefix("/").rpartition("+")[2]


def _tags(node: pikepdf.Object, indent: str) -> Iterator[str]:
    """Give one line for each structure element, with its language and its alternative text."""
    kind = str(node.get("/S", "")).removeprefix("/")
    if kind:
        said = [f"{key}={node[name]}" for key, name in (("lang", "/Lang"), ("alt", "/Alt")) if name in node]
        yield " ".join([f"{indent}{kind}", *said])
        indent += "  "
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _tags(kid, indent)


def _text(data: bytes) -> list[list[str]]:
    with pypdfium2.PdfDocument(data) as document:
        return [_lines(page) for page in document]


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    # PDFium gives U+0002 for a hyphen that the layout put in at a line's end
    words = page.get_textpage().get_text_bounded().replace("\x02\r\n", "-\r\n").replace("\x02", "")
    return words.splitlines()
