"""Drawings as pixels, for programs that show no SVG: WeasyPrint sets the drawing as a page, PDFium reads that page."""

import io
from base64 import b64encode
from functools import lru_cache
from typing import Final

import pypdfium2
from weasyprint import HTML
from weasyprint.urls import URLFetcher

_DOTS_PER_INCH: Final = 300
_NO_GROUND: Final = (255, 255, 255, 0)


@lru_cache(maxsize=32)
def rasterised(svg: bytes, width: float, height: float) -> bytes:
    """Give a drawing as PNG; nothing that it points at is fetched.

    Args:
        svg: the drawing.
        width: in millimetres, as it is set.
        height: likewise.

    """
    address = f"data:image/svg+xml;base64,{b64encode(svg).decode('ascii')}"
    page = (
        f"<style>@page {{ size: {width:.3f}mm {height:.3f}mm; margin: 0 }} body {{ margin: 0 }}"
        f" img {{ display: block; width: {width:.3f}mm; height: {height:.3f}mm }}</style><img src='{address}'>"
    )
    pdf = pypdfium2.PdfDocument(HTML(string=page, url_fetcher=URLFetcher(allowed_protocols={"data"})).write_pdf())
    try:
        sheet = pdf[0]
        image = sheet.render(scale=_DOTS_PER_INCH / 72, fill_color=_NO_GROUND).to_pil()
        sheet.close()
    finally:
        pdf.close()
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
