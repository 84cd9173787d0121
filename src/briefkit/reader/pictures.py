"""Pictures that a brief names: looked at, measured and read into memory, or reported."""

import io
import re
import warnings
from typing import Any
from xml.parsers import expat

from briefkit.errors import ResourceError
from briefkit.model.brief import Picture
from briefkit.model.positions import Span
from briefkit.reader.context import FILE_PROBLEMS, Context

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
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(px|pt|mm|cm|in|pc)?\s*")
_PIXELS = {"px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "pc": 16.0}
_SVG = "http://www.w3.org/2000/svg"
_ACTIVE = frozenset(("script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler"))


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
    raise _Refused("not-a-picture", f"'{src}' is no PNG, JPEG or SVG picture", "Save it as PNG, JPEG or SVG")


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
        image.load()
    except Image.DecompressionBombError as error:
        raise _Refused("oversized-file", f"'{src}' has more pixels than can be set", _HINTS["too-large"]) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        message = f"'{src}' is a damaged picture"
        raise _Refused("not-a-picture", message, "Export it again from where it was made") from error
    return Picture(src, "png" if image.format == "PNG" else "jpeg", width, height, data)


def _vector(src: str, data: bytes) -> Picture:
    drawing = _Drawing(src)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = drawing.element
    parser.StartDoctypeDeclHandler = drawing.declared
    parser.EntityDeclHandler = drawing.declared
    parser.ProcessingInstructionHandler = drawing.instruction
    parser.CharacterDataHandler = drawing.words
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's signature
    except (expat.ExpatError, ValueError) as error:
        message = f"'{src}' is a damaged SVG drawing: {error}"
        raise _Refused("not-a-picture", message, "Export it again from where it was made") from error
    width, height = drawing.size()
    return Picture(src, "svg", max(1, round(width)), max(1, round(height)), data)


class _Drawing:
    """What is looked at in an SVG drawing: its size, and that it brings nothing along but shapes and words."""

    def __init__(self, src: str) -> None:
        self.src = src
        self.root: dict[str, str] | None = None
        self.style = False

    def refuse(self, what: str) -> None:
        """Refuse the drawing."""
        hint = "Save it as plain SVG, without scripts, links to files and style imports, or as PNG"
        raise _Refused("not-a-picture", f"'{self.src}' holds {what} and is not used", hint)

    def declared(self, *_names: Any) -> None:  # noqa: ANN401 - expat's signature
        """Refuse document types and entities: a few of them can stand for gigabytes."""
        self.refuse("a document type (<!DOCTYPE …>)")

    def instruction(self, target: str, _data: str) -> None:
        """Refuse style sheets from elsewhere."""
        self.refuse(f"an instruction <?{target}?>")

    def element(self, name: str, given: dict[str, str]) -> None:
        """Look at an element and its attributes."""
        namespace, _, local = name.rpartition(" ")
        if self.root is None:
            if local != "svg" or namespace not in ("", _SVG):
                raise _Refused("not-a-picture", f"'{self.src}' is XML, but no SVG drawing", "Save it as SVG or PNG")
            self.root = given
        self.style = local == "style"
        if local in _ACTIVE:
            self.refuse(f"active content (<{local}>)")
        for key, value in given.items():
            attribute = key.rpartition(" ")[2].lower()
            if attribute.startswith("on"):
                self.refuse(f"active content ({attribute}=)")
            if attribute in ("href", "src") and not value.strip().startswith(("#", "data:image/")):
                if local != "a":
                    self.refuse(f"a link to another file ({value[:60]})")
            elif _fetches(value):
                self.refuse(f"a link to another file ({value[:60]})")

    def words(self, text: str) -> None:
        """Look at the words of a style sheet."""
        if self.style and ("@import" in text.lower() or _fetches(text)):
            self.refuse("a style sheet that loads files")

    def size(self) -> tuple[float, float]:
        """Give width and height in the drawing's units."""
        root = self.root or {}
        box = re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox", ""))
        boxed = (float(box[2]), float(box[3])) if len(box) == 4 else (300.0, 150.0)  # noqa: PLR2004 - x, y, width, height
        width, height = (_pixels(root.get(key, "")) for key in ("width", "height"))
        if width and height:
            return min(width, 1e5), min(height, 1e5)
        return min(boxed[0], 1e5), min(boxed[1], 1e5)


def _pixels(length: str) -> float:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PIXELS[found[2] or "px"] if found else 0.0


def _fetches(css: str) -> bool:
    """Say whether a style value loads something from outside the drawing."""
    return any(
        not url.startswith(("#", "data:image/", "data:font/")) for url in re.findall(r"url\(\s*['\"]?([^'\")]*)", css)
    )
