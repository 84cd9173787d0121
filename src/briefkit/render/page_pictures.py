"""Pages of a PDF as pictures."""

import io
from typing import Final

import pypdfium2
from PIL import Image

_COLOURS: Final = 128
_MOST_PAGES: Final = 24


def page_pictures(data: bytes, width: int) -> list[bytes]:
    """Give the first pages of a PDF as PNG.

    Args:
        data: the PDF.
        width: of each picture, in pixels.

    """
    with pypdfium2.PdfDocument(data) as document:
        return [_picture(document[number], width) for number in range(min(len(document), _MOST_PAGES))]


def _picture(page: pypdfium2.PdfPage, width: int) -> bytes:
    image = page.render(scale=width / page.get_width()).to_pil()
    out = io.BytesIO()
    # few colours make a page of text a third as large, and nobody sees it
    image.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()
