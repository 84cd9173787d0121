"""How words look: in a browser by its computed style, on paper by what the PDF says of each letter."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium

from support.chromium import Browser

_SCRIPT = """
(selectors => Object.fromEntries(Object.entries(selectors).map(([name, selector]) => {
  const found = document.querySelector(selector);
  if (!found) return [name, null];
  const style = getComputedStyle(found), root = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return [name, {
    text: found.textContent.trim().replace(/\\s+/g, ' '),
    family: style.fontFamily, weight: Number(style.fontWeight), italic: style.fontStyle === 'italic',
    size: parseFloat(style.fontSize) / root, lead: parseFloat(style.lineHeight) / root, colour: style.color,
  }];
})))
"""
_NAME_BYTES = 256
_NEAR = 0.1


@dataclass(frozen=True, slots=True)
class Look:
    """How some words are set."""

    text: str
    face: str
    """In a browser the CSS families, in a PDF the PostScript name."""
    size: float
    """In a browser a share of the page's body size, in a PDF points."""
    colour: str
    """`#rrggbb`"""
    weight: int = 0
    """0 in a PDF, where the face's name tells."""
    italic: bool = False
    lead: float = 0
    """Distance of lines, in the unit of `size`; 0 in a PDF."""


def in_browser(browser: Browser, selectors: dict[str, str]) -> dict[str, Look]:
    """Give how the first element for each selector is set on the open page; one that is not there is left out."""
    found = browser.run(f"({_SCRIPT.strip()})({_quoted(selectors)})")
    return {
        name: Look(
            one["text"],
            one["family"],
            one["size"],
            _hex(one["colour"]),
            weight=one["weight"],
            italic=one["italic"],
            lead=one["lead"],
        )
        for name, one in found.items()
        if one
    }


def _quoted(selectors: dict[str, str]) -> str:
    return "{" + ", ".join(f"{name!r}: {selector!r}" for name, selector in selectors.items()) + "}"


def _hex(colour: str) -> str:
    """Give `rgb(1, 2, 3)` as `#010203`."""
    return "#" + "".join(f"{int(part):02x}" for part in colour.partition("(")[2].rstrip(")").split(",")[:3])


def on_paper(data: bytes) -> list[Look]:
    """Give the runs of a PDF, in its order: letters beside one another of one face, size and colour."""
    with pypdfium2.PdfDocument(data) as document:
        return [look for page in document for look in _runs(page)]


def _runs(page: pypdfium2.PdfPage) -> Iterator[Look]:
    words = page.get_textpage()
    letters = [_letter(words.raw, at) for at in range(words.count_chars())]
    for (face, size, colour), run in groupby((one for one in letters if one), key=lambda one: one[1:]):
        yield Look("".join(letter for letter, *_ in run), face, size, colour)


def lines_on_paper(data: bytes, face: str, size: float) -> list[tuple[int, float, float]]:
    """Give page, left edge and baseline of each line in a face and size, in points from the top left of its page.

    Args:
        data: the PDF.
        face: beginning of the PostScript name.
        size: in points.

    """
    with pypdfium2.PdfDocument(data) as document:
        return [(number, *line) for number, page in enumerate(document) for line in _lines(page, face, size)]


def _lines(page: pypdfium2.PdfPage, face: str, size: float) -> Iterator[tuple[float, float]]:
    words = page.get_textpage()
    height = page.get_height()
    foot = None
    for at in range(words.count_chars()):
        letter = _letter(words.raw, at)
        if letter is None or not letter[1].startswith(face) or abs(letter[2] - size) > _NEAR:
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(words.raw, at, x, y)
        if foot is None or abs(y.value - foot) > _NEAR * size:
            foot = y.value
            yield round(x.value, 1), round(height - y.value, 2)


def _letter(words: object, at: int) -> tuple[str, str, float, str] | None:
    if pdfium.FPDFText_IsGenerated(words, at):
        return None
    name, flags = ctypes.create_string_buffer(_NAME_BYTES), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(words, at, name, _NAME_BYTES, flags)
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFText_GetFillColor(words, at, *parts)
    colour = "#" + "".join(f"{part.value:02x}" for part in parts[:3])
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(words, at, matrix)
    size = round(pdfium.FPDFText_GetFontSize(words, at) * abs(matrix.d or matrix.b), 2)
    return chr(pdfium.FPDFText_GetUnicode(words, at)), name.value.decode().rpartition("+")[2], size, colour
