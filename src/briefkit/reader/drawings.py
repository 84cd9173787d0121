"""SVG drawings: looked through for all that is more than shapes and words, and measured."""

import binascii
import io
import re
from base64 import b64decode
from typing import Any, Final
from xml.parsers import expat

LONGEST_SIDE: Final = 1e5
MOST_ELEMENTS: Final = 100_000
"""As drawn: what `<use>` shows again counts again."""
_LENGTH: Final = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(px|pt|mm|cm|in|pc)?\s*")
_PIXELS: Final = {"px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "pc": 16.0}
_SVG: Final = "http://www.w3.org/2000/svg"
_ACTIVE: Final = frozenset(("script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler"))
_DRAWS: Final = frozenset({"use", "pattern", "marker", "mask", "clipPath"})
_PICTURE: Final = re.compile(r"\s*data:image/(?:png|jpe?g)\s*;\s*base64\s*,")
_ESCAPE: Final = re.compile(r"\\([0-9A-Fa-f]{1,6})\s?")
_URL: Final = re.compile(r"url\(\s*['\"]?([^'\")]*)", re.IGNORECASE)
_DEEPEST: Final = 200
_MOST_PIXELS: Final = 40_000_000


class DrawingRefusedError(Exception):
    """A drawing that is not used."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def drawing_size(src: str, data: bytes) -> tuple[int, int]:
    """Give width and height of a drawing in its own units.

    Args:
        src: its name, for messages.
        data: the file.

    Raises:
        DrawingRefusedError: it is damaged, brings along more than shapes and words, or draws without end.

    """
    drawing = _Drawing(src)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True  # words that come in two pieces could hide an address
    parser.StartElementHandler = drawing.element
    parser.EndElementHandler = drawing.end
    parser.StartDoctypeDeclHandler = drawing.declared
    parser.EntityDeclHandler = drawing.declared
    parser.ProcessingInstructionHandler = drawing.instruction
    parser.CharacterDataHandler = drawing.words
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's signature
    except (expat.ExpatError, ValueError) as error:
        message = f"'{src}' is a damaged SVG drawing: {error}"
        raise DrawingRefusedError(message, "Export it again from where it was made") from error
    drawing.refuse_endless()
    width, height = drawing.size()
    return max(1, round(width)), max(1, round(height))


class _Drawing:
    """What is looked at in an SVG drawing: its size, and that it brings nothing along but shapes and words."""

    def __init__(self, src: str) -> None:
        self.src = src
        self.root: dict[str, str] | None = None
        self.style = False
        self.open: list[str] = []
        """Ids of the elements around the present one; empty for those without."""
        self.shows: dict[str, list[str]] = {"": []}
        """Id -> ids of what is shown inside it, its own elements with an id among them."""
        self.counts: dict[str, int] = {"": 0}
        """Id -> elements inside it that have no id, and itself."""

    def refuse(self, what: str) -> None:
        """Refuse the drawing."""
        hint = "Save it as plain SVG, without scripts, links to files and style imports, or as PNG"
        raise DrawingRefusedError(f"'{self.src}' holds {what} and is not used", hint)

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
                raise DrawingRefusedError(f"'{self.src}' is XML, but no SVG drawing", "Save it as SVG or PNG")
            self.root = given
        self.style = local == "style"
        if local in _ACTIVE:
            self.refuse(f"active content (<{local}>)")
        for key, value in given.items():
            self._attribute(local, key.rpartition(" ")[2].lower(), value)
        self._count(local, given)

    def _attribute(self, local: str, attribute: str, value: str) -> None:
        if attribute.startswith("on"):
            self.refuse(f"active content ({attribute}=)")
        if attribute in ("href", "src") and not value.strip().startswith("#"):
            if _PICTURE.match(value):
                self._picture(value)
            elif local != "a":
                self.refuse(f"a link to another file ({value[:60]})")
        elif _fetches(value):
            self.refuse(f"a link to another file ({value[:60]})")

    def _picture(self, address: str) -> None:
        """Look at the size of a picture inside the drawing: a PNG says it at its head, a JPEG is opened."""
        from PIL import Image  # noqa: PLC0415 - few drawings hold pictures

        try:
            with Image.open(io.BytesIO(b64decode(address.partition(",")[2])), formats=("PNG", "JPEG")) as image:
                pixels = image.width * image.height
        except (binascii.Error, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
            self.refuse("a damaged picture")
            return
        if pixels > _MOST_PIXELS:
            self.refuse("a picture of more than 40 million pixels")

    def _count(self, local: str, given: dict[str, str]) -> None:
        around = next((name for name in reversed(self.open) if name), "")
        name = given.get("id", "")
        self.open.append(name)
        if len(self.open) > _DEEPEST:
            self.refuse(f"shapes in shapes more than {_DEEPEST} deep")
        if name and name not in self.shows:
            self.shows[around].append(name)
            self.shows[name], self.counts[name] = [], 1
        else:
            self.counts[around] += 1
        if local in _DRAWS or any("url(" in value for value in given.values()):
            links = [value for key, value in given.items() if key.rpartition(" ")[2] == "href"]
            shown = [value.strip() for value in links] + [u for value in given.values() for u in _URL.findall(value)]
            self.shows[name or around] += [value[1:] for value in shown if value.startswith("#")]

    def end(self, _name: str) -> None:
        """Leave an element."""
        self.style = False
        self.open.pop()

    def words(self, text: str) -> None:
        """Look at the words of a style sheet."""
        if self.style and ("@import" in _plain(text).lower() or _fetches(text)):
            self.refuse("a style sheet that loads files")

    def refuse_endless(self) -> None:
        """Refuse what shows itself, and what grows too large by being shown again and again."""
        sizes = dict(self.counts)
        done: set[str] = set()
        way = {"": iter(self.shows[""])}
        while way:
            name, rest = next(reversed(way.items()))
            inner = next((other for other in rest if other in self.shows), None)
            if inner in way:
                self.refuse("a part that shows itself")
            if inner is not None and inner not in done:
                way[inner] = iter(self.shows[inner])
                continue
            if inner is not None:
                sizes[name] += sizes[inner]
                continue
            del way[name]
            done.add(name)
            if way:
                sizes[next(reversed(way))] += sizes[name]
            if sizes[name] > MOST_ELEMENTS:
                self.refuse(f"more than {MOST_ELEMENTS:,} shapes")

    def size(self) -> tuple[float, float]:
        """Give width and height in the drawing's units."""
        root = self.root or {}
        box = re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox", ""))
        boxed = (float(box[2]), float(box[3])) if len(box) == 4 else (300.0, 150.0)  # noqa: PLR2004 - x, y, width, height
        width, height = (_pixels(root.get(key, "")) for key in ("width", "height"))
        if not (width and height):
            width, height = boxed
        return min(width, LONGEST_SIDE), min(height, LONGEST_SIDE)


def _pixels(length: str) -> float:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PIXELS[found[2] or "px"] if found else 0.0


def _plain(css: str) -> str:
    """Give CSS without escapes, behind which an address could hide (CSS Syntax 3, 4.3.7)."""
    return _ESCAPE.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)), css) if "\\" in css else css


def _fetches(css: str) -> bool:
    """Say whether a style value loads something from outside the drawing."""
    return any(not url.startswith(("#", "data:image/", "data:font/")) for url in _URL.findall(_plain(css)))
