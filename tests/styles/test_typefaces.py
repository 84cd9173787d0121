"""A family is known by its name where its files bear it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefkit import styles
from briefkit.errors import StyleError
from briefkit.styles.font_files import kind_of

Write = Callable[..., Path]
FONTS = styles.templates_folder() / "institute" / "fonts"
OURS = styles.templates_folder() / "base" / "fonts"


def with_faces(folder: Path, family: str, *weights: str) -> Path:
    (folder / "fonts").mkdir(exist_ok=True)
    for weight in weights:
        shutil.copy(FONTS / f"SourceSerif4-{weight}.ttf", folder / "fonts" / f"{family}-{weight}.ttf")
    return folder


def test_faces_are_found_by_the_names_of_their_files(write: Write) -> None:
    folder = write("mine", "fonts: {text: My Serif}")
    with_faces(folder, "MySerif", "Regular", "Italic", "SemiBold", "Bold", "BoldItalic")
    face = styles.load(str(folder)).typefaces["text"]
    assert (face.family, face.generic, face.substitute) == ("My Serif", "serif", "Georgia")
    assert [(one.weight, one.italic) for one in face.faces] == [
        (400, False),
        (400, True),
        (600, False),
        (700, False),
        (700, True),
    ]


def test_headings_and_furniture_follow_the_text_unless_a_style_as_near_says_otherwise(write: Write) -> None:
    with_faces(write("one", "fonts: {text: My Serif}"), "MySerif", "Regular", "Bold")
    folder = with_faces(write("two", "fonts: {text: My Serif, ui: Source Sans 3}"), "MySerif", "Regular", "Bold")
    faces = styles.load(str(folder.parent / "one")).typefaces
    assert {role: face.family for role, face in faces.items()} == {
        "text": "My Serif", "head": "My Serif", "ui": "My Serif", "mono": "Source Code Pro",
    }  # fmt: skip
    assert styles.load(str(folder)).typefaces["ui"].family == "Source Sans 3"


def test_a_size_in_a_weight_that_the_new_family_lacks_takes_the_nearest(write: Write) -> None:
    folder = with_faces(write("mine", "fonts: {text: My Serif}"), "MySerif", "Regular", "Bold")
    assert styles.load(str(folder)).type["h1"].weight == 700


def test_a_family_without_files_is_met_with_their_names(write: Write) -> None:
    folder = with_faces(write("mine", "fonts: {text: My Serf}"), "MySerif", "Regular")
    with pytest.raises(StyleError, match=r"1:9: fonts\.text: .*put MySerf-Regular\.ttf.*Did you mean 'MySerif'\?"):
        styles.load(str(folder))


def test_a_variable_font_is_named_as_such(write: Write) -> None:
    folder = write("mine", "fonts: {text: Figtree}")
    write("mine", "", file="fonts/Figtree-VariableFont_wght.ttf")
    with pytest.raises(StyleError, match="as a variable font, which Word cannot embed"):
        styles.load(str(folder))


@pytest.mark.parametrize("name", ["../plain", "a/b", "a\\b", "[x]", "x" * 5000, ""])
def test_a_name_that_no_family_can_have_is_no_crash(name: str, write: Write) -> None:
    with pytest.raises(StyleError, match=r"1:9: fonts\.text"):
        styles.load(str(write("mine", f"fonts: {{text: '{name}'}}")))


def test_a_font_says_of_which_kind_it_is() -> None:
    kinds = {
        kind_of("Nameless", path.read_bytes())
        for path in (
            OURS / "SourceSans3-Regular.ttf",
            OURS / "SourceCodePro-Regular.ttf",
            FONTS / "SourceSerif4-Bold.ttf",
        )
    }
    assert kinds == {"sans-serif", "monospace", "serif"}


@pytest.mark.parametrize(
    ("family", "kind"),
    [("Fira Code", "monospace"), ("Roboto Slab", "serif"), ("Noto Serif", "serif"), ("Inter", "sans-serif")],
)
def test_a_font_that_does_not_say_is_known_by_its_name(family: str, kind: str) -> None:
    assert kind_of(family, b"\0\1\0\0\0\0") == kind
    assert kind_of(family, b"") == kind
