"""The text of a PDF in the order of its structure tree: what a reader aloud says, without running heads and feet.

Marks and structure: ISO 32000-1, 14.6 to 14.8.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2_raw as pdfium  # the bindings alone: the helpers of pypdfium2 take 15 ms more to import

_NOTES = frozenset({"Note", "FENote"})
_ROOM = 1 << 16
"""Bytes for one piece of text."""


def read(data: bytes) -> dict[str, list[str]]:
    """Give the text under `main`, the notes' under `notes`, and what is no part of the structure under `furniture`."""
    flows: dict[str, list[str]] = {"main": [], "notes": [], "furniture": []}
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    try:
        for number in range(pdfium.FPDF_GetPageCount(document)):
            with _page(document, number) as (page, text):
                _read_page(page, text, flows)
    finally:
        pdfium.FPDF_CloseDocument(document)
    return flows


def read_whole(data: bytes) -> dict[str, list[str]]:
    """Give the same in the order of the whole document's tree: a figure may stand a page later than its place in it.

    PDFium knows the tree of one page only, so that this takes another library, and longer.
    """
    from briefkit.render.parity.pdf_tree import marks_in_order  # noqa: PLC0415 - slow to come, and seldom needed

    flows: dict[str, list[str]] = {"main": [], "notes": [], "furniture": []}
    pieces: list[dict[int, list[str]]] = []
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    try:
        for number in range(pdfium.FPDF_GetPageCount(document)):
            with _page(document, number) as (page, text):
                pieces.append(_marked_text(page, text))
    finally:
        pdfium.FPDF_CloseDocument(document)
    for page, mark, flow, said in marks_in_order(data):
        flows[flow] += [said] if said else pieces[page].get(mark, [])
    for marked in pieces:
        flows["furniture"] += marked.get(-1, [])
    return flows


@contextmanager
def _page(document: Any, number: int) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - a pointer of PDFium
    page = pdfium.FPDF_LoadPage(document, number)
    text = pdfium.FPDFText_LoadPage(page)
    try:
        yield page, text
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _read_page(page: Any, text: Any, flows: dict[str, list[str]]) -> None:  # noqa: ANN401 - pointers of PDFium
    pieces = _marked_text(page, text)
    flows["furniture"] += pieces.pop(-1, [])
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    try:
        for number in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            _read_element(pdfium.FPDF_StructTree_GetChildAtIndex(tree, number), "main", pieces, flows)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _marked_text(page: Any, text: Any) -> dict[int, list[str]]:  # noqa: ANN401 - pointers of PDFium
    """Give the text of a page by the number of its mark; -1 for what has none."""
    room = ctypes.create_string_buffer(_ROOM)
    letters = ctypes.cast(room, ctypes.POINTER(pdfium.FPDF_WCHAR))
    pieces: dict[int, list[str]] = {}
    for thing in _things(page):
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        size = pdfium.FPDFTextObj_GetText(thing, text, letters, _ROOM)
        words = room.raw[: size - 2].decode("utf-16-le", "replace")
        pieces.setdefault(pdfium.FPDFPageObj_GetMarkedContentID(thing), []).append(words)
    return pieces


def _things(page: Any) -> Iterator[Any]:  # noqa: ANN401 - pointers of PDFium
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        yield pdfium.FPDFPage_GetObject(page, number)


def _read_element(element: Any, flow: str, pieces: dict[int, list[str]], flows: dict[str, list[str]]) -> None:  # noqa: ANN401
    role = _role(element)
    if role in _NOTES:
        flow = "notes"
    elif role == "Private":  # words that are printed a second time: pull quotes
        flow = "furniture"
    said = _said(element) if role == "Span" else ""
    if said:
        flows[flow].append(said)
        return
    for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            _read_element(child, flow, pieces, flows)
            continue
        mark = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, number)
        flows[flow] += pieces.get(mark, [])


def _role(element: Any) -> str:  # noqa: ANN401 - a pointer of PDFium
    room = ctypes.create_string_buffer(64)
    size = pdfium.FPDF_StructElement_GetType(element, room, 64)
    return room.raw[: max(size - 2, 0)].decode("utf-16-le", "replace")


def _said(element: Any) -> str:  # noqa: ANN401 - a pointer of PDFium
    """Give the words that an element says of itself (14.9.4): the glyphs of some scripts do not give them back."""
    size = pdfium.FPDF_StructElement_GetActualText(element, None, 0)
    room = ctypes.create_string_buffer(max(size, 2))
    pdfium.FPDF_StructElement_GetActualText(element, room, size)
    return room.raw[: max(size - 2, 0)].decode("utf-16-le", "replace")
