"""The words of lines whose glyphs do not spell them, so that what is copied or read aloud is right.

WeasyPrint keeps one text for each glyph of a face, the first that it stood for. In Arabic and Devanagari, and where
accents are stacked, several glyphs make one letter and their order is not that of the letters; the text of the document
is then wrong, also where such a glyph stands elsewhere for itself alone.
"""

import io
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeAlias

import pydyf
from fontTools.ttLib import TTFont

Box: TypeAlias = Any
"""A box of WeasyPrint's layout; the library is not typed."""
_ONE_BY_ONE = re.compile(
    "[\u0000-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2000-\u200a\u2010-\u2029\u202f-\u205f\u2070-\u2bff\ufb00-\ufb06]*"
)
"""Letters that a face sets one after another, a glyph each; ligatures among them are known by all their letters."""
_STACKED = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
"""Accents that stand on the letter before them."""
NOTHING = "\u2060"
"""What a glyph says that is a part of a letter: PDF/UA-1 (ISO 14289-1, 7.21.7) wants some character. This one has no
width, joins words and changes no letter's shape."""


def spell_out(stream: Any, painted: Mapping[Box, Mapping[str, Any]]) -> None:  # noqa: ANN401 - WeasyPrint is not typed
    """Give lines with stacked accents their words as `ActualText` (ISO 32000-1, 14.9.4), and mend the texts of glyphs.

    Lines of other scripts get theirs with the tags.

    Args:
        stream: the content of a page, painted; its faces are not written yet.
        painted: the marks of the page by their boxes.

    """
    lines = {mark["mcid"]: box.text for box, mark in painted.items() if _STACKED.search(getattr(box, "text", ""))}
    _name(stream.stream, lines)
    if lines or not all(_ONE_BY_ONE.fullmatch(getattr(box, "text", "")) for box in painted):
        for font in stream._fonts.values():  # noqa: SLF001 - there is no public way to the faces
            _mend(font)


def _name(stream: list[Any], lines: Mapping[int, str]) -> None:
    """Add the words to the marks of a content stream: a tag, its properties and `BDC` begin each."""
    for number, properties in enumerate(stream):
        text = lines.get(properties["MCID"]) if isinstance(properties, dict) and "MCID" in properties else None
        if text is not None:
            stream[number - 1] = "/Span"
            stream[number] = pydyf.Dictionary({**properties, "ActualText": pydyf.String(text)})


def _mend(font: Any) -> None:  # noqa: ANN401 - WeasyPrint is not typed
    """Let each glyph that is a letter say this letter, and each that is a part of one nothing."""
    letters = _letters(font.file_content, font.index)
    for glyph, text in font.to_unicode.items():
        own = letters.get(glyph, ())
        if own and not any(_same(text, letter) for letter in own):
            font.to_unicode[glyph] = next((letter for letter in own if letter in text), own[0])
        elif not text:
            font.to_unicode[glyph] = NOTHING


@lru_cache(maxsize=16)
def _letters(face: bytes, index: int) -> Mapping[int, tuple[str, ...]]:
    """Give the letters that a glyph of a face is by itself."""
    font = TTFont(io.BytesIO(face), fontNumber=index, lazy=True)
    letters: dict[int, tuple[str, ...]] = {}
    for letter, name in sorted(font.getBestCmap().items()):
        glyph = font.getGlyphID(name)
        letters[glyph] = (*letters.get(glyph, ()), chr(letter))
    return letters


def _same(text: str, other: str) -> bool:
    return unicodedata.normalize("NFKC", text) == unicodedata.normalize("NFKC", other)
