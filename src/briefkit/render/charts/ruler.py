"""The width of words in the house's face, and where a long label is broken."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

import uharfbuzz as hb

from briefkit.model.house_style import HouseStyle
from briefkit.render.charts.drawing import Words
from briefkit.render.charts.faces import Faces, Stretch, faces

_SLACK: Final = 0.01
"""Points by which sums of widths may differ."""
FEATURES: Final = {"lnum": True}
"""Lining figures, as the sheets ask for in charts."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures words in one face of a size, in points."""

    regular: Faces
    bold: Faces
    size: float

    def width(self, text: str, *, bold: bool = False) -> float:
        """Give the width of a line of words."""
        stretches = (self.bold if bold else self.regular).stretches(text)
        return (
            sum(_advance(part.face.path, part.text, rtl=part.rtl) * part.face.scale for part in stretches) * self.size
        )

    def broken(self, text: str, room: float, lines: int, *, bold: bool = False) -> list[str]:
        """Give words in lines no wider than the room; a word that does not fit is broken, never left out.

        Args:
            text: the words.
            room: in points.
            lines: as many as wished; a text that needs more has more.
            bold: whether they are set bold.

        """
        fitting = self._filled(text, room, bold=bold)
        if len(fitting) < 2 or len(fitting) > lines:  # noqa: PLR2004 - one line cannot be evened out
            return fitting
        return self._evened(text, room, fitting, bold=bold)

    def _evened(self, text: str, room: float, lines: list[str], *, bold: bool) -> list[str]:
        """Give as many lines of about one length: no last line of a single short word."""
        narrower = room
        longest = max(self.width(word, bold=bold) for word in text.split(" "))
        for _ in range(12):
            narrower = max(narrower * 0.93, longest)
            tried = self._filled(text, narrower, bold=bold)
            if len(tried) != len(lines) or any(self.width(line, bold=bold) > room for line in tried):
                break
            lines = tried
        return lines

    def _filled(self, text: str, room: float, *, bold: bool) -> list[str]:
        lines: list[str] = []
        for word in text.split(" "):
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(joined, bold=bold) <= room + _SLACK:
                lines[-1] = joined
                continue
            lines.extend(self._cut(word, room, bold=bold))
        return lines

    def _cut(self, word: str, room: float, *, bold: bool) -> list[str]:
        pieces: list[str] = []
        while self.width(word, bold=bold) > room + _SLACK and len(word) > 1:
            fits = next((n for n in range(len(word) - 1, 1, -1) if self.width(word[:n], bold=bold) <= room + _SLACK), 1)
            pieces.append(word[:fits])
            word = word[fits:]
        return [*pieces, word]

    def outline(self, words: Words) -> str:
        """Give a line of words as a path, for programs that may not have the face."""
        width = self.width(words.text, bold=words.bold)
        x = words.x - {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
        parts: list[str] = []
        for part in (self.bold if words.bold else self.regular).stretches(words.text):
            size = self.size * part.face.scale
            parts.extend(_outline(part, x, words.y, size))
            x += _advance(part.face.path, part.text, rtl=part.rtl) * size
        return "".join(parts)


def ruler(style: HouseStyle, lang: str, size: float) -> Ruler:
    """Give the ruler of a house style's furniture face in a language."""
    return Ruler(faces(style, lang, bold=False), faces(style, lang, bold=True), size)


@cache
def _font(path: Path) -> tuple[Any, int]:
    face = hb.Face(hb.Blob(path.read_bytes()))
    return hb.Font(face), face.upem


def _shaped(path: Path, text: str, *, rtl: bool) -> Any:  # noqa: ANN401 - HarfBuzz is not typed
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    hb.shape(_font(path)[0], buffer, FEATURES)
    return buffer


@lru_cache(maxsize=4096)
def _advance(path: Path, text: str, *, rtl: bool) -> float:
    glyphs = _shaped(path, text, rtl=rtl).glyph_positions
    return float(sum(glyph.x_advance for glyph in glyphs)) / _font(path)[1]


def _outline(part: Stretch, x: float, y: float, size: float) -> list[str]:
    font, units = _font(part.face.path)
    scale = size / units
    pen = _Pen(scale)
    buffer = _shaped(part.face.path, part.text, rtl=part.rtl)
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen.x, pen.y = x + place.x_offset * scale, y - place.y_offset * scale
        font.draw_glyph_with_pen(info.codepoint, pen)
        x += place.x_advance * scale
    return pen.parts


class _Pen:
    """Writes what a glyph draws as the path of an SVG."""

    def __init__(self, scale: float) -> None:
        self.parts: list[str] = []
        self.scale, self.x, self.y = scale, 0.0, 0.0

    def _add(self, letter: str, *points: tuple[float, float]) -> None:
        places = " ".join(
            f"{round(self.x + x * self.scale, 2):g} {round(self.y - y * self.scale, 2):g}" for x, y in points
        )
        self.parts.append(f"{letter}{places}")

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the protocol of fontTools' pens
        self._add("M", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._add("L", point)

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._add("Q", *points)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._add("C", *points)

    def closePath(self) -> None:  # noqa: N802
        self.parts.append("Z")

    def endPath(self) -> None:  # noqa: N802
        """A path that is left open needs no sign."""
