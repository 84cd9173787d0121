"""Finding a house style and what it inherits."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefkit import styles
from briefkit.errors import StyleError

Write = Callable[..., Path]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}


def test_the_styles_that_come_with_briefkit_are_known() -> None:
    assert {"plain", "institute"} <= set(styles.known())


def test_a_style_that_extends_another_takes_what_it_does_not_say() -> None:
    plain, institute = styles.load("plain"), styles.load("institute")
    assert institute.folders == (styles.templates_folder() / "institute", styles.templates_folder() / "base")
    assert institute.colours["paper"] == plain.colours["paper"]
    assert institute.brief_types == plain.brief_types
    assert institute.typefaces["ui"] == plain.typefaces["ui"]


def test_the_nearest_word_wins_and_mappings_are_merged(write: Write) -> None:
    write("base", "extends: plain\ncolor: {ink: '#111111', accent: '#222222'}\npublisher: {name: Base, email: a@b.org}")
    write("near", "extends: base\ncolor: {accent: '#333333'}\npublisher: {name: Near}")
    style = styles.load("near", (write("x", "").parent,))
    assert (style.colours["ink"], style.colours["accent"]) == ("#111111", "#333333")
    assert style.colours["paper"] == "#ffffff"
    assert (style.publisher.name, style.publisher.email) == ("Near", "a@b.org")
    assert [folder.name for folder in style.folders] == ["near", "base", "plain", "base"]


def test_a_style_that_extends_none_starts_from_the_base_that_all_share(write: Write) -> None:
    alone = styles.load(str(write("alone", "color: {accent: '#333333'}")))
    assert [folder.name for folder in alone.folders] == ["alone", "base"]
    assert (alone.colours["accent"], alone.colours["paper"]) == ("#333333", "#ffffff")


def test_the_base_is_no_style_to_build_with(write: Write) -> None:
    assert "base" not in styles.known()
    with pytest.raises(StyleError, match="no house style called 'base'"):
        styles.load("base")
    folder = write("base", "publisher: {name: Ours}").parent
    assert styles.load("base", (folder,)).publisher.name == "Ours"


def test_a_style_may_be_named_by_its_path(write: Write) -> None:
    folder = write("mine", "extends: plain")
    assert styles.load(str(folder)).name == "mine"
    assert styles.load(str(folder / "style.yaml")).name == "mine"


def test_a_path_is_refused_where_only_names_are_good(write: Write) -> None:
    folder = write("mine", "extends: plain")
    with pytest.raises(StyleError, match="no house style called"):
        styles.load(str(folder), by_path=False)


def test_a_style_of_the_workspace_comes_before_one_of_briefkit(write: Write) -> None:
    base = styles.templates_folder() / "plain" / "style.yaml"
    folder = write("institute", "extends: plain\npublisher: {name: Ours}")
    assert styles.load("institute", (folder.parent,)).publisher.name == "Ours"
    assert base.is_file()


def test_a_style_that_does_not_exist_is_met_with_the_nearest_name() -> None:
    known = ", ".join(styles.known())
    with pytest.raises(StyleError, match=rf"called 'institut'\. Did you mean 'institute'\? Known styles: {known}"):
        styles.load("institut")


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "x" * 5000, "a\0b", "../../etc"])
def test_a_name_that_no_style_can_have_is_no_crash(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StyleError, match="no house style called"):
        styles.load(name)


def test_a_folder_that_is_not_there_holds_no_styles(tmp_path: Path) -> None:
    assert styles.known((tmp_path / "nowhere",)) == styles.known()


def test_a_style_that_extends_itself_is_refused(write: Write) -> None:
    folder = write("loop", "description: x\nextends: loop")
    with pytest.raises(StyleError, match=r"style\.yaml:2:1: The house style 'loop' extends itself"):
        styles.load(str(folder))


def test_styles_that_extend_one_another_in_a_circle_are_named(write: Write) -> None:
    write("a", "extends: b")
    write("b", "extends: c")
    folder = write("c", "extends: b")
    with pytest.raises(StyleError, match=r"in a circle: b -> c -> b"):
        styles.load(str(folder.parent / "a"))


def test_extending_a_style_that_does_not_exist_is_met_with_the_nearest_name(write: Write) -> None:
    folder = write("mine", "extends: plian")
    with pytest.raises(
        StyleError, match=r"style\.yaml:1:1: There is no house style called 'plian' to extend\. Did you mean"
    ):
        styles.load(str(folder))


@pytest.mark.parametrize("name", ["../plain", "/plain", "a/b", "..", "[plain]", "''", "7"])
def test_extends_takes_a_name_and_no_path(name: str, write: Write) -> None:
    folder = write("mine", f"extends: {name}")
    with pytest.raises(StyleError, match="takes the name of one house style, not a path"):
        styles.load(str(folder))


def test_a_style_file_that_is_a_link_out_of_its_folder_is_refused(write: Write, tmp_path: Path) -> None:
    folder = write("mine", "extends: plain", file="other.yaml")
    outside = tmp_path / "outside.yaml"
    outside.write_text("extends: plain", "utf-8")
    (folder / "style.yaml").symlink_to(outside)
    with pytest.raises(StyleError, match="lies outside its house style's folder"):
        styles.load(str(folder))


def test_extending_a_link_to_a_style_elsewhere_is_refused(write: Write, tmp_path: Path) -> None:
    folder = write("mine", "extends: away")
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "style.yaml").write_text("extends: plain", "utf-8")
    (folder.parent / "away").symlink_to(tmp_path / "away")
    with pytest.raises(StyleError, match="no house style called 'away' to extend"):
        styles.load(str(folder))


def test_a_style_folder_may_itself_be_a_link_that_the_user_made(write: Write, tmp_path: Path) -> None:
    folder = write("mine", "extends: plain")
    (tmp_path / "linked").symlink_to(folder)
    assert styles.load(str(tmp_path / "linked")).name == "mine"


def test_a_file_of_a_style_never_leads_out_of_its_folder(write: Write, tmp_path: Path) -> None:
    folder = write("mine", "extends: plain")
    (tmp_path / "secret.css").write_text("x", "utf-8")
    (folder / "page.css").symlink_to(tmp_path / "secret.css")
    style = styles.load(str(folder))
    assert style.file("page.css") is None
    assert style.file(os.path.join("..", "..", "secret.css")) is None  # noqa: PTH118 - as a template would write it
    assert style.files("page.css") == ()
    assert style.file("style.yaml") == folder / "style.yaml"


def test_a_language_file_adds_words_to_those_that_are_inherited(write: Write) -> None:
    folder = write("mine", "extends: plain")
    write("mine", "labels: {figure: Fig.}", file="languages/en.yaml")
    style = styles.load(str(folder))
    assert style.label("figure", "en-IN") == "Fig."
    assert style.label("table", "en") == "Table"


def test_words_may_stand_in_the_style_file_too(write: Write) -> None:
    folder = write("mine", "extends: plain\nlanguages: {de: {labels: {figure: Abbildung}}}")
    style = styles.load(str(folder))
    assert style.label("figure", "de-AT") == "Abbildung"
    assert style.label("table", "de") == "Table"


def test_a_yaml_library_without_its_c_part_gives_the_same_style() -> None:
    script = (
        "import sys; sys.modules['yaml._yaml'] = None; from briefkit import styles; print(styles.load('institute'))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=ENVIRONMENT)
    assert ran.stdout.strip() == str(styles.load("institute"))


def test_loading_a_style_imports_nothing_that_sets_a_page() -> None:
    script = "import sys; from briefkit import styles; styles.load('institute'); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=ENVIRONMENT)
    assert not {"weasyprint", "docx", "jinja2", "babel", "pydantic", "uharfbuzz"} & set(ran.stdout.split())
