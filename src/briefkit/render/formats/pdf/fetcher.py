"""The only door through which WeasyPrint gets a file: the house style's own, and the brief's pictures in memory."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefkit.model.brief import Picture
from briefkit.model.house_style import HouseStyle
from briefkit.model.picture_size import measure, pixels_for
from briefkit.render.drawings import on_paper
from briefkit.render.font_faces import script_address
from briefkit.render.fonts import levelled, scaled
from briefkit.render.rasters import fitted

MAX_BYTES = 8 * 1024 * 1024
MAX_PIXELS = 40_000_000
_MOST_OF_A_STYLE = 16 * 1024 * 1024
"""Bytes of a font or a picture of the style."""
_MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "svg": "image/svg+xml",
    "ttf": "font/ttf",
    "otf": "font/otf",
}


class LockedFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint is not typed
    """Answers `bk-font:`, `bk-style:` and `bk-picture:`; anything else is refused and noted in `blocked`."""

    def __init__(
        self, style: HouseStyle, pictures: Mapping[str, Picture], pixels: Mapping[str, int] | None = None
    ) -> None:
        """Take what may be asked for.

        Args:
            style: with its files.
            pictures: of the brief, by their names there.
            pixels: how many of them print can show across each; for one that is not named, the text's width decides.

        """
        # The parent's own is not called: it opens handlers for http, ftp and file, and nothing here may have them.
        self._fail_on_errors = False
        self._style = style
        self._pictures = pictures
        self._pixels = pixels or {}
        self._fonts = {
            f"{role}-{face.weight}{'i' if face.italic else ''}": face.path
            for role, typeface in style.typefaces.items()
            for face in typeface.faces
        }
        self._script_fonts = {
            script_address(typeface, face): (face.path, typeface.scale)
            for typefaces in style.scripts.values()
            for typeface in typefaces.values()
            for face in typeface.faces
        }
        self.blocked: list[tuple[str, str]] = []
        """Address and reason of each refusal."""

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002  # as the parent
        """Give what stands at an address.

        Raises:
            ValueError: it is none of ours, or too large.

        """
        try:
            data, media_type = self._answer(url)
        except ValueError as refusal:
            self.blocked.append((url, str(refusal)))
            raise
        return URLFetcherResponse(url, data, {"Content-Type": media_type})

    def open(self, url: str, data: object = None, timeout: object = None) -> URLFetcherResponse:  # noqa: ARG002  # as the parent
        """Give what stands at an address: the parent's second way in, behind the same door."""
        return self.fetch(url)

    def _answer(self, url: str) -> tuple[bytes, str]:
        scheme, _, rest = url.partition(":")
        name = unquote(rest)
        if scheme == "bk-font":
            return self._font(*url.split("?", 1)), "font/ttf"
        if scheme == "bk-style":
            kind = _MEDIA_TYPES.get(name.rpartition(".")[2].lower())
            if kind is None:
                raise ValueError("a house style may use png, jpeg, svg, ttf and otf files")
            return _own_picture(_file(self._style.file(name), "no such file in the house style"), kind), kind
        if scheme == "bk-picture":
            return self._picture(name)
        raise ValueError("a page may not reach files or the network")

    def _font(self, address: str, level: str = "") -> bytes:
        """Give a face, set as high in its line as the level says: `1.904/0.596` sizes above and below the baseline."""
        path, scale = self._script_fonts.get(address, (None, 1.0))
        path = path or self._fonts.get(unquote(address.partition(":")[2]))
        data = scaled(_file(path, "no such face in the house style"), scale)
        return levelled(data, *map(float, level.split("/"))) if level else data

    def _picture(self, src: str) -> tuple[bytes, str]:
        picture = self._pictures.get(src)
        if picture is None:
            raise ValueError("no such picture")
        if len(picture.data) > MAX_BYTES:
            raise ValueError("larger than 8 MiB")
        if picture.kind != "svg" and picture.width * picture.height > MAX_PIXELS:
            raise ValueError(f"{picture.width} × {picture.height} pixels are more than 40 million")
        kind = _MEDIA_TYPES[picture.kind]
        if picture.kind == "svg":
            return on_paper(_checked_svg(picture.data, kind), self._style), kind
        return fitted(picture.data, self._pixels.get(src, pixels_for(measure(self._style.page)))), kind


def _file(path: Path | None, otherwise: str) -> bytes:
    if path is None:
        raise ValueError(otherwise)
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_OF_A_STYLE + 1)
    except OSError as fault:
        raise ValueError(f"{path}: {fault.strerror}") from fault
    if len(data) > _MOST_OF_A_STYLE:
        raise ValueError("larger than 16 MiB")
    return data


def _own_picture(data: bytes, media_type: str) -> bytes:
    """Give a picture of the style that is not too large to be unpacked."""
    if media_type in ("image/png", "image/jpeg"):
        from PIL import Image  # noqa: PLC0415 - few styles have one

        try:
            with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
                pixels = image.width * image.height
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning) as bad:
            raise ValueError("a damaged picture, or one of too many pixels") from bad
        if pixels > MAX_PIXELS:
            raise ValueError("a picture of more than 40 million pixels")
    return _checked_svg(data, media_type)


def _checked_svg(data: bytes, media_type: str) -> bytes:
    """An SVG with a document type may define entities that grow without end."""
    if media_type == "image/svg+xml" and b"\0" in data[:200]:
        raise ValueError("an SVG that is not UTF-8 is not used")
    if media_type == "image/svg+xml" and (b"<!DOCTYPE" in data or b"<!ENTITY" in data):
        raise ValueError("an SVG with a document type is not used")
    return data
