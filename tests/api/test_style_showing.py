"""A style is taken apart, and each part tells which file and line it comes from."""

from pathlib import Path

import pytest

from briefkit.api.style_showing import ShownStyle, show_style
from briefkit.styles.reference import TOKENS

HARBOUR = """\
extends: institute
publisher: {name: Harbour College}
color: {brand: "#10362a", sun: "#fac45c"}
limits: {bio: {words: null}}
languages: {en: {labels: {figure: Fig.}}}
"""


@pytest.fixture
def harbour(tmp_path: Path) -> ShownStyle:
    folder = tmp_path / "harbour"
    (folder / "blocks").mkdir(parents=True)
    (folder / "style.yaml").write_text(HARBOUR, "utf-8")
    (folder / "blocks" / "byline.html.j2").write_text("{{ super() }}", "utf-8")
    (folder / "page.css").write_text("h1 { color: var(--sun) }", "utf-8")
    return show_style(str(folder), tmp_path)


@pytest.mark.parametrize(
    ("name", "value", "where"),
    [
        ("publisher.name", "Harbour College", "harbour/style.yaml:2"),
        ("publisher.short", "IMPRI", "institute/style.yaml:4"),
        ("color.brand", "#10362a", "harbour/style.yaml:3"),
        ("color.sun", "#fac45c", "harbour/style.yaml:3"),
        ("color.heading", "#10362a", "made from color.brand"),
        ("color.accent", "#a4341f", "institute/style.yaml:28"),
        ("type.furniture", "400 8pt/12pt ui", "base/style.yaml:74"),
        ("page.columns", "1", "default"),
        ("languages.en.labels.figure", "Fig.", "harbour/style.yaml:5"),
    ],
)
def test_a_token_tells_where_it_comes_from(harbour: ShownStyle, name: str, value: str, where: str) -> None:
    told = {token.name: token for token in harbour.tokens}
    assert (told[name].value, harbour.where(told[name])) == (value, where)


def test_templates_sheets_and_limits_tell_it_too(harbour: ShownStyle) -> None:
    assert [harbour.name_of(path) for path in harbour.templates] == [
        "base/page.html.j2",
        "harbour/blocks/byline.html.j2",
    ]
    sheets = [(harbour.name_of(path), counts) for path, counts in harbour.sheets]
    assert ("base/print.css", "paper") in sheets
    assert ("harbour/page.css", "web, paper") in sheets
    names = [name for name, _ in sheets]
    assert names.index("institute/look.css") < names.index("harbour/page.css")
    lifted = next(limit for limit in harbour.limits if limit.name == "limits.bio.words")
    assert (lifted.value, harbour.where(lifted)) == ("lifted", "harbour/style.yaml:4")


def test_every_token_of_the_reference_is_shown_where_it_holds() -> None:
    shown = {token.name for token in show_style("institute", Path.cwd()).tokens}
    kinds = ("color.", "page.", "type.")
    assert {token.name for token in TOKENS if token.name.startswith(kinds)} <= shown
