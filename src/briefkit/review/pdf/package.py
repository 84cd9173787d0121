"""A returned PDF, opened with care: it comes from outside, and may be damaged or made to do harm."""

import io
import json
import zlib
from typing import Any, Final

import pikepdf

from briefkit.errors import UsageError
from briefkit.model.source_map import FILE_NAME

_MOST_PAGES: Final = 500
_LARGEST_MAP: Final = 8 * 1024 * 1024


def opened(data: bytes, name: str) -> pikepdf.Pdf:
    """Open a PDF.

    Raises:
        UsageError: it is damaged, has a password, or is far too long.

    """
    try:
        pdf = pikepdf.open(io.BytesIO(data), suppress_warnings=True)
        count = len(pdf.pages)
    except pikepdf.PasswordError:
        raise UsageError(f"{name}: cannot be read: it has a password. Save it without one.") from None
    except Exception:  # noqa: BLE001 - a damaged file raises whatever the library happens to meet
        raise UsageError(f"{name}: cannot be read: it is damaged, or no PDF.") from None
    if not 0 < count <= _MOST_PAGES:
        raise UsageError(f"{name}: cannot be read: it has {count:,} pages.")
    return pdf


def map_in(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """Give the source map that travels inside; empty where there is none that can be read."""
    try:
        for name, file in pdf.attachments.items():
            if name == FILE_NAME:
                stream = file.get_file().obj
                told = json.loads(unfolded(stream, _LARGEST_MAP))
                return told if isinstance(told, dict) else {}
    except Exception:  # noqa: BLE001 - whatever stands there instead, the marks are found by their words
        return {}
    return {}


def unfolded(stream: pikepdf.Object, most: int) -> bytes:
    """Give the bytes of a stream, if it is pressed in the usual way or not at all.

    Raises:
        ValueError: it is pressed in another way, or holds more.

    """
    raw = bytes(stream.get_raw_stream_buffer())
    kinds = stream.get("/Filter", pikepdf.Array())
    names = [str(kind) for kind in kinds] if isinstance(kinds, pikepdf.Array) else [str(kinds)]
    if not names:
        data = raw
    elif names == ["/FlateDecode"]:
        data = zlib.decompressobj().decompress(raw, most + 1)
    else:
        raise ValueError(names)
    if len(data) > most:
        raise ValueError(len(data))
    return data
