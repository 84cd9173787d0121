"""Subsets of the house's fonts, read back with fontTools."""

import io
import struct
import zlib
from pathlib import Path

import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont
from fontTools.ttLib.woff2 import WOFFFlavorData

from briefkit.model.house_style import FontFace
from briefkit.render import fonts
from briefkit.render.font_faces import font_faces
from support.houses import load

TEMPLATES = Path(__file__).parents[2] / "templates"
SERIF = FontFace(400, italic=False, path=TEMPLATES / "institute/fonts/SourceSerif4-Regular.ttf")
SANS = FontFace(600, italic=False, path=TEMPLATES / "base/fonts/SourceSans3-SemiBold.ttf")
ALL_FACES = sorted(TEMPLATES.glob("*/fonts/*.ttf"))


def read(data: bytes) -> TTFont:
    return TTFont(io.BytesIO(data))


def features(font: TTFont, table: str) -> set[str]:
    return {record.FeatureTag for record in font[table].table.FeatureList.FeatureRecord}


def shapes(font: bytes, text: str, feature: str, *, on: bool) -> list[tuple[int, ...]]:
    line = hb.Buffer()
    line.add_str(text)
    line.guess_segment_properties()
    ready = hb.Font(hb.Face(font))
    hb.shape(ready, line, {feature: on})
    glyphs = zip(line.glyph_infos, line.glyph_positions, strict=True)
    return [(at.x_advance, *ready.get_glyph_extents(info.codepoint)) for info, at in glyphs]


def test_a_subset_holds_the_wanted_characters_and_no_others() -> None:
    font = read(fonts.subset(SERIF, frozenset("Brief 1914-18")))
    assert {chr(point) for point in font.getBestCmap()} == set("Brief 1914-18")


def test_a_subset_keeps_old_style_figures_small_capitals_and_kerning() -> None:
    font = read(fonts.subset(SERIF, fonts.LATIN))
    assert {"onum", "smcp", "c2sc", "tnum"} <= features(font, "GSUB")
    assert "kern" in features(font, "GPOS")


@pytest.mark.parametrize(("text", "feature"), [("1914", "onum"), ("unhcr", "smcp"), ("AVATAR", "kern")])
def test_a_feature_does_in_a_subset_what_it_does_in_the_whole_font(text: str, feature: str) -> None:
    whole, part = SERIF.path.read_bytes(), fonts.subset(SERIF, frozenset(text))
    with_it, without = shapes(part, text, feature, on=True), shapes(part, text, feature, on=False)
    assert with_it == shapes(whole, text, feature, on=True)
    assert with_it != without


@pytest.mark.parametrize("path", ALL_FACES, ids=lambda path: path.stem)
def test_a_subset_keeps_the_names_of_its_face(path: Path) -> None:
    whole, part = TTFont(path), read(fonts.subset(FontFace(400, italic=False, path=path), fonts.LATIN))
    for name in (1, 2, 4, 6, 13, 16, 17):
        assert part["name"].getDebugName(name) == whole["name"].getDebugName(name)


def test_a_subset_may_be_embedded() -> None:
    assert read(fonts.subset(SANS, fonts.LATIN))["OS/2"].fsType == 0


def test_characters_that_a_face_lacks_are_passed_over() -> None:
    assert {chr(point) for point in read(fonts.subset(SERIF, frozenset("aह"))).getBestCmap()} == {"a"}


def test_the_same_wish_gives_the_same_bytes() -> None:
    first = fonts.woff(fonts.subset(SANS, fonts.LATIN))
    fonts._subset.cache_clear()  # noqa: SLF001 - the cache would answer
    fonts.woff.cache_clear()
    assert fonts.woff(fonts.subset(SANS, fonts.LATIN)) == first


def test_a_woff_file_holds_the_tables_of_its_font() -> None:
    ttf = fonts.subset(SERIF, fonts.LATIN)
    packed = fonts.woff(ttf)
    font, original = read(packed), read(ttf)
    assert font.flavor == "woff"
    assert len(packed) < len(ttf)
    assert sorted(font.reader.keys()) == sorted(original.reader.keys())
    assert all(font.reader[tag] == original.reader[tag] for tag in original.reader.keys())  # noqa: SIM118 - no mapping


def test_a_woff_file_says_its_own_length_and_that_of_the_font() -> None:
    ttf = fonts.subset(SERIF, frozenset("a"))
    packed = fonts.woff(ttf)
    assert int.from_bytes(packed[8:12], "big") == len(packed)
    assert int.from_bytes(packed[16:20], "big") == len(ttf)
    assert WOFFFlavorData(read(packed).reader).majorVersion == 1


def test_the_fixed_set_holds_what_a_brief_needs() -> None:
    assert set("₹–—“”‘’…−×°€½²₂ éèñçäßśṣāḥ\u00a0\u2011ﬁ") <= fonts.LATIN


def test_the_spare_family_travels_only_with_signs_that_the_others_lack() -> None:
    style = load("rapid")
    assert "bk-source-sans-3" not in font_faces(style, "screen", "Five euros: €5", ())
    assert "bk-source-sans-3" in font_faces(style, "screen", "Five rupees: ₹5", ())
    assert "bk-source-sans-3" in font_faces(style, "paper", "", ())


def test_a_table_that_does_not_get_shorter_stands_in_a_woff_file_as_it_is() -> None:
    """A table as long as in zlib's form would be read as it is (W3C, WOFF File Format 1.0, 5)."""
    lengths = (bytes(zeros) + bytes(range(1, 20)) for zeros in range(4, 40))
    table = next(data for data in lengths if len(zlib.compress(data, 6)) == len(data))
    font = struct.pack(">4sHHHH4sIII", b"\0\1\0\0", 1, 16, 0, 0, b"test", 0, 28, len(table)) + table
    assert table in fonts.woff(font)
