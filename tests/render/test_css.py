"""The style sheets: tokens, faces, and which files of which style count."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefkit.model.metadata import Publisher
from briefkit.render import prepare
from briefkit.render.brief_css import figure_rules
from briefkit.render.css import properties, stylesheet
from support import samples
from support.houses import load


def test_points_become_shares_of_the_body_size() -> None:
    rules = properties(load("plain"), "paper")
    assert "--base: 10.5pt" in rules
    assert '--h1: 600 2.6667rem/2.9524rem "bk-source-sans-3", sans-serif' in rules
    assert "--page-left: 48mm" in rules


def test_the_dark_half_is_for_the_web_page_alone() -> None:
    style = load("plain")
    assert "prefers-color-scheme" in stylesheet(style, "screen")
    assert "prefers-color-scheme" not in stylesheet(style, "paper")


def test_a_face_that_plays_three_roles_is_in_the_page_once() -> None:
    assert stylesheet(load("plain"), "paper").count("bk-font:text-400)") == 1
    assert "bk-font:ui-" not in stylesheet(load("plain"), "paper")


def test_the_face_of_code_is_in_a_web_page_only_where_it_has_code() -> None:
    style = load("plain")
    plain, coded = stylesheet(style, "screen", "<p>no code</p>"), stylesheet(style, "screen", "<p><code>x</code></p>")
    rule = '@font-face { font-family: "bk-source-code-pro"; font-weight: 400'
    assert rule not in plain
    assert rule in coded
    assert "bk-font:mono-400)" in stylesheet(style, "paper")


def test_a_style_without_a_face_of_code_sets_it_like_furniture() -> None:
    style = load("institute")
    without = {role: face for role, face in style.typefaces.items() if role != "mono"}
    assert '--font-mono: "bk-source-sans-3", sans-serif' in properties(replace(style, typefaces=without), "paper")


def test_the_look_of_an_ancestor_does_not_leak_into_a_style_with_its_own() -> None:
    sheet = stylesheet(load("institute"), "paper")
    assert "institute: serif text" in sheet
    assert "plain: the neutral default" not in sheet


def test_a_style_without_a_look_keeps_the_one_that_it_inherits(tmp_path: Path) -> None:
    institute = load("institute")
    child = replace(institute, name="child", folders=(tmp_path, *institute.folders))
    (tmp_path / "print.css").write_text(".mine { color: red }", encoding="utf-8")
    sheet = stylesheet(child, "paper")
    assert "institute: serif text" in sheet
    assert sheet.index("Paged media") < sheet.index(".mine")
    assert ".mine" not in stylesheet(child, "screen")


def test_a_sheet_cannot_end_the_element_that_it_stands_in(tmp_path: Path) -> None:
    plain = load("plain")
    (tmp_path / "look.css").write_text("/* </style><script>alert(1)</script> */", encoding="utf-8")
    sheet = stylesheet(replace(plain, folders=(tmp_path, *plain.folders)), "screen")
    assert "</" not in sheet


@pytest.mark.parametrize(
    ("target", "address"), [("screen", "data:image/svg+xml;base64,"), ("paper", "bk-style:crest.svg")]
)
def test_the_logo_of_the_house_is_set_as_a_background(tmp_path: Path, target: str, address: str) -> None:
    (tmp_path / "crest.svg").write_bytes(samples.SVG)
    plain = load("plain")
    style = replace(plain, folders=(tmp_path, *plain.folders), publisher=Publisher("House", logo="crest.svg"))
    rules = figure_rules(prepare(samples.bare_brief(), style), target)  # type: ignore[arg-type]
    assert f"url({address}" in rules


def test_the_width_of_a_figure_is_a_rule_of_its_own() -> None:
    brief = samples.brief_of('---\ntitle: T\n---\n\n![A](line.svg){alt="x" width="50%"}\n')
    (figure,) = brief.sections[0].blocks
    assert f"#b-{figure.key} .picture > * {{ width: 50% }}" in figure_rules(prepare(brief, load("plain")), "screen")
