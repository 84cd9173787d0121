"""Glyphs that stand for other letters at each place get codes of their own, so that the text can be taken out again.

A PDF says once for each code of a font which letters it stands for (ISO 32000-1, 9.10.3), and WeasyPrint takes the
number of the glyph for its code. That fails where letters share strokes, change places or melt together.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pydyf
from weasyprint.text.ffi import ffi, pango

from briefkit.model.scripts import scripts_in
from briefkit.render.formats.pdf.spoken import NOTHING

_SPARE = 256
"""Codes behind the last glyph that WeasyPrint keeps for characters that a font lacks."""
_LAST = 0xFFFF
_SHOWN = re.compile(rb"<([0-9a-f]+)>")


@dataclass(slots=True)
class Glyphs:
    """The codes of one document."""

    fonts: dict[str, Any] = field(default_factory=dict)
    """Hash of a font -> the font of WeasyPrint, for those with codes of their own."""
    codes: dict[str, dict[tuple[int, str], int]] = field(default_factory=dict)
    """Hash of a font -> glyph and letters -> code."""

    def recode(self, stream: Any, boxes: Iterable[tuple[Any, int]]) -> None:  # noqa: ANN401 - WeasyPrint is not typed
        """Rewrite the codes of a painted page.

        Args:
            stream: the content stream of the page.
            boxes: its boxes with the identifiers of their marks.

        """
        wanted = {number: box for box, number in boxes if _shares_glyphs(box)}
        if not wanted:
            return
        pieces = stream.stream
        for place, piece in enumerate(pieces):
            box = wanted.get(piece.get("MCID", -1)) if isinstance(piece, pydyf.Dictionary) else None
            if box is not None:
                self._rewrite(pieces, place, list(self._codes_of(box, stream)))

    def _rewrite(self, pieces: list[Any], place: int, codes: Sequence[int]) -> None:
        """Rewrite what is shown between a mark's beginning and its end."""
        waiting = iter(codes)

        def recoded(shown: re.Match[bytes]) -> bytes:
            count = len(shown[1]) // 4
            return b"<" + b"".join(b"%04x" % next(waiting) for _ in range(count)) + b">"

        for number in range(place, len(pieces)):
            if pieces[number] == b"EMC":
                return
            if isinstance(pieces[number], bytes) and pieces[number].endswith(b"] TJ"):
                pieces[number] = _SHOWN.sub(recoded, pieces[number])

    def _codes_of(self, box: Any, stream: Any) -> Iterator[int]:  # noqa: ANN401 - WeasyPrint is not typed
        """Give the codes of a line in the order in which WeasyPrint paints them."""
        box.pango_layout.reactivate(box.style)
        line, _ = box.pango_layout.get_first_line()
        text = box.pango_layout.text.encode()
        run = line.runs[0]
        while run != ffi.NULL:
            item = run.data
            run = run.next
            font, _ = stream.add_font(item.item.analysis.font)
            for glyph, letters in _letters(item, text):
                yield self._code(font, glyph, letters)
        box.pango_layout.deactivate()

    def _code(self, font: Any, glyph: int, letters: str) -> int:  # noqa: ANN401 - WeasyPrint is not typed
        if glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG:  # the font lacks it: whoever looks at the fonts will say so
            missing: int = font.missing.get(glyph - pango.PANGO_GLYPH_UNKNOWN_FLAG, 0)
            return missing
        codes = self.codes.setdefault(font.hash, {})
        known = codes.get((glyph, letters))
        if known is not None:
            return known
        own = font.to_unicode.get(glyph) == letters
        code = glyph if own else min(font.glyph_count + _SPARE + len(codes), _LAST)
        codes[glyph, letters] = code
        self.fonts[font.hash] = font
        font.to_unicode[code] = letters
        font.widths[code] = font.widths[glyph]
        return code

    def write(self, pdf: pydyf.PDF) -> None:
        """Say in the PDF which glyph a code shows (`CIDToGIDMap`, 9.7.4.2)."""
        maps = {self.fonts[key].name: self._map(key) for key in self.fonts}
        for entry in list(pdf.objects):
            if isinstance(entry, pydyf.Dictionary) and entry.get("Subtype") == "/CIDFontType2":
                numbers = maps.get(entry["BaseFont"])
                if numbers is not None:
                    stream = pydyf.Stream([numbers])
                    pdf.add_object(stream)
                    entry["CIDToGIDMap"] = stream.reference

    def _map(self, key: str) -> bytes:
        glyphs = list(range(max(self.fonts[key].to_unicode) + 1))
        for (glyph, _), code in self.codes[key].items():
            glyphs[code] = glyph
        return b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)


def _shares_glyphs(box: Any) -> bool:  # noqa: ANN401 - WeasyPrint is not typed
    """Whether glyphs of a line stand for other letters elsewhere: in small capitals, accents of Greek fall away."""
    text = getattr(box, "text", "")
    return bool(text) and (bool(scripts_in(text)) or box.style["font_variant_caps"] != "normal")


def _letters(item: Any, text: bytes) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - a structure of Pango
    """Give each glyph of a run with its letters, in the order of painting.

    The letters of a cluster are shared out among its glyphs in the order of reading: one each, the rest to the last.
    """
    count, offset = item.glyphs.num_glyphs, item.item.offset
    clusters = [item.glyphs.log_clusters[number] for number in range(count)]
    starts = sorted({*clusters, item.item.length})
    ends = dict(pairwise(starts))
    rtl = item.item.analysis.level % 2
    shares: dict[int, list[str]] = {}
    for start in dict.fromkeys(clusters):
        letters = text[offset + start : offset + ends[start]].decode()
        glyphs = clusters.count(start)
        parts = [*letters[: glyphs - 1], letters[glyphs - 1 :] or NOTHING]
        parts += [NOTHING] * (glyphs - len(parts))
        shares[start] = parts if rtl else parts[::-1]
    for number in range(count):
        glyph = item.glyphs.glyphs[number].glyph
        part = shares[clusters[number]].pop()
        if glyph != pango.PANGO_GLYPH_EMPTY:
            yield glyph, part
