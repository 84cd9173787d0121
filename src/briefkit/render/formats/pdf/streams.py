"""The streams of a PDF, compressed once, and so that each one's end is plain to see."""

import io
import zlib

import pydyf

LEVEL = 6
"""Of zlib: level 9 takes three times as long for one per cent."""


def compress(pdf: pydyf.PDF) -> None:
    """Compress all streams; WeasyPrint would do so at each look at a stream, three times in all.

    A stream whose last byte is a carriage return stays as it is: with the line feed before `endstream` it could be
    taken for one byte shorter than it says (ISO 19005-3, 6.1.7.1).
    """
    for entry in pdf.objects:
        if not isinstance(entry, pydyf.Stream) or not entry.compress:
            continue
        plain = b"\n".join(map(_bytes, entry.stream))
        packed = zlib.compress(plain, LEVEL)
        entry.compress = False
        if packed.endswith(b"\r"):
            entry.stream = [plain]
        else:
            entry.stream, entry.extra = [packed], {**entry.extra, "Filter": "/FlateDecode"}


def _bytes(piece: object) -> bytes:
    if isinstance(piece, pydyf.Object):
        data: bytes = piece.data
        return data
    return piece if isinstance(piece, bytes) else str(piece).encode("ascii")


def written(pdf: pydyf.PDF, version: str, identifier: bytes) -> bytes:
    """Give the bytes of a PDF.

    The object stream is made while writing: a space more in the catalogue changes its end where that is not plain.
    """
    objects, kind = list(pdf.objects), pdf.catalog["Type"]
    while True:
        output = io.BytesIO()
        pdf.write(output, version, identifier, compress=True)
        data = output.getvalue()
        if b"\r\nendstream" not in data:
            pdf.objects[1:] = []  # WeasyPrint writes once more for itself: nothing is left for it to do
            return data
        kind += " "
        pdf.catalog["Type"] = kind
        pdf.objects[:] = objects
        pdf.current_position = 0
