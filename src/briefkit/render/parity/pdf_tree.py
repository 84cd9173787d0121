"""The marks of a PDF in the order of its structure tree, over all pages (ISO 32000-1, 14.7)."""

import io
from collections.abc import Iterator
from typing import Any, TypeAlias

import pikepdf

Place: TypeAlias = tuple[int, int, str, str]
"""Number of the page from 0, number of the mark, the flow that it belongs to, and its words where they are said."""
_FLOWS = {"/Note": "notes", "/FENote": "notes", "/Private": "furniture"}


def marks_in_order(data: bytes) -> list[Place]:
    """Give every mark that the structure tree holds; none where the file is broken, as a sheet may leave it."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
            return list(_marks(pdf.Root.StructTreeRoot, None, "main", pages))
    except pikepdf.PdfError:
        return []


def _marks(entry: Any, page: Any, flow: str, pages: dict[tuple[int, int], int]) -> Iterator[Place]:  # noqa: ANN401
    page = entry.get("/Pg", page)
    flow = _FLOWS.get(str(entry.get("/S", "")), flow)
    said = str(entry.get("/ActualText", ""))
    kids = entry.get("/K")
    if kids is None:
        return
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield pages[page.objgen], int(kid), flow, said
        elif kid.get("/Type") == "/MCR":
            yield pages[kid.get("/Pg", page).objgen], int(kid.MCID), flow, said
        elif kid.get("/Type") != "/OBJR":
            yield from _marks(kid, page, flow, pages)
