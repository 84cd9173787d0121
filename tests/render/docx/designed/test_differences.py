"""Where a designer's file differs from the tokens is told in words."""

from pathlib import Path

import pytest
from docx.document import Document
from docx.shared import Mm, Pt, RGBColor

from briefkit.checks.house import House, Spot, WordDifference
from briefkit.checks.house_rules import bk811_word_file_differs
from briefkit.render.word_template import differences
from support.designers import before_text, changed, replaced, specimen_of, with_file
from support.word_files import STYLES, house


@pytest.mark.parametrize("style", STYLES)
def test_a_file_that_nobody_changed_differs_in_nothing(style: str, tmp_path: Path) -> None:
    assert differences(with_file(tmp_path / "house", specimen_of(style), extends=style)) == []


def test_a_style_without_a_file_has_no_differences() -> None:
    assert differences(house("plain")) == []


def _words(data: bytes, folder: Path) -> list[str]:
    return [words for _, words, _, _ in differences(with_file(folder / "house", data, extends="institute"))]


def test_a_size_a_face_and_a_space_are_told_with_both_values(tmp_path: Path) -> None:
    def change(document: Document) -> None:
        document.styles["Heading 2"].font.size = Pt(15)
        document.styles["Heading 2"].font.bold = False
        document.styles["Quote"].paragraph_format.space_after = Pt(9)
        document.sections[-1].left_margin = Mm(70)

    assert _words(changed(specimen_of("institute"), change), tmp_path) == [
        "The left margin is 70 mm in word.docx, 72 mm in style.yaml",
        "Heading 2 is 15 pt, not bold in word.docx, 10.5 pt, bold in style.yaml",
        "Quote has 9 pt of space below in word.docx, 3.45 pt of space below in style.yaml",
    ]


def test_a_colour_of_the_theme_is_told_once(tmp_path: Path) -> None:
    data = replaced(
        specimen_of("institute"),
        "word/theme/theme1.xml",
        "<a:accent2>.*?</a:accent2>",
        '<a:accent2><a:srgbClr val="0F7B6C"/></a:accent2>',
    )
    accent = house("institute").colours["accent"]
    assert _words(data, tmp_path) == [f"The theme's accent 2 colour is #0f7b6c in word.docx, {accent} in style.yaml"]


def test_what_a_style_has_from_its_base_is_told_there_alone(tmp_path: Path) -> None:
    told = _words(
        changed(specimen_of("institute"), lambda d: setattr(d.styles["Body Text"].font, "name", "Georgia")), tmp_path
    )
    assert told == [
        "Body Text is Georgia in word.docx, Source Serif 4 in style.yaml",
        "Body Text is set in Georgia, which is no family of this style",
    ]


def test_a_missing_style_and_a_head_that_shows_nothing_are_lacks(tmp_path: Path) -> None:
    def change(document: Document) -> None:
        style = document.styles["Quote"].element
        style.getparent().remove(style)

    data = changed(specimen_of("institute"), change)
    for name in ("header1", "header2", "footer1", "footer2"):
        data = replaced(data, f"word/{name}.xml", "<w:p>.*</w:p>", "<w:p><w:r><w:t>The College</w:t></w:r></w:p>")
    found = differences(with_file(tmp_path / "house", data, extends="institute"))
    assert all(lacks for *_, lacks in found)
    assert [words for _, words, _, _ in found] == [
        "Quote has no style in word.docx, and looks as style.yaml says",
        "No head, foot or cover of word.docx shows the title",
        "No head, foot or cover of word.docx shows the publisher: it stands with the date under the title",
        "No head, foot or cover of word.docx shows the series: it stands with the date under the title",
        "No head, foot or cover of word.docx shows the number: it stands with the date under the title",
    ]


def test_words_that_are_hard_to_read_are_told(tmp_path: Path) -> None:
    grey = RGBColor(0x99, 0x99, 0x99)
    told = _words(
        changed(specimen_of("institute"), lambda d: setattr(d.styles["Quote"].font.color, "rgb", grey)), tmp_path
    )
    assert told[-1] == "Quote in word.docx is #999999 on #ffffff: 2.8:1, needs 4.5"


def test_a_text_box_is_told(tmp_path: Path) -> None:
    box = "<w:p><w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r></w:p>"
    (words,) = _words(before_text(specimen_of("institute"), box), tmp_path)
    assert "text box" in words


def test_they_are_findings_a_lack_a_warning_and_a_choice_a_suggestion() -> None:
    told = tuple(
        WordDifference(words, Spot("house/word.docx"), "Mend it.", lacks=lacks)
        for words, lacks in (
            ("Heading 2 is 15 pt in word.docx, 11 pt in style.yaml", False),
            ("Quote has no style", True),
        )
    )
    found = list(bk811_word_file_differs.check(House(house("plain"), {}, word_file=told)))
    assert [(one.path, one.code, one.severity.value) for one in found] == [
        ("house/word.docx", "BK811", "suggestion"),
        ("house/word.docx", "BK811", "warning"),
    ]
