"""What holds for every house style that comes with briefkit."""

from collections import Counter
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from briefkit import styles
from briefkit.model.house_style import HouseStyle
from briefkit.model.roles import ROLES
from briefkit.styles.words import LABELS

LANGUAGES = ("en", "hi", "ur", "ar", "fr")
TYPES = ("policy-brief", "policy-update", "issue-brief", "fact-sheet")
HOUSES = [styles.load(name) for name in styles.known()]
each_house = pytest.mark.parametrize("style", HOUSES, ids=[style.name for style in HOUSES])

PAIRS = [("ink", "paper"), ("muted", "paper"), ("accent", "paper"), ("link", "paper"), ("mark", "paper")]
PAIRS += [("ink", "tint"), ("muted", "tint"), ("accent", "tint"), ("link", "tint")]
BAND = [("on-box", "box"), ("box-title", "box"), ("on-stats", "stats"), ("pull-ink", "paper"), ("bar", "paper")]
BAND += [("on-brand", "brand"), ("on-brand-soft", "brand"), ("heading", "paper"), ("heading", "tint")]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@each_house
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_house_has_every_label_in_every_language(style: HouseStyle, language: str) -> None:
    assert set(style.labels[language]) == LABELS
    named = {key: words for key, words in style.labels[language].items() if not key.endswith("-quote")}
    assert all(words == words.strip() and words for words in named.values())


@each_house
def test_a_house_names_every_role_in_every_language(style: HouseStyle) -> None:
    assert set(style.role_names) == set(ROLES)
    assert all(set(LANGUAGES) <= set(names) and all(names.values()) for names in style.role_names.values())


@each_house
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_heading_means_one_role_only(style: HouseStyle, language: str) -> None:
    headings = Counter(name.casefold() for names in style.role_names.values() for name in names[language])
    assert [heading for heading, count in headings.items() if count > 1] == []


@each_house
@pytest.mark.parametrize("ground", ["colours", "dark"])
def test_every_text_stands_out_from_its_ground(style: HouseStyle, ground: str) -> None:
    colours = getattr(style, ground)
    pairs = PAIRS + [pair for pair in BAND if set(pair) <= set(colours)]
    weak = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


@each_house
def test_a_family_has_the_four_faces_that_word_knows(style: HouseStyle) -> None:
    for typeface in style.typefaces.values():
        shapes = {(face.weight, face.italic) for face in typeface.faces}
        italics = set() if typeface.role == "mono" else {(400, True), (700, True)}
        assert {(400, False), (700, False)} | italics <= shapes
        assert typeface.substitute


@each_house
def test_a_face_is_what_the_style_says_it_is(style: HouseStyle) -> None:
    for typeface in style.typefaces.values():
        for face in typeface.faces:
            with TTFont(face.path) as font:
                names, metrics = font["name"], font["OS/2"]
            assert typeface.family == (names.getDebugName(16) or names.getDebugName(1))
            assert (face.weight, face.italic) == (metrics.usWeightClass, bool(metrics.fsSelection & 1))
            assert metrics.fsType == 0, "the licence bits forbid embedding"


@each_house
def test_the_licence_of_each_font_lies_beside_it(style: HouseStyle) -> None:
    for typeface in style.typefaces.values():
        for face in typeface.faces:
            licence = (face.path.parent / "OFL.txt").read_text("utf-8")
            assert typeface.family in licence
            assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@each_house
def test_the_four_brief_types_are_there(style: HouseStyle) -> None:
    assert set(TYPES) <= set(style.brief_types)
    for brief_type in style.brief_types.values():
        assert set(LANGUAGES) <= set(brief_type.label)
        assert brief_type.description


@each_house
def test_the_sections_of_a_type_end_with_the_back_matter(style: HouseStyle) -> None:
    for brief_type in style.brief_types.values():
        roles = [rule.role for rule in brief_type.sections]
        assert roles[0] == "summary"
        assert roles[-4:] == ["references", "contributors", "acknowledgements", "related"]


def test_a_type_changes_one_number_of_a_common_limit() -> None:
    limits = styles.load("plain").brief_types["policy-brief"].limits
    assert [(limit.low, limit.high) for limit in limits if limit.of == "recommendations"] == [(3, 5)]


def test_a_type_lifts_a_common_limit(tmp_path: Path) -> None:
    text = "extends: plain\ntypes: {fact-sheet: {limits: {bio: null, key-messages: {characters: null}}}}"
    (tmp_path / "style.yaml").write_text(text, "utf-8")
    limits = styles.load(str(tmp_path)).brief_types["fact-sheet"].limits
    found = [(limit.of, limit.unit) for limit in limits if limit.of in ("bio", "key-messages")]
    assert found == [("key-messages", "items")]


def test_plain_prints_no_name() -> None:
    assert styles.load("plain").publisher.name == ""


def test_the_institute_speaks_under_its_own_name() -> None:
    style = styles.load("institute")
    assert style.publisher.name == "Impact and Policy Research Institute"
    assert style.label("related-at", "en-IN").format(publisher=style.publisher.short) == "Read more at IMPRI"
    assert style.label("related-at", "fr") == "À lire aussi"
