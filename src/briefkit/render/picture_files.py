"""What lies in a picture's file beside its pixels, left out without touching them: place, time, camera, comments."""

from collections.abc import Iterator
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_CHUNKS: Final = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"sRGB", b"sBIT", b"bKGD"})
"""What shows (PNG 3rd edition, 11): all others are words, times, Exif, or further frames."""
_START_OF_SCAN: Final = 0xDA
_DROPPED: Final = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE})
"""Markers of applications and comments (ITU-T T.81, B.1). JFIF (0xE0) and Adobe (0xEE) say how colours are meant."""


def without_metadata(data: bytes) -> bytes:
    """Give a PNG or JPEG without what it tells beside its pixels; a file of another build is given as it is."""
    if data.startswith(_PNG):
        return _PNG + b"".join(_kept_chunks(data))
    if data.startswith(b"\xff\xd8"):
        return b"\xff\xd8" + b"".join(_kept_segments(data))
    return data


def _kept_chunks(data: bytes) -> Iterator[bytes]:
    """A chunk is its length, its name, that many bytes and a checksum."""
    at = len(_PNG)
    while at + 8 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        if name in _CHUNKS:
            yield data[at:end]
        if name == b"IEND":
            return
        at = end


def _kept_segments(data: bytes) -> Iterator[bytes]:
    """A segment is a marker and its length, up to the first scan; from there on all is pixels."""
    at = 2
    while at + 4 <= len(data):
        marker = data[at + 1]
        if data[at] != 0xFF or marker == _START_OF_SCAN:  # noqa: PLR2004 - opens every marker
            break
        if marker == 0xFF:  # noqa: PLR2004 - fills the space before a marker
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker not in _DROPPED:
            yield data[at:end]
        at = end
    yield data[at:]
