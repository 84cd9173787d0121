"""From the bytes of a file to its text, with what is wrong with the bytes."""

from briefkit.model.findings import Problem
from briefkit.model.positions import TOP, Position, Span

LARGEST = 1_000_000
"""The longest brief in bytes: some thousand pages."""

BYTE_ORDER_MARK = "\ufeff"


def decode(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Give the text of a brief as it lies on disk, and the problems of its bytes.

    Args:
        data: the file, at most a million bytes of UTF-8: a hundred times a long brief.

    """
    if len(data) > LARGEST:
        message = "This file is longer than 1 MB"
        return "", (_unreadable(message, TOP, "Put tables into CSV files, or make several briefs of it"),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.decode("utf-8", "replace"), (_not_utf8(data, error),)
    if "\0" in text:
        message = "This file holds a NUL character: it is not plain text"
        return text, (_unreadable(message, _at(text[: text.index("\0")])),)
    if not text.strip(BYTE_ORDER_MARK + " \t\r\n"):
        return text, (_unreadable("This file is empty", TOP, "`briefkit new` makes a brief to fill in"),)
    if text.startswith(BYTE_ORDER_MARK):
        message = "The file starts with a byte order mark"
        return text, (Problem("byte-order-mark", message, Span.of(1, 1, 1, 2), "Save it as UTF-8 without a BOM"),)
    return text, ()


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Problem:
    encodings = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"PK": "a Word or ZIP file", b"%P": "a PDF"}
    known = encodings.get(data[:2])
    message = f"This file is not UTF-8 text: byte 0x{data[error.start]:02X}"
    if known:
        message = f"This file is not UTF-8 text: it looks like {known}"
    return _unreadable(message, _at(data[: error.start].decode("utf-8", "replace")), "Save it as UTF-8 in your editor")


def _unreadable(message: str, span: Span, hint: str = "") -> Problem:
    return Problem("unreadable-file", message, span, hint)


def _at(before: str) -> Span:
    """Give the span of the one character that follows a text."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    place = Position(len(lines), len(lines[-1]) + 1)
    return Span(place, Position(place.line, place.column + 1))
