"""Pictures that a brief names: looked at, measured and read into memory, or reported."""

import io
import re
import warnings
from typing import TYPE_CHECKING, Final

from briefkit.errors import ResourceError
from briefkit.model.brief import Picture
from briefkit.model.positions import Span
from briefkit.reader.context import FILE_PROBLEMS, Context
from briefkit.reader.drawings import DrawingRefusedError, drawing_size

if TYPE_CHECKING:
    from PIL import Image

LARGEST = 8 * 1024 * 1024
"""Bytes."""
MOST_PIXELS = 40_000_000
_HINTS = {
    "missing": "Names of files count from the brief's folder; capitals matter",
    "outside": "Copy the file into the brief's folder",
    "remote": "Save the picture beside the brief: nothing is fetched",
    "too-large": "Save it smaller: 2,000 pixels are enough for a page",
}
_REMOTE = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]+:|//)")
_ORIENTATION: Final = 0x0112
"""Exif 2.32, 4.6.4: from 5 on the picture lies on its side."""
_LYING: Final = 5
_OTHERS: Final = (
    (b"GIF8", "a GIF"),
    (b"RIFF", "a WebP"),
    (b"II*\0", "a TIFF"),
    (b"MM\0*", "a TIFF"),
    (b"BM", "a BMP"),
    (b"%PDF", "a PDF"),
    (b"\1\0\0\0", "an EMF"),
    (b"\xd7\xcd\xc6\x9a", "a WMF"),
    (b"\0\0\0", "an HEIC or AVIF"),
    (b"PK\3\4", "a document or archive"),
)
"""How files begin that people take for pictures of the web."""


class _Refused(Exception):  # noqa: N818 - it never leaves this module
    """A picture that cannot be used."""

    def __init__(self, name: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.name, self.hint = name, hint


def load(context: Context, src: str, span: Span) -> None:
    """Read a picture into `context.pictures`, or report why it cannot be used; each file is read once."""
    if src in context.pictures and context.pictures[src] is not None:
        return
    try:
        context.pictures[src] = _picture(context, src)
    except _Refused as refused:
        context.pictures[src] = None
        context.problem(refused.name, str(refused), span, refused.hint)


def _picture(context: Context, src: str) -> Picture:
    if not src.strip():
        raise _Refused("missing-file", "This picture names no file", "Write ![Caption](file.png)")
    if _REMOTE.match(src):
        raise _Refused("remote-file", f"'{src[:80]}' is not a file beside the brief", _HINTS["remote"])
    try:
        data = context.files.read(src)
    except ResourceError as error:
        name = FILE_PROBLEMS.get(error.reason, "missing-file")
        raise _Refused(name, str(error), _HINTS.get(error.reason, "")) from error
    if len(data) > LARGEST:
        message = f"'{src}' is {len(data) / 2**20:.1f} MiB large; a picture has at most {LARGEST // 2**20} MiB"
        raise _Refused("oversized-file", message, _HINTS["too-large"])
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith((b"\x89PNG", b"\xff\xd8")):
        return _raster(src, data)
    if start.startswith((b"<?xml", b"<svg", b"<!--", b"<!DOCTYPE")):
        return _vector(src, data)
    known = next((name for mark, name in _OTHERS if data.startswith(mark)), "")
    if known:
        hint = "Save it as PNG, a photograph as JPEG, a drawing as SVG; of moving pictures the one that you mean"
        raise _Refused("not-a-picture", f"'{src}' is {known} file: PNG, JPEG and SVG can be set", hint)
    raise _Refused("not-a-picture", f"'{src}' is no PNG, JPEG or SVG picture", "Save it as PNG, JPEG or SVG")


def _vector(src: str, data: bytes) -> Picture:
    try:
        width, height = drawing_size(src, data)
    except DrawingRefusedError as refused:
        raise _Refused("not-a-picture", str(refused), refused.hint) from refused
    return Picture(src, "svg", width, height, data)


def _raster(src: str, data: bytes) -> Picture:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - slow to import, and most briefs have no raster picture

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the size is looked at below, in our own words
            image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
        width, height = image.size
        if width * height > MOST_PIXELS:
            message = f"'{src}' has {width} by {height} pixels; at most 40 million can be set"
            raise _Refused("oversized-file", message, _HINTS["too-large"])
        _refuse_film(src, image)
        lying = image.getexif().get(_ORIENTATION, 1) >= _LYING
        image.draft(image.mode, (1, 1))  # a JPEG is looked through in small: that finds damage, and takes less memory
        image.load()
    except Image.DecompressionBombError as error:
        raise _Refused("oversized-file", f"'{src}' has more pixels than can be set", _HINTS["too-large"]) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        message = f"'{src}' is a damaged picture"
        raise _Refused("not-a-picture", message, "Export it again from where it was made") from error
    if lying:
        width, height = height, width
    return Picture(src, "png" if image.format == "PNG" else "jpeg", width, height, data)


def _refuse_film(src: str, image: "Image.Image") -> None:
    """A phone's JPEG may hold more pictures than one, of which the first is the one that is meant."""
    if image.format == "PNG" and getattr(image, "is_animated", False):
        raise _Refused("not-a-picture", f"'{src}' moves", "Save the picture of it that you mean: paper stands still")
